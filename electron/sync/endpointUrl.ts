import { PlainError } from '../ipc/plainError.ts'

const wrong = (message: string) => new PlainError('endpoint-url', message)

/** The address of a database as it is kept. Throws PlainError that says what is wrong with it. */
export function endpointUrl(text: string): string {
  const given = text.trim()
  if (!URL.canParse(given))
    throw wrong('This is not an address. It looks like https://couch.example.com/tandem.')
  const url = new URL(given)
  if (url.username !== '' || url.password !== '')
    throw wrong('Leave user name and password out of the address and enter them in their fields.')
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback(url.hostname)))
    throw wrong('The address has to begin with https://: without it anybody on the way could read along.')
  if (url.search !== '' || url.hash !== '') throw wrong('The address ends with the name of the database.')
  const path = url.pathname.replace(/\/+$/, '')
  if (path === '') throw wrong('The name of the database is missing at the end of the address.')
  return `${url.origin}${path}`
}

const isLoopback = (host: string): boolean =>
  host === 'localhost' || host.endsWith('.localhost') || host === '[::1]' || /^127(\.\d+){3}$/.test(host)
