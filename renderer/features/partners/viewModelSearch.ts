import { PARTNER_TYPE_LABELS } from '@shared/domain/partner/schema.ts'
import { fold } from '@shared/lib/text.ts'
import type { BookRow } from '../../columns/book.ts'

type Match = (row: BookRow) => boolean

/** Whether a row passes the filters and holds every word searched for; undefined when all do. */
export function matcher(filtered: Match | undefined, search: string): Match | undefined {
  const wanted = fold(search).split(/\s+/).filter(Boolean)
  if (wanted.length === 0) return filtered
  return row => (!filtered || filtered(row)) && holds(textOf(row), wanted)
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
