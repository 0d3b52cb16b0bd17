import type { LogLine } from '@shared/ipc/backup.ts'
import { sha256Of } from './sha256.ts'

/** `s`: a text may hold line separators of Unicode, which JSON leaves as they are and a plain dot does not match. */
const LINE = /^\{"sum":"([0-9a-f]{16})","prev":(\d{1,16}),"seq":(\d{1,16}),"line":(.*)\}$/s

/** One line of the change log: JSON, with the checksum of the rest in front. */
export const lineText = ({ prev, seq, text }: LogLine): string =>
  `{"sum":"${sumOf(prev, seq, text)}","prev":${prev},"seq":${seq},"line":${text}}\n`

const sumOf = (prev: number, seq: number, text: string): string =>
  sha256Of(`${prev}/${seq}/${text}`).slice(0, 16)

/** The line, or undefined when a byte of it is not as it was written. */
export function parseLine(line: string): LogLine | undefined {
  const match = LINE.exec(line)
  if (!match) return undefined
  const [, sum, prev, seq, text = ''] = match
  const parsed = { prev: Number(prev), seq: Number(seq), text }
  return sumOf(parsed.prev, parsed.seq, text) === sum ? parsed : undefined
}

export interface Replay {
  readonly lines: readonly LogLine[]
  /** A line that should follow cannot be read or is missing: what came after it is left out. */
  readonly damaged: boolean
}

/**
 * The lines after a position, each joined to the one before. A damaged line is passed over: where its entry was
 * written again the row goes on, elsewhere the next line does not join and the row ends.
 */
export function joined(lines: readonly (LogLine | undefined)[], after: number): Replay {
  const row: LogLine[] = []
  let at = after
  let damaged = false
  for (const line of lines) {
    damaged = !line
    if (!line || line.seq <= at) continue
    if (line.prev !== at) return { lines: row, damaged: true }
    row.push(line)
    at = line.seq
  }
  return { lines: row, damaged }
}
