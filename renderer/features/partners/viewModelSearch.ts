import { PARTNER_TYPE_LABELS } from '@shared/domain/partner/schema.ts'
import { fold } from '@shared/lib/text.ts'
import type { BookRow } from '../../columns/book.ts'

type Match = (row: BookRow) => boolean

/** Whether a row is in the book looked at, passes the filters and holds every word searched for; undefined when all do. */
export function matcher(
  filtered: Match | undefined,
  search: string,
  owns?: (owner: string | undefined) => boolean,
): Match | undefined {
  const wanted = fold(search).split(/\s+/).filter(Boolean)
  const tests: Match[] = [
    ...(owns ? [(row: BookRow) => owns(row.owner)] : []),
    ...(filtered ? [filtered] : []),
    ...(wanted.length > 0 ? [(row: BookRow) => holds(textOf(row), wanted)] : []),
  ]
  const [only] = tests
  return tests.length < 2 ? only : row => tests.every(test => test(row))
}

const holds = (text: string, wanted: readonly string[]): boolean => wanted.every(word => text.includes(word))

const texts = new WeakMap<BookRow, string>()

/** Everything of a row a person may search for, folded; made once per row. */
function textOf(row: BookRow): string {
  let text = texts.get(row)
  if (text === undefined) {
    const types = row.types.map(type => PARTNER_TYPE_LABELS[type])
    const parts = [row.name, ...types, row.tier, row.city, row.country, row.owner, row.externalKey]
    text = fold([...parts, ...row.regions, ...row.industries].filter(Boolean).join('\n'))
    texts.set(row, text)
  }
  return text
}
