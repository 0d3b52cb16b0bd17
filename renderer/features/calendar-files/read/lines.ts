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
  const out: OpenLine[] = []
  text.split(/\r\n|\n|\r/).forEach((raw, i) => {
    const last = out.at(-1)
    if (last && goesOnQuoted(last)) goOn(last, raw, 1)
    else if (last && /^[ \t]/.test(raw)) goOn(last, raw.slice(1))
    else if (last && isBase64(last) && /^[A-Za-z0-9+/=]+$/.test(raw)) goOn(last, raw)
    else if (raw.trim() !== '') out.push({ line: i + 1, pieces: [raw], head: raw.slice(0, HEAD) })
  })
  return out.map(({ line, pieces }) => ({ line, text: pieces.join('') }))
}

/** A line of many pieces is put together once: a megabyte of folded lines would be copied for each of them. */
interface OpenLine {
  readonly line: number
  readonly pieces: string[]
  /** Its beginning, which tells how it is written, and what it told. */
  head: string
  base64?: boolean
}

/** Names and parameters of a property are shorter. */
const HEAD = 2_000

function goOn(last: OpenLine, more: string, less = 0): void {
  const end = last.pieces.pop() ?? ''
  for (const piece of [end.slice(0, end.length - less), more]) if (piece !== '') last.pieces.push(piece)
  if (last.head.length >= HEAD) return
  last.head = `${last.head.slice(0, last.head.length - less)}${more}`.slice(0, HEAD)
  delete last.base64
}

const goesOnQuoted = ({ head, pieces }: OpenLine): boolean =>
  pieces.at(-1)?.endsWith('=') === true && QUOTED.test(head)

function isBase64(last: OpenLine): boolean {
  last.base64 ??= BASE64.test(last.head)
  return last.base64
}
