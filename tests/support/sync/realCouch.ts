import { randomBytes } from 'node:crypto'
import { createCouch } from '../../../electron/sync/couch.ts'
import type { Place } from '../../sync/endpointContract.ts'

/** Only databases that begin with this are made and removed there. */
const PREFIX = 'tandem-test-'

/** A CouchDB to run against as well, where TANDEM_TEST_COUCHDB names one (http://admin:password@host:port). */
export function realCouch(): { open(): Promise<Place> } | undefined {
  const address = process.env.TANDEM_TEST_COUCHDB
  if (!address) return undefined
  const { origin, username, password, pathname } = new URL(address)
  const root = `${origin}${pathname.replace(/\/+$/, '')}`
  const [user, secret] = [decodeURIComponent(username), decodeURIComponent(password)]
  const authorization = `Basic ${Buffer.from(`${user}:${secret}`).toString('base64')}`
  return {
    async open() {
      const url = `${root}/${PREFIX}${randomBytes(8).toString('hex')}`
      const { status } = await fetch(url, { method: 'PUT', headers: { authorization } })
      if (status >= 300) throw new Error(`The server did not make a database: ${status}`)
      return {
        device: () => createCouch({ url, signIn: 'basic', user, secret, fetch }),
        close: async () => {
          await fetch(url, { method: 'DELETE', headers: { authorization } })
        },
      }
    },
  }
}
