/** A content line after unfolding, with the one-based line of the file it begins on. */
export interface ContentLine {
  readonly line: number
  readonly text: string
}

const QUOTED = /^[^:]*;\s*(ENCODING=)?QUOTED-PRINTABLE[^:]*:/i
const BASE64 = /^[^:]*;\s*(ENCODING=)?(BASE64|B)(;[^:]*)?:/i

/**
 * Unfolds: a line that begins with a space or tab goes on the one before. Old cards also go on after a
 * quoted-printable `=` at the end, and with bare base64 lines.
 */
export function contentLines(text: string): readonly ContentLine[] {
  const out: { line: number; text: string }[] = []
  let last: { line: number; text: string } | undefined
  text.split(/\r\n|\n|\r/).forEach((raw, i) => {
    if (last && QUOTED.test(last.text) && last.text.endsWith('=')) last.text = last.text.slice(0, -1) + raw
    else if (last && /^[ \t]/.test(raw)) last.text += raw.slice(1)
    else if (last && BASE64.test(last.text) && /^[A-Za-z0-9+/=]+$/.test(raw)) last.text += raw
    else if (raw.trim() !== '') {
      last = { line: i + 1, text: raw }
      out.push(last)
    }
  })
  return out
}
