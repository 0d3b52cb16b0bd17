import { DEAL_STATES, dealState } from '@shared/domain/deal/clock.ts'
import { DEAL_STAGES } from '@shared/domain/deal/schema.ts'
import { toEpochDay } from '@shared/lib/calendarDate.ts'
import { dayText } from './days.ts'
import type { DealColumns } from './dealColumns.ts'
import { NO_DAY } from './dealRecord.ts'
import type { NameRanks } from './nameRanks.ts'
import type { DealSort, DealsAbout } from './query.ts'

/** Beyond every day there is, and back. */
const LATER = 10_000_000

/** A key per row for a column; NaN where it is not known. */
export function sortKeys(
  columns: DealColumns,
  ranks: NameRanks,
  { probability, today }: DealsAbout,
  by: DealSort,
): Float64Array {
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
      return from(row => at(names, columns.partnersOf(row)[0] ?? 0))
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
    case 'age': {
      const now = toEpochDay(today)
      const won = DEAL_STAGES.indexOf('won')
      return from(row => {
        const until = at(stage, row) < won || closeOn[row] === NO_DAY ? now : at(closeOn, row)
        return Math.max(0, until - day(openedOn, row))
      })
    }
    case 'state':
      return from(row => DEAL_STATES.indexOf(stateOf(columns, row, today)))
    case 'updated':
      return from(row => at(figures.updated, row))
    case 'clock': {
      const won = DEAL_STAGES.indexOf('won')
      return from(
        row => (at(stage, row) < won ? 0 : LATER) + (at(stage, row) < won ? 1 : -1) * day(closeOn, row),
      )
    }
  }
}

/** How a row stands against its close date. */
export const stateOf = ({ figures }: DealColumns, row: number, today: string) =>
  dealState(
    { stage: DEAL_STAGES[figures.stage[row] ?? 0] ?? 'lost', closeOn: dayText(figures.closeOn[row]) },
    today,
  )
