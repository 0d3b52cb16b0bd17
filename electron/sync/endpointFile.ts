import { readFileSync, rmSync } from 'node:fs'
import type { EndpointSettings, KeptEndpoint } from '@shared/ipc/sync.ts'
import { isRecord } from '@shared/lib/isRecord.ts'
import { atomicWriteSync } from '../ipc/files/atomicWrite.ts'
import type { KeyStore } from '../ipc/keys/keyStore.ts'
import { isSealed, type Sealed, seal, unseal } from '../ipc/keys/sealed.ts'
import { PlainError } from '../ipc/plainError.ts'
import { endpointUrl } from './endpointUrl.ts'
import type { Credentials } from './signIn.ts'

/** All that is needed to speak to the endpoint. */
export interface Access extends Credentials {
  readonly url: string
}

export interface EndpointFile {
  /** What pages may know. */
  shown(): KeptEndpoint | undefined
  access(): Access | undefined
  /** Settings with the kept secret put in where they have none. */
  filled(settings: EndpointSettings): Access
  save(settings: EndpointSettings): void
  forget(): void
}

interface Kept {
  readonly url: string
  readonly user: string
  readonly signIn: EndpointSettings['signIn']
  readonly secret?: Sealed
}

/** Read and written by its owner alone. */
const OWNER_ONLY = 0o600
const SIGN_INS: readonly unknown[] = ['none', 'basic', 'session', 'bearer']

/** The endpoint of a profile with its secret, in one small file. Its functions throw PlainError. */
export function openEndpointFile(path: string, store: KeyStore): EndpointFile {
  function access(): Access | undefined {
    const kept = read(path)
    return kept && { url: kept.url, user: kept.user, signIn: kept.signIn, secret: secretOf(kept, store) }
  }

  function filled({ url: text, user, signIn, secret }: EndpointSettings): Access {
    const url = endpointUrl(text)
    if (signIn === 'none') return { url, user: '', signIn, secret: '' }
    if (secret !== undefined) return { url, user, signIn, secret }
    const kept = access()
    // A kept password goes to the server and for the user it was entered for, to no other.
    const same = kept && new URL(kept.url).origin === new URL(url).origin && kept.user === user
    if (!same || (kept.signIn === 'bearer') !== (signIn === 'bearer') || kept.secret === '')
      throw new PlainError('endpoint-secret', 'Enter the password or token for this server and user.')
    return { url, user, signIn, secret: kept.secret }
  }

  return {
    shown() {
      const kept = read(path)
      if (!kept) return undefined
      const { url, user, signIn, secret } = kept
      return { url, user, signIn, secretKept: secret !== undefined, keptIn: secret?.keptIn ?? null }
    },
    access,
    filled,
    save(settings) {
      const { url, user, signIn, secret } = filled(settings)
      const kept: Kept = { url, user, signIn, ...(signIn !== 'none' && { secret: seal(secret, store) }) }
      atomicWriteSync(path, `${JSON.stringify(kept)}\n`, OWNER_ONLY)
    },
    forget: () => rmSync(path, { force: true }),
  }
}

function read(path: string): Kept | undefined {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw new PlainError('endpoint-file', 'The endpoint could not be read from the profile folder.')
  }
  const kept = parsed(text)
  if (isKept(kept)) return kept
  throw new PlainError('endpoint-file', 'What is kept of the endpoint is damaged. Enter it once more.')
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}

function isKept(value: unknown): value is Kept {
  if (!isRecord(value) || typeof value.url !== 'string' || typeof value.user !== 'string') return false
  if (!SIGN_INS.includes(value.signIn)) return false
  return value.secret === undefined || isSealed(value.secret)
}

function secretOf({ secret }: Kept, store: KeyStore): string {
  if (!secret) return ''
  const refused = new PlainError(
    'endpoint-secret',
    'The key store of this system does not give out the password of the endpoint. Unlock it or enter it anew.',
  )
  return unseal(secret, store, refused)
}
