import type { ImportCounts, LeftOutLines } from '@shared/domain/import/engine.ts'
import type { ImportKind } from '@shared/domain/import/preset.ts'
import { count, counted, countedKind } from './viewModelWords.ts'

export type CountKey = 'created' | 'linked' | 'merged' | 'skipped' | 'failed'

/** One addend of the sum a user checks at a glance. */
export interface Addend {
  readonly key: CountKey
  readonly rows: number
  readonly word: string
}

const WORDS: readonly (readonly [CountKey, string])[] = [
  ['created', 'new'],
  ['merged', 'filling gaps'],
  ['linked', 'already in the book'],
  ['skipped', 'left out'],
  ['failed', 'failing'],
]

/** The parts the rows fall into; `new` and `failing` always shown, the others when not zero. */
export const addends = (counts: ImportCounts, done = false): readonly Addend[] =>
  WORDS.filter(([key]) => key === 'created' || key === 'failed' || counts[key] > 0).map(([key, word]) => ({
    key,
    rows: counts[key],
    word: key === 'failed' && done ? 'failed' : word,
  }))

/** `57,851 rows = 57,850 new + 1 failing`. */
export const sumWords = (counts: ImportCounts, done = false): string =>
  `${counted(counts.rows, 'row')} = ${addends(counts, done)
    .map(({ rows, word }) => `${count(rows)} ${word}`)
    .join(' + ')}`

/** False when the parts do not add up to the rows: a fault the screen must not hide. */
export const addsUp = (counts: ImportCounts): boolean =>
  counts.created + counts.linked + counts.merged + counts.skipped + counts.failed === counts.rows

/** `also 12 customers, 3 products the rows named`; undefined when there are none. */
export function alsoWords({ also }: ImportCounts): string | undefined {
  const parts = Object.entries(also)
    .filter(([, n]) => n > 0)
    .map(([kind, n]) => countedKind(n, kind as ImportKind))
  return parts.length > 0 ? parts.join(', ') : undefined
}

/** Rows that write something. */
export const rowsThatWrite = ({ created, merged }: ImportCounts): number => created + merged

/** `The 4 lines of the report’s footer were left out.`; undefined when every line was a row. */
export function leftOutWords({ footer, repeatedHeaders }: LeftOutLines): string | undefined {
  const parts = [
    ...(footer > 0 ? [`${counted(footer, 'line')} of a report’s footer`] : []),
    ...(repeatedHeaders > 0 ? [`${counted(repeatedHeaders, 'repeated header')}`] : []),
  ]
  return parts.length > 0 ? `Left out, because they are no rows: ${parts.join(' and ')}.` : undefined
}
