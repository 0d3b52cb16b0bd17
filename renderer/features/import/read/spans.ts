const SPAN = /\b((?:col|row)span\s*=\s*)("[^"]{0,100}"|'[^']{0,100}'|[^\s>"']{1,100})/gi

/** The reader of HTML tables never ends over a cell that is said to be as wide as less than nothing. */
const isCount = (value: string): boolean => /^["']?[1-9]\d{0,3}["']?$/.test(value)

/** An HTML table whose cells span a countable number of others; what is none becomes 1. */
export function withPlainSpans(bytes: Uint8Array): Uint8Array {
  const text = asLetters(bytes)
  const plain = text.replace(SPAN, (whole, head: string, value: string) =>
    isCount(value) ? whole : `${head}"1"`,
  )
  return plain === text ? bytes : Uint8Array.from(plain, letter => letter.charCodeAt(0))
}

const STEP = 32_768

/** One letter for each byte, whatever the encoding: what is looked for is plain ASCII in all of them. */
function asLetters(bytes: Uint8Array): string {
  const pieces: string[] = []
  for (let at = 0; at < bytes.length; at += STEP)
    pieces.push(String.fromCharCode(...bytes.subarray(at, at + STEP)))
  return pieces.join('')
}
