import { type DomainError, err, ok, type Result } from '../../lib/result.ts'

/** Where a `tandem://` link leads. A link only ever shows something; it never changes or opens anything else. */
export type Link =
  | { readonly kind: 'partner'; readonly id: string }
  | { readonly kind: 'deal'; readonly id: string }
  | { readonly kind: 'today' }
  | { readonly kind: 'find'; readonly query: string }

const SCHEME = 'tandem:'
const MAX_LENGTH = 1_000
const MAX_QUERY = 200
/** The part of a record's id after its type: letters, digits and hyphens, as ids are made. */
const RECORD = /^tandem:\/\/(partner|deal)\/([a-z0-9][a-z0-9-]{0,99})\/?$/i
const TODAY = /^tandem:\/\/today\/?$/i
const FIND = /^tandem:\/\/find\/?\?q=([^&#?]*)$/i

/** Whether a text of the command line is meant as a link, good or bad. */
export const looksLikeLink = (text: string): boolean => text.slice(0, SCHEME.length).toLowerCase() === SCHEME

/** Reads a link, strictly: what is not one of the four forms to the letter is refused. Codes: `link`. */
export function parseLink(text: string): Result<Link, DomainError> {
  if (text.length > MAX_LENGTH) return unknown
  if (TODAY.test(text)) return ok({ kind: 'today' })
  const record = RECORD.exec(text)
  if (record?.[1] && record[2]) {
    const kind = record[1].toLowerCase() === 'deal' ? 'deal' : 'partner'
    return ok({ kind, id: `${kind}:${record[2].toLowerCase()}` })
  }
  const query = queryOf(FIND.exec(text)?.[1])
  return query === undefined ? unknown : ok({ kind: 'find', query })
}

/** The link to a record; undefined for records links do not lead to. */
export function linkTo(id: string): string | undefined {
  const at = id.indexOf(':')
  const link = `tandem://${id.slice(0, at)}/${id.slice(at + 1)}`
  return RECORD.test(link) ? link : undefined
}

function queryOf(written: string | undefined): string | undefined {
  if (written === undefined) return undefined
  try {
    const query = decodeURIComponent(written.replaceAll('+', ' ')).normalize('NFC').trim()
    return query === '' || query.length > MAX_QUERY || /\p{C}/u.test(query) ? undefined : query
  } catch {
    return undefined
  }
}

const unknown = err(
  'link',
  'This link leads nowhere in Tandem. It may be incomplete, or made for a newer version.',
)
