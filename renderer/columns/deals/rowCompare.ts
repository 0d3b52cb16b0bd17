import { byName } from '@shared/lib/text.ts'
import type { DealColumns } from './dealColumns.ts'
import type { DealQuery, DealsAbout } from './query.ts'
import { figureReader, isNamed, namesOf } from './sortKeys.ts'

type Compare = (a: number, b: number) => number

/**
 * How two rows stand to each other in a sorted list: as the sort of all rows puts them, without a key for every one.
 * Among equals the clock decides, then the number of the row: no two rows are equal.
 */
export function rowCompare(columns: DealColumns, about: DealsAbout, sort: DealQuery['sort']): Compare {
  const first = sortCompare(columns, about, sort)
  const clock = sort.id === 'clock' ? undefined : sortCompare(columns, about, { id: 'clock', desc: false })
  return (a, b) => first(a, b) || clock?.(a, b) || a - b
}

function sortCompare(columns: DealColumns, about: DealsAbout, { id, desc }: DealQuery['sort']): Compare {
  const way = desc ? -1 : 1
  if (id === 'name') return (a, b) => way * byName(columns.nameOf(a), columns.nameOf(b))
  if (isNamed(id)) {
    const { names, codeOf } = namesOf(columns, id)
    return (a, b) => compareNames(names.nameOf(codeOf(a)), names.nameOf(codeOf(b)), way)
  }
  const keyOf = figureReader(columns, about, id)
  return (a, b) => {
    const [x, y] = [keyOf(a), keyOf(b)]
    // What is not known stands last whichever way.
    if (Number.isNaN(x) || Number.isNaN(y)) return Number(Number.isNaN(x)) - Number(Number.isNaN(y))
    return way * (x < y ? -1 : x > y ? 1 : 0)
  }
}

/** By name; without one last, whichever way. */
export const compareNames = (a: string, b: string, way: 1 | -1): number =>
  a === '' || b === '' ? Number(a === '') - Number(b === '') : way * byName(a, b)
