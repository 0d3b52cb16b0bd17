const LEGAL =
  /^(gmbh|ag|kg|inc|llc|ltd|limited|corp|co|company|sa|s\.a|srl|bv|nv|oy|ab|as|a\.e|plc|pte|pty|the|and|&)\.?$/iu

/** Up to two letters of a name; one character for scripts that write without spaces. */
export function monogramOf(name: string): string {
  const parts = name.split(/[\s\-–·,/]+/u).filter(part => /[\p{L}\p{N}]/u.test(part))
  const telling = parts.filter(part => !LEGAL.test(part))
  const [first = '', second = ''] = telling.length > 0 ? telling : parts
  const letter = (part: string) => part.match(/[\p{L}\p{N}]/u)?.[0] ?? ''
  const one = letter(first)
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(one)) return one
  return (one + letter(second)).toLocaleUpperCase() || '·'
}
