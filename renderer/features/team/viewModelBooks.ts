import { type BookOf, bookName } from '@shared/domain/member/books.ts'
import { formatCount } from '../../ui/format/numbers.ts'
import type { Books } from './useBooks.ts'

export interface BookEntry {
  readonly of: BookOf
  readonly label: string
  /** Partners in it; undefined until they are counted. */
  readonly count: number | undefined
}

/** The books to choose from: everybody's, one's own, those of the others, and what is nobody's where there is any. */
export function bookEntries({ team, books, partners }: Books): readonly BookEntry[] {
  const { members, me } = team
  const sizeOf = (id: string): number | undefined => books && (books.sizes.get(id) ?? 0)
  return [
    { of: 'team', label: 'Team book', count: books && partners },
    ...(me ? [{ of: 'mine', label: 'My book', count: sizeOf(me.id) } as const] : []),
    ...members
      .filter(({ id }) => id !== me?.id)
      .map(({ id, name }): BookEntry => ({ of: id as BookOf, label: name, count: sizeOf(id) })),
    ...(books && books.nobodys > 0
      ? [{ of: 'nobody', label: 'In nobody’s book', count: books.nobodys } as const]
      : []),
  ]
}

/** The one that is shown: a choice that means nobody any more shows everybody's. */
export function currentEntry({ team }: Books, entries: readonly BookEntry[], chosen: BookOf): BookEntry {
  const { members, me } = team
  const of = chosen === me?.id ? 'mine' : chosen
  return (
    entries.find(entry => entry.of === of) ??
    (chosen === 'nobody' ? undefined : entries[0]) ?? {
      of: 'team',
      label: bookName(chosen, members, me),
      count: undefined,
    }
  )
}

export const countOf = ({ count }: Pick<BookEntry, 'count'>): string =>
  count === undefined ? '' : formatCount(count)

/** `1 partner`, `12 partners`. */
export const partnersInWords = (count: number): string =>
  `${formatCount(count)} ${count === 1 ? 'partner' : 'partners'}`

/** `My book · 36 partners`. */
export const entryInWords = ({ label, count }: BookEntry): string =>
  count === undefined ? label : `${label} · ${partnersInWords(count)}`

/** What the button of a handover says: `Hand over 12 partners`. */
export const handOverInWords = (partners: number | undefined): string =>
  partners === undefined || partners === 0 ? 'Hand over' : `Hand over ${partnersInWords(partners)}`
