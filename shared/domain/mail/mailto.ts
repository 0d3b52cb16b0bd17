import { err, ok, type Result } from '../../lib/result.ts'
import type { MailDraft } from './message.ts'

/** Some systems cut a longer one off without a word (Windows at about 2,048 characters). */
export const MAILTO_LONGEST = 2_000

const FIELDS = ['subject', 'body', 'cc', 'bcc']

/** A `mailto:` address (RFC 6068) with the whole mail in it. Errors: `too-long`. */
export function mailtoOf({ to, subject, body }: MailDraft): Result<string> {
  const fields = [
    ...(subject.trim() === '' ? [] : [`subject=${encoded(subject.trim())}`]),
    ...(body === '' ? [] : [`body=${encoded(body)}`]),
  ]
  const address = `mailto:${to.map(({ email }) => encodedAddress(email)).join(',')}${fields.length > 0 ? `?${fields.join('&')}` : ''}`
  if (address.length > MAILTO_LONGEST)
    return err(
      'too-long',
      'This text is too long to hand over to the mail program. Save it as a file instead; it opens there.',
      'body',
    )
  return ok(address)
}

/**
 * Whether an address may be handed to the mail program: `mailto:`, not too long, and no field in it but
 * those of a text. Others (attachments) are never passed on.
 */
export function isMailto(address: string): boolean {
  if (address.length > MAILTO_LONGEST || !/^mailto:[\x21-\x7e]*$/.test(address)) return false
  const [, fields] = address.split('?', 2)
  if (address.split('?').length > 2) return false
  return (fields ?? '')
    .split('&')
    .filter(field => field !== '')
    .every(field => FIELDS.includes((field.split('=', 1)[0] ?? '').toLowerCase()))
}

/** Line ends are CRLF in a mail; encodeURIComponent leaves `'()*!` which some programs take as signs. */
const encoded = (text: string): string =>
  encodeURIComponent(wellFormed(text).replace(/\r?\n/g, '\r\n')).replace(
    /['()*!]/g,
    sign => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )

const encodedAddress = (email: string): string => encoded(email).replace('%40', '@')

/** Half of a surrogate pair cannot be written in UTF-8. */
const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, '\ufffd')
