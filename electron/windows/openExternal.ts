import { isMailto } from '@shared/domain/mail/mailto.ts'
import { shell } from 'electron'

/** Whether an address may be handed to the system's browser: https, and no name or password in it. */
export function isExternal(address: string): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, username, password } = new URL(address)
  return protocol === 'https:' && username === '' && password === ''
}

/** The only way from Tandem into a browser. Throws when the address is not an external one. */
export async function openExternal(address: string): Promise<void> {
  if (!isExternal(address)) throw new Error('Only https addresses are opened.')
  await shell.openExternal(new URL(address).href)
}

/** The only way from Tandem into a mail program. Throws when the address is not a plain `mailto:` one. */
export async function openMailto(address: string): Promise<void> {
  if (!isMailto(address)) throw new Error('Only mailto addresses are opened.')
  await shell.openExternal(address)
}
