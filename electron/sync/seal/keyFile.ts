import { readFileSync, rmSync } from 'node:fs'
import { isRecord } from '@shared/lib/isRecord.ts'
import { atomicWriteSync } from '../../ipc/files/atomicWrite.ts'
import type { KeyStore } from '../../ipc/keys/keyStore.ts'
import { isSealed, type Sealed, seal, unseal } from '../../ipc/keys/sealed.ts'
import { PlainError } from '../../ipc/plainError.ts'
import type { KeptKeys } from './keptKeys.ts'

/** The passphrase and keys of the database at one address, in one small file. Its functions throw PlainError. */
export interface KeyFile {
  read(url: string): KeptKeys | undefined
  /** Where the passphrase is kept; undefined: none is kept for this address. */
  keptIn(url: string): Sealed['keptIn'] | undefined
  save(url: string, kept: KeptKeys): void
  forget(): void
}

interface Kept {
  readonly url: string
  readonly secret: Sealed
}

/** Read and written by its owner alone. */
const OWNER_ONLY = 0o600

export function openKeyFile(path: string, store: KeyStore): KeyFile {
  const of = (url: string): Kept | undefined => {
    const kept = read(path)
    return kept?.url === url ? kept : undefined
  }
  return {
    read(url) {
      const kept = of(url)
      return kept && keysIn(unseal(kept.secret, store, REFUSED()))
    },
    keptIn: url => of(url)?.secret.keptIn,
    save(url, keys) {
      const kept: Kept = { url, secret: seal(JSON.stringify(keys), store) }
      atomicWriteSync(path, `${JSON.stringify(kept)}\n`, OWNER_ONLY)
    },
    forget: () => rmSync(path, { force: true }),
  }
}

const REFUSED = () =>
  new PlainError(
    'endpoint-passphrase',
    'The key store of this system does not give out the passphrase of the workspace. Unlock it and try again.',
  )

// Taken for none, a damaged file would let rows of an encrypted workspace go out in plain.
const DAMAGED = () =>
  new PlainError(
    'endpoint-passphrase',
    'What is kept of the passphrase is damaged. Disconnect, connect again and enter it once more.',
  )

function read(path: string): Kept | undefined {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw DAMAGED()
  }
  const kept = parsed(text)
  if (isRecord(kept) && typeof kept.url === 'string' && isSealed(kept.secret))
    return { url: kept.url, secret: kept.secret }
  throw DAMAGED()
}

function keysIn(text: string): KeptKeys {
  const kept = parsed(text)
  if (!isRecord(kept)) throw DAMAGED()
  const { passphrase, keys, seals } = kept
  if (typeof passphrase !== 'string' || typeof seals !== 'boolean' || !Array.isArray(keys)) throw DAMAGED()
  return { passphrase, keys: keys.map(String), seals }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}
