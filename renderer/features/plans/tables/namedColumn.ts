import type { EntryColumn } from '../../../ui/entry-table/types.ts'

export interface Named {
  readonly id: string
  readonly name: string
}

/** A record by its name: typed or chosen from those suggested. */
export function namedColumn<Row>(
  id: string,
  place: { readonly header: string; readonly width: number; readonly grow?: number },
  rows: readonly Named[],
  names: ReadonlyMap<string, string>,
  read: (row: Row) => string | undefined,
  patch: (value: string | null) => object,
): EntryColumn<Row> {
  const byName = new Map(rows.map(row => [row.name.toLowerCase(), row.id]))
  const inWords = (row: Row) => {
    const known = read(row)
    return known === undefined
      ? ''
      : (names.get(known) ?? rows.find(each => each.id === known)?.name ?? 'Gone')
  }
  return {
    id,
    ...place,
    text: inWords,
    edit: {
      words: rows.map(({ name }) => name),
      start: inWords,
      write: text => {
        const wanted = text.trim().toLowerCase()
        if (wanted === '') return { patch: patch(null) }
        const found = byName.get(wanted)
        return found
          ? { patch: patch(found) }
          : { problem: 'Nothing in the book has this name. Choose one of those suggested.' }
      },
    },
  }
}
