import {
  headerText,
  ITERATIONS,
  PIECE_BYTES,
  type SealHeader,
} from '@shared/domain/workspace-file/sealHeader.ts'
import { nonceOf } from '@shared/domain/workspace-file/sealPieces.ts'
import type { Sink } from '../zipWriter.ts'
import { deriveFileKey, toHex } from './fileKey.ts'

export interface SealedSink {
  readonly add: (bytes: Uint8Array) => Promise<void>
  /** The last piece; without it the file does not open. */
  end(): Promise<void>
}

/** Encrypts what is added by a passphrase, on its way into the sink. */
export async function sealInto(sink: Sink, passphrase: string): Promise<SealedSink> {
  const cost = { iterations: ITERATIONS, salt: toHex(crypto.getRandomValues(new Uint8Array(16))) }
  const { key, check } = await deriveFileKey(passphrase, cost)
  const header: SealHeader = {
    derivation: 'PBKDF2-SHA-256',
    ...cost,
    cipher: 'AES-256-GCM',
    piece: PIECE_BYTES,
    check,
  }
  return sealPiecesInto(sink, headerText(header), key)
}

/** Encrypts what is added, a piece at a time, behind a header that says how its key was made. */
export async function sealPiecesInto(sink: Sink, header: string, key: CryptoKey): Promise<SealedSink> {
  const head = new TextEncoder().encode(header)
  await sink(head)

  let number = 0
  const piece = new Uint8Array(PIECE_BYTES)
  let filled = 0
  const seal = async (isLast: boolean) => {
    const how = { name: 'AES-GCM', iv: nonceOf(number, isLast), additionalData: head }
    const sealed = await crypto.subtle.encrypt(how, key, piece.subarray(0, filled))
    number += 1
    filled = 0
    await sink(new Uint8Array(sealed))
  }
  return {
    async add(bytes) {
      for (let at = 0; at < bytes.length; ) {
        // A full piece waits for the next byte: it could be the last one.
        if (filled === PIECE_BYTES) await seal(false)
        const some = bytes.subarray(at, at + PIECE_BYTES - filled)
        piece.set(some, filled)
        filled += some.length
        at += some.length
      }
    },
    end: () => seal(true),
  }
}
