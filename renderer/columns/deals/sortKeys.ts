import { CLOSING_DAYS, DEAL_STATES, type DealState } from '@shared/domain/deal/clock.ts'
import { DEAL_STAGES, FORECAST_CATEGORIES } from '@shared/domain/deal/schema.ts'
import { type CalendarDate, toEpochDay } from '@shared/lib/calendarDate.ts'
import type { DealColumns } from './dealColumns.ts'
import { NO_DAY } from './dealRecord.ts'
import { categoryReader, stageAgeReader } from './forecastReaders.ts'
import type { NameRanks } from './nameRanks.ts'
import type { Names } from './names.ts'
import type { DealSort, DealsAbout } from './query.ts'
import { FIRST_CLOSED } from './stagePoints.ts'

/** Beyond every day there is, and back. */
const LATER = 10_000_000

/** A key per row for a column; NaN where it is not known. */
export function sortKeys(
  columns: DealColumns,
  ranks: NameRanks,
  about: DealsAbout,
  by: DealSort,
): Float64Array {
  if (by === 'name') return ranks.get()
  const keyOf = isNamed(by) ? rankReader(columns, by) : figureReader(columns, about, by)
  const keys = new Float64Array(columns.rows)
  for (let row = 0; row < columns.rows; row++) keys[row] = keyOf(row)
  return keys
}

/** Sorts that go by the name of a record, which many deals share. */
export const NAMED_SORTS = ['partner', 'customer', 'owner', 'territory'] as const
export type NamedSort = (typeof NAMED_SORTS)[number]
export type FigureSort = Exclude<DealSort, NamedSort | 'name'>

export const isNamed = (by: string): by is NamedSort => NAMED_SORTS.some(each => each === by)

function rankReader(columns: DealColumns, by: NamedSort): (row: number) => number {
  const { names, codeOf } = namesOf(columns, by)
  const ranks = names.ranks()
  return row => ranks[codeOf(row)] ?? Number.NaN
}

/** The names such a sort goes by, and which of them each row has. */
export function namesOf(
  columns: DealColumns,
  by: NamedSort,
): { readonly names: Names; codeOf(row: number): number } {
  const { figures } = columns
  switch (by) {
    case 'partner':
      return { names: columns.partnerNames, codeOf: columns.firstPartnerOf }
    case 'customer':
      return { names: columns.customerNames, codeOf: row => figures.customer[row] ?? 0 }
    case 'owner':
      return { names: columns.owners, codeOf: row => figures.owner[row] ?? 0 }
    case 'territory':
      return { names: columns.territories, codeOf: row => figures.territory[row] ?? 0 }
  }
}

/** The key of a row where it is a figure; NaN where that is not known. */
export function figureReader(
  columns: DealColumns,
  about: DealsAbout,
  by: FigureSort,
): (row: number) => number {
  const { probability, today } = about
  const { figures } = columns
  const { stage, converted, closeOn, openedOn } = figures
  const at = (column: ArrayLike<number>, row: number): number => column[row] ?? Number.NaN
  const day = (column: Int32Array, row: number): number =>
    column[row] === NO_DAY ? Number.NaN : at(column, row)
  switch (by) {
    case 'stage':
      return row => at(stage, row)
    case 'amount':
      return row => at(converted, row)
    case 'weighted': {
      const percent = DEAL_STAGES.map(each => probability[each])
      return row => Math.round((at(converted, row) * at(percent, at(stage, row))) / 100)
    }
    case 'close':
      return row => day(closeOn, row)
    case 'opened':
      return row => day(openedOn, row)
    case 'age':
      return ageReader(columns, today)
    case 'state': {
      const state = stateReader(columns, today)
      return row => DEAL_STATES.indexOf(state(row))
    }
    case 'updated':
      return row => at(figures.updated, row)
    case 'category': {
      const category = categoryReader(columns, about)
      return row => {
        const each = category(row)
        return each === undefined ? Number.NaN : FORECAST_CATEGORIES.indexOf(each)
      }
    }
    case 'stageAge':
      return stageAgeReader(columns, today)
    case 'next':
      // Without a next step first: that is what wants doing. Closed deals need none.
      return row => (at(stage, row) < FIRST_CLOSED ? at(figures.nextOn, row) : Number.NaN)
    case 'motion':
      return row => at(figures.motion, row) || Number.NaN
    case 'clock': {
      const won = DEAL_STAGES.indexOf('won')
      return row => (at(stage, row) < won ? 0 : LATER) + (at(stage, row) < won ? 1 : -1) * day(closeOn, row)
    }
  }
}

/** How rows stand against their close dates: `dealState` in whole days, without a date per row. */
export function stateReader({ figures }: DealColumns, today: CalendarDate): (row: number) => DealState {
  const now = toEpochDay(today)
  const [won, lost] = [DEAL_STAGES.indexOf('won'), DEAL_STAGES.indexOf('lost')]
  return row => {
    const { stage, closeOn } = figures
    if (stage[row] === won) return 'won'
    if (stage[row] === lost) return 'lost'
    const day = closeOn[row] ?? NO_DAY
    if (day === NO_DAY || day > now + CLOSING_DAYS) return 'open'
    return day < now ? 'slipped' : 'closing'
  }
}

/** Whole days from opening: to today, or to the close of closed ones; NaN where it is not known. As `dealAge`. */
export function ageReader({ figures }: DealColumns, today: CalendarDate): (row: number) => number {
  const { stage, closeOn, openedOn } = figures
  const now = toEpochDay(today)
  const won = DEAL_STAGES.indexOf('won')
  return row => {
    const from = openedOn[row] ?? NO_DAY
    if (from === NO_DAY) return Number.NaN
    const close = closeOn[row] ?? NO_DAY
    return Math.max(0, ((stage[row] ?? 0) < won || close === NO_DAY ? now : close) - from)
  }
}
