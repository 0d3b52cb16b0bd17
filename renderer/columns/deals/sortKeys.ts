import { CLOSING_DAYS, DEAL_STATES, type DealState } from '@shared/domain/deal/clock.ts'
import { DEAL_STAGES, FORECAST_CATEGORIES } from '@shared/domain/deal/schema.ts'
import { type CalendarDate, toEpochDay } from '@shared/lib/calendarDate.ts'
import type { DealColumns } from './dealColumns.ts'
import { NO_DAY } from './dealRecord.ts'
import { categoryReader, stageAgeReader } from './forecastReaders.ts'
import type { NameRanks } from './nameRanks.ts'
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
  const { probability, today } = about
  const { figures, rows } = columns
  const { stage, converted, closeOn, openedOn } = figures
  const from = (key: (row: number) => number): Float64Array => {
    const keys = new Float64Array(rows)
    for (let row = 0; row < rows; row++) keys[row] = key(row)
    return keys
  }
  const at = (column: ArrayLike<number>, row: number): number => column[row] ?? Number.NaN
  const day = (column: Int32Array, row: number): number =>
    column[row] === NO_DAY ? Number.NaN : at(column, row)
  switch (by) {
    case 'name':
      return ranks.get()
    case 'partner': {
      const names = columns.partnerNames.ranks()
      return from(row => at(names, columns.firstPartnerOf(row)))
    }
    case 'customer': {
      const names = columns.customerNames.ranks()
      return from(row => at(names, at(figures.customer, row)))
    }
    case 'owner': {
      const names = columns.owners.ranks()
      return from(row => at(names, at(figures.owner, row)))
    }
    case 'stage':
      return from(row => at(stage, row))
    case 'amount':
      return from(row => at(converted, row))
    case 'weighted': {
      const percent = DEAL_STAGES.map(each => probability[each])
      return from(row => Math.round((at(converted, row) * at(percent, at(stage, row))) / 100))
    }
    case 'close':
      return from(row => day(closeOn, row))
    case 'opened':
      return from(row => day(openedOn, row))
    case 'age':
      return from(ageReader(columns, today))
    case 'state': {
      const state = stateReader(columns, today)
      return from(row => DEAL_STATES.indexOf(state(row)))
    }
    case 'updated':
      return from(row => at(figures.updated, row))
    case 'category': {
      const category = categoryReader(columns, about)
      return from(row => {
        const each = category(row)
        return each === undefined ? Number.NaN : FORECAST_CATEGORIES.indexOf(each)
      })
    }
    case 'stageAge':
      return from(stageAgeReader(columns, today))
    case 'next':
      // Without a next step first: that is what wants doing. Closed deals need none.
      return from(row => (at(stage, row) < FIRST_CLOSED ? at(figures.nextOn, row) : Number.NaN))
    case 'territory': {
      const names = columns.territories.ranks()
      return from(row => at(names, at(figures.territory, row)))
    }
    case 'motion':
      return from(row => at(figures.motion, row) || Number.NaN)
    case 'clock': {
      const won = DEAL_STAGES.indexOf('won')
      return from(
        row => (at(stage, row) < won ? 0 : LATER) + (at(stage, row) < won ? 1 : -1) * day(closeOn, row),
      )
    }
  }
}

/** How rows stand against their close dates: `dealState` in whole days, without a date per row. */
export function stateReader({ figures }: DealColumns, today: CalendarDate): (row: number) => DealState {
  const { stage, closeOn } = figures
  const now = toEpochDay(today)
  const [won, lost] = [DEAL_STAGES.indexOf('won'), DEAL_STAGES.indexOf('lost')]
  return row => {
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
