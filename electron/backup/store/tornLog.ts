/**
 * A LevelDB log: blocks of 32 KiB, in them records of a header (checksum of 4 bytes, length of 2, type of 1) and bytes;
 * one that does not fit goes on in the next block. Less than a header at the end of a block is filled with zeros.
 * As documented in LevelDB's `doc/log_format.md`.
 */
const BLOCK = 32_768
const HEADER = 7
const [FULL, LAST] = [1, 4]

/**
 * How many bytes of a log end with a whole record. What follows them was being written when the process ended, and is what a reader passes
 * over at the end of a file. Undefined for what is not such a log, or is broken in another way.
 */
export function wholeLength(log: Buffer): number | undefined {
  let whole = 0
  let inside = false
  for (let at = 0; at < log.length; ) {
    const blockEnd = at - (at % BLOCK) + BLOCK
    if (blockEnd - at < HEADER) {
      at = Math.min(blockEnd, log.length)
      if (!inside) whole = at
      continue
    }
    if (log.length - at < HEADER) return whole
    const length = log.readUInt16LE(at + 4)
    const type = log.readUInt8(at + 6)
    // Room that was made and never written.
    if (type === 0 && length === 0) return log.subarray(at).every(byte => byte === 0) ? whole : undefined
    const end = at + HEADER + length
    if (type < FULL || type > LAST || end > blockEnd) return undefined
    if (end > log.length) return whole
    inside = type !== FULL && type !== LAST
    at = end
    if (!inside) whole = at
  }
  return whole
}
