import { DEAL_STATES } from '@shared/domain/deal/clock.ts'
import { DEAL_STAGES, FORECAST_CATEGORIES } from '@shared/domain/deal/schema.ts'
import { dayText } from './days.ts'
import type { DealColumns } from './dealColumns.ts'
import { categoryReader } from './forecastReaders.ts'
import type { DealGroup, DealSegment, DealsAbout } from './query.ts'
import { stateReader } from './sortKeys.ts'
import { sumOf } from './sums.ts'

const STAGES: readonly string[] = DEAL_STAGES
const STATES: readonly string[] = DEAL_STATES
const CATEGORIES: readonly string[] = FORECAST_CATEGORIES

/** The group's value of a row, `''` for "not set"; and where that group stands. */
interface GroupReader {
  value(row: number): string
  place(value: string): number
}

/** Rows put group after group, each in the order the rows came in. */
export function groupOrder(
  columns: DealColumns,
  order: Uint32Array,
  by: DealGroup,
  about: DealsAbout,
): { readonly order: Uint32Array; readonly segments: readonly DealSegment[] } {
  const { probability } = about
  const reader = readerOf(columns, by, about)
  const groups = new Map<string, number[]>()
  // On a board a stage without deals is a column too.
  if (by === 'stage') for (const stage of DEAL_STAGES) groups.set(stage, [])
  for (const row of order) {
    const value = reader.value(row)
    const rows = groups.get(value)
    if (rows) rows.push(row)
    else groups.set(value, [row])
  }
  const next = new Uint32Array(order.length)
  let from = 0
  const segments = [...groups]
    .sort(([a], [b]) => Number(a === '') - Number(b === '') || reader.place(a) - reader.place(b))
    .map(([value, rows]): DealSegment => {
      const segment = { value, from, count: rows.length, sum: sumOf(columns, rows, probability) }
      next.set(rows, from)
      from += rows.length
      return segment
    })
  return { order: next, segments }
}

function readerOf(columns: DealColumns, by: DealGroup, about: DealsAbout): GroupReader {
  const { today } = about
  const { figures, partnerNames, customerNames, owners, territories } = columns
  switch (by) {
    case 'stage':
      return {
        value: row => DEAL_STAGES[figures.stage[row] ?? 0] ?? '',
        place: value => STAGES.indexOf(value),
      }
    case 'state':
      return {
        value: stateReader(columns, today),
        place: value => STATES.indexOf(value),
      }
    case 'partner':
      return {
        value: row => partnerNames.idOf(columns.partnersOf(row)[0] ?? 0),
        place: value => partnerNames.ranks()[partnerNames.find(value)] ?? 0,
      }
    case 'customer':
      return {
        value: row => customerNames.idOf(figures.customer[row] ?? 0),
        place: value => customerNames.ranks()[customerNames.find(value)] ?? 0,
      }
    case 'owner':
      return {
        value: row => owners.idOf(figures.owner[row] ?? 0),
        place: value => owners.ranks()[owners.find(value)] ?? 0,
      }
    case 'category': {
      const category = categoryReader(columns, about)
      return { value: row => category(row) ?? '', place: value => CATEGORIES.indexOf(value) }
    }
    case 'territory':
      return {
        value: row => territories.idOf(figures.territory[row] ?? 0),
        place: value => territories.ranks()[territories.find(value)] ?? 0,
      }
    case 'closeMonth':
      return {
        value: row => dayText(figures.closeOn[row])?.slice(0, 7) ?? '',
        place: value => Number(value.replace('-', '')),
      }
  }
}
