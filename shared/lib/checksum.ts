/** 32 bits over the bytes of some data; where they lie in memory makes no difference. Starts with `sum`. */
export function checksumOfBytes(sum: number, { buffer, byteOffset, byteLength }: ArrayBufferView): number {
  // Four bytes at a time: one at a time takes four times as long, and an index is read before the first question.
  const aligned = byteOffset % 4 === 0
  const [bytes, from] = aligned
    ? [buffer, byteOffset]
    : [buffer.slice(byteOffset, byteOffset + byteLength), 0]
  const words = new Uint32Array(bytes, from, byteLength >>> 2)
  let next = Math.imul(sum, 31) + byteLength
  for (let i = 0; i < words.length; i++) next = (Math.imul(next, 31) + (words[i] as number)) | 0
  for (const byte of new Uint8Array(bytes, from + 4 * words.length, byteLength % 4))
    next = (Math.imul(next, 31) + byte) | 0
  return next >>> 0
}
