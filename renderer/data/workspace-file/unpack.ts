import { LIMITS } from '@shared/domain/workspace-file/format.ts'
import type { ZipEntry } from '@shared/lib/zipEntries.ts'
import { Inflate } from 'fflate'

/** The file's bytes are not what its directory says; `openWorkspaceFile` puts it into words. */
export class UnpackError extends Error {}

/** Packed bytes at a time: at worst they become a thousand times as many before anybody can count them. */
const STEP = 32 * 1024

/** Unpacks one part, a piece at a time; never more than the part claims. Throws UnpackError. */
export function* unpack(bytes: Uint8Array, entry: ZipEntry): Generator<Uint8Array> {
  let left = entry.unpackedBytes
  for (const piece of entry.packed ? inflated(bytes, entry) : [bytes.subarray(entry.from, entry.to)]) {
    left -= piece.length
    if (left < 0) throw new UnpackError('longer than it claims')
    yield piece
  }
  if (left !== 0) throw new UnpackError('shorter than it claims')
}

function* inflated(bytes: Uint8Array, { from, to }: ZipEntry): Generator<Uint8Array> {
  let pieces: Uint8Array[] = []
  const inflate = new Inflate(piece => {
    pieces.push(piece)
  })
  for (let at = from; at < to; at += STEP) {
    const end = Math.min(at + STEP, to)
    try {
      inflate.push(bytes.subarray(at, end), end === to)
    } catch {
      throw new UnpackError('not packed as it should be')
    }
    yield* pieces
    pieces = []
  }
}

/** The lines in runs as they come. Throws UnpackError on bytes that are no text, or a line without end. */
export function* linesOf(pieces: Iterable<Uint8Array>): Generator<readonly string[]> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  let open: string[] = []
  let length = 0
  for (const piece of pieces) {
    const lines = decoded(decoder, piece).split('\n')
    const rest = lines.pop() ?? ''
    if (lines.length > 0) {
      lines[0] = open.join('') + lines[0]
      yield lines
      open = []
      length = 0
    }
    open.push(rest)
    length += rest.length
    if (length > LIMITS.lineBytes) throw new UnpackError('a line without end')
  }
  if (decoded(decoder) + open.join('') !== '') throw new UnpackError('its last line is cut off')
}

function decoded(decoder: TextDecoder, piece?: Uint8Array): string {
  try {
    return piece ? decoder.decode(piece, { stream: true }) : decoder.decode()
  } catch {
    throw new UnpackError('not text')
  }
}
