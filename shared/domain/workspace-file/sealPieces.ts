import { PIECE_BYTES } from './sealHeader.ts'

/** AES-GCM adds its tag to each piece. */
export const TAG_BYTES = 16
const SEALED_PIECE = PIECE_BYTES + TAG_BYTES

/** Where a sealed piece lies behind the header. */
export interface SealedPiece {
  readonly from: number
  readonly to: number
  readonly nonce: Uint8Array<ArrayBuffer>
}

/**
 * The nonce of a piece: its number, and whether it is the last (STREAM of Hoang, Reyhanitabar, Rogaway and Vizár). Each
 * file has a key of its own, so a number is never used twice; a piece that is moved, left out or taken for the end does
 * not open.
 */
export function nonceOf(number: number, isLast: boolean): Uint8Array<ArrayBuffer> {
  const nonce = new Uint8Array(12)
  new DataView(nonce.buffer).setUint32(7, number)
  nonce[11] = isLast ? 1 : 0
  return nonce
}

/** The pieces of so many sealed bytes; undefined where they cannot be the whole of a file. */
export function piecesOf(bytes: number): readonly SealedPiece[] | undefined {
  const count = Math.ceil(bytes / SEALED_PIECE)
  if (count === 0 || bytes - (count - 1) * SEALED_PIECE <= TAG_BYTES) return undefined
  return Array.from({ length: count }, (_, i) => ({
    from: i * SEALED_PIECE,
    to: Math.min((i + 1) * SEALED_PIECE, bytes),
    nonce: nonceOf(i, i === count - 1),
  }))
}
