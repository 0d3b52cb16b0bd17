import { byName } from '@shared/lib/text.ts'
import type { Grouping, RowSource, Segment } from './types.ts'

/** Rows put group after group, each group in the order the rows came in. */
export function groupRows<R>(
  rows: readonly R[],
  group: Grouping<R>,
): { readonly rows: readonly R[]; readonly segments: readonly Segment[] } {
  const byValue = new Map<string, R[]>()
  for (const row of rows) {
    const value = group.of(row)
    const list = byValue.get(value)
    if (list) list.push(row)
    else byValue.set(value, [row])
  }
  const order = group.order ?? ((a, b) => byLabel(group, a, b))
  let from = 0
  const segments = [...byValue]
    .sort(([a], [b]) => order(a, b))
    .map(([value, list]): Segment => {
      const segment = {
        value,
        label: group.label(value),
        from,
        count: list.length,
        summary: group.summary?.(list),
      }
      from += list.length
      return segment
    })
  return { rows: segments.flatMap(({ value }) => byValue.get(value) ?? []), segments }
}

const byLabel = <R>(group: Grouping<R>, a: string, b: string): number =>
  Number(a === '') - Number(b === '') || byName(group.label(a), group.label(b))

/** An array as a source; where a record stands is looked up in a map made once, when first asked. */
export function arraySource<R>(rows: readonly R[], rowId: (row: R) => string): RowSource<R> {
  let places: Map<string, number> | undefined
  return {
    length: rows.length,
    at: index => rows[index],
    indexOf: id => {
      places ??= new Map(rows.map((row, i) => [rowId(row), i]))
      return places.get(id) ?? -1
    },
  }
}
