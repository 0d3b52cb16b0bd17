/** 32 bits over the bytes of some data; where they lie in memory makes no difference. Starts with `sum`. */
export function checksumOfBytes(sum: number, { buffer, byteOffset, byteLength }: ArrayBufferView): number {
  // Four bytes at a time, in four sums that need not wait for each other: an index is read before the first question.
  const aligned = byteOffset % 4 === 0
  const [bytes, from] = aligned
    ? [buffer, byteOffset]
    : [buffer.slice(byteOffset, byteOffset + byteLength), 0]
  const words = new Uint32Array(bytes, from, byteLength >>> 2)
  const whole = words.length & ~3
  let [a, b, c, d] = [sum | 0, byteLength, 1, 2]
  for (let i = 0; i < whole; i += 4) {
    a = (Math.imul(a, 31) + (words[i] as number)) | 0
    b = (Math.imul(b, 31) + (words[i + 1] as number)) | 0
    c = (Math.imul(c, 31) + (words[i + 2] as number)) | 0
    d = (Math.imul(d, 31) + (words[i + 3] as number)) | 0
  }
  let next = a
  for (const each of [b, c, d, ...words.subarray(whole)]) next = (Math.imul(next, 37) + each) | 0
  for (const byte of new Uint8Array(bytes, from + 4 * words.length, byteLength % 4))
    next = (Math.imul(next, 37) + byte) | 0
  return next >>> 0
}
