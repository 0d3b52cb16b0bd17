/** The longest key a record keeps. */
const LONGEST = 200

/** A key that fits: one that is too long keeps its beginning and gets a mark of the whole behind it. */
export const fittingKey = (key: string): string =>
  key.length <= LONGEST ? key : `${key.slice(0, LONGEST - 20)}~${markOf(key)}`

/** A key for what has none: the same content has the same key, so that it comes in once. */
export const contentKey = (...parts: readonly (string | undefined)[]): string =>
  `no-uid-${markOf(parts.map(part => part ?? '').join('\n'))}`

/** A short mark of a text, 53 bits (cyrb53, public domain): to tell texts apart, not to guard them. */
function markOf(text: string): string {
  let [a, b] = [0xdeadbeef, 0x41c6ce57]
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    a = Math.imul(a ^ code, 2_654_435_761)
    b = Math.imul(b ^ code, 1_597_334_677)
  }
  a = Math.imul(a ^ (a >>> 16), 2_246_822_507) ^ Math.imul(b ^ (b >>> 13), 3_266_489_909)
  b = Math.imul(b ^ (b >>> 16), 2_246_822_507) ^ Math.imul(a ^ (a >>> 13), 3_266_489_909)
  return (4_294_967_296 * (2_097_151 & b) + (a >>> 0)).toString(36)
}
