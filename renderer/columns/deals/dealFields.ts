import { DEAL_STATE_LABELS, DEAL_STATES, type DealState } from '@shared/domain/deal/clock.ts'
import {
  CLOSE_PERIOD_LABELS,
  CLOSE_PERIODS,
  type ClosePeriod,
  closePeriodSpans,
  closePeriodsOf,
} from '@shared/domain/deal/closePeriod.ts'
import { DEAL_STAGE_LABELS, DEAL_STAGES, type DealStage } from '@shared/domain/deal/schema.ts'
import type { FilterField } from '@shared/domain/view/filterField.ts'
import type { CalendarDate } from '@shared/lib/calendarDate.ts'
import { exponentOf } from '@shared/lib/money.ts'
import { dayText } from './days.ts'
import type { DealColumns } from './dealColumns.ts'
import { forecastFields } from './forecastFields.ts'
import type { DealsAbout } from './query.ts'
import { ageReader, stateReader } from './sortKeys.ts'

/** What deals can be filtered by, read from the columns by row number. Ids are kept in views: never renamed. */
export function dealFields(
  columns: DealColumns,
  about: Pick<DealsAbout, 'currency' | 'today' | 'stageCategory'>,
): readonly FilterField<number>[] {
  const { currency, today } = about
  const { figures, partnerNames, customerNames, owners } = columns
  const unit = 10 ** exponentOf(currency)
  const state = stateReader(columns, today)
  const age = ageReader(columns, today)
  const periods = periodReader(today)
  const idOrNone = (id: string): string | undefined => (id === '' ? undefined : id)
  return [
    {
      id: 'stage',
      label: 'Stage',
      kind: 'choice',
      order: DEAL_STAGES,
      words: value => DEAL_STAGE_LABELS[value as DealStage] ?? value,
      value: row => DEAL_STAGES[figures.stage[row] ?? 0],
    },
    {
      id: 'state',
      label: 'State',
      kind: 'choice',
      order: DEAL_STATES,
      words: value => DEAL_STATE_LABELS[value as DealState] ?? value,
      value: state,
    },
    {
      id: 'partner',
      label: 'Partner',
      kind: 'tags',
      unset: 'no partner',
      words: value => partnerNames.nameOf(partnerNames.find(value)) || 'a partner that is gone',
      value: row => Array.from(columns.partnersOf(row), partnerNames.idOf),
    },
    {
      id: 'tier',
      label: "Partner's tier",
      kind: 'tags',
      value: row => Array.from(columns.partnersOf(row), partnerNames.noteOf).filter(tier => tier !== ''),
    },
    {
      id: 'customer',
      label: 'Customer',
      kind: 'choice',
      words: value => customerNames.nameOf(customerNames.find(value)) || 'a customer that is gone',
      value: row => idOrNone(customerNames.idOf(figures.customer[row] ?? 0)),
    },
    {
      id: 'owner',
      label: 'Seller',
      kind: 'choice',
      value: row => idOrNone(owners.idOf(figures.owner[row] ?? 0)),
    },
    {
      id: 'amount',
      label: 'Amount',
      kind: 'money',
      unit: currency,
      value: row => {
        const minor = figures.converted[row]
        return minor === undefined || Number.isNaN(minor) ? undefined : minor / unit
      },
    },
    {
      id: 'currency',
      label: 'Currency',
      kind: 'choice',
      unset: 'no amount',
      value: row => idOrNone(columns.currencies.idOf(figures.currency[row] ?? 0)),
    },
    {
      id: 'close',
      label: 'Close date',
      kind: 'date',
      ahead: true,
      value: row => dayText(figures.closeOn[row]),
    },
    {
      id: 'closeIn',
      label: 'Close period',
      kind: 'tags',
      order: CLOSE_PERIODS,
      unset: 'any other time',
      words: value => CLOSE_PERIOD_LABELS[value as ClosePeriod] ?? value,
      value: row => periods(dayText(figures.closeOn[row])),
    },
    {
      id: 'age',
      label: 'Age',
      kind: 'number',
      unit: 'days',
      unset: 'not known',
      words: value => (value === '1' ? '1 day' : `${value} days`),
      value: row => {
        const days = age(row)
        return Number.isNaN(days) ? undefined : days
      },
    },
    ...forecastFields(columns, about),
    { id: 'opened', label: 'Opened', kind: 'date', value: row => dayText(figures.openedOn[row]) },
    { id: 'name', label: 'Name', kind: 'text', value: columns.nameOf },
  ]
}

/** The periods of a day, each day worked out once: many deals close on the same one. */
function periodReader(today: CalendarDate): (day: CalendarDate | undefined) => readonly ClosePeriod[] {
  const spans = closePeriodSpans(today)
  const known = new Map<CalendarDate, readonly ClosePeriod[]>()
  return day => {
    if (day === undefined) return NO_PERIOD
    let periods = known.get(day)
    if (!periods) {
      periods = closePeriodsOf(day, spans)
      known.set(day, periods)
    }
    return periods
  }
}

const NO_PERIOD: readonly ClosePeriod[] = []
