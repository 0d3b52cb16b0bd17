import { LIMITS } from '@shared/domain/workspace-file/format.ts'
import {
  HEADER_BYTES,
  looksSealed,
  readHeader,
  type SealHeader,
} from '@shared/domain/workspace-file/sealHeader.ts'
import { piecesOf, TAG_BYTES } from '@shared/domain/workspace-file/sealPieces.ts'
import { type DomainError, err, ok, type Result } from '@shared/lib/result.ts'
import { breathe, type OnFileProgress } from '../progress.ts'
import { deriveFileKey, type FileKey } from './fileKey.ts'
import { keyThroughLock } from './throughLock.ts'

/** A passphrase, or the key of this one file where another part of Tandem has it. */
export type Opener = string | CryptoKey

/**
 * What is inside a file under a passphrase; a plain file as it is. Nothing is answered before every piece was found
 * whole. Codes: `sealed` (it needs a passphrase), `passphrase` (this is not the one), `damaged`, `newer`, `too-large`.
 * Throws an AbortError when cancelled.
 */
export async function unsealed(
  source: Blob | Uint8Array,
  opener: Opener | undefined,
  onProgress?: OnFileProgress,
  signal?: AbortSignal,
): Promise<Result<Blob | Uint8Array, DomainError>> {
  const file = source instanceof Uint8Array ? new Blob([new Uint8Array(source)]) : source
  const start = new Uint8Array(await file.slice(0, HEADER_BYTES).arrayBuffer())
  if (!looksSealed(start)) return ok(source)
  if (file.size > LIMITS.fileBytes) return err('too-large', 'The file is larger than Tandem reads.')
  const read = readHeader(start)
  if (!read.ok) return read
  if (opener === undefined) return err('sealed', 'This file is protected by a passphrase.')
  const { header, text } = read.value
  const key = typeof opener === 'string' ? await keyBy(opener, header) : ok(opener)
  signal?.throwIfAborted()
  return key.ok ? openPieces(file, text, { key: key.value }, onProgress, signal) : key
}

async function keyBy(passphrase: string, header: SealHeader): Promise<Result<CryptoKey, DomainError>> {
  const derived = await deriveFileKey(passphrase, header)
  if (derived.check !== header.check)
    return err('passphrase', 'This is not the passphrase of the file. Nothing was changed; try again.')
  const key = header.lock ? await keyThroughLock(derived.secret, header.lock) : derived.key
  return key ? ok(key) : damaged
}

/** Opens the pieces behind a header, one after the other. */
export async function openPieces(
  file: Blob,
  header: string,
  { key }: Pick<FileKey, 'key'>,
  onProgress?: OnFileProgress,
  signal?: AbortSignal,
): Promise<Result<Uint8Array<ArrayBuffer>, DomainError>> {
  const head = new TextEncoder().encode(header)
  const body = file.slice(head.length)
  const pieces = piecesOf(body.size)
  if (!pieces) return cutOff
  const plain = new Uint8Array(body.size - pieces.length * TAG_BYTES)
  let at = 0
  for (const { from, to, nonce } of pieces) {
    const sealed = await body.slice(from, to).arrayBuffer()
    const how = { name: 'AES-GCM', iv: nonce, additionalData: head }
    const opened = await crypto.subtle.decrypt(how, key, sealed).catch(() => undefined)
    if (!opened) return damaged
    plain.set(new Uint8Array(opened), at)
    at += opened.byteLength
    onProgress?.({ phase: 'unsealing', done: to, of: body.size })
    await breathe(signal)
  }
  return ok(plain)
}

const AGAIN = 'The passphrase is right. Nothing was changed. Use another copy of the file.'
const damaged = err(
  'damaged',
  `The file is damaged or cut off: a part of it is not as it was saved. ${AGAIN}`,
)
const cutOff = err('damaged', `The file is cut off. ${AGAIN}`)
