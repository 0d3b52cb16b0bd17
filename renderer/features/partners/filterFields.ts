import {
  PARTNER_STATUS_LABELS,
  PARTNER_STATUSES,
  PARTNER_TYPE_LABELS,
  PARTNER_TYPES,
} from '@shared/domain/partner/schema.ts'
import type { FilterField } from '@shared/domain/view/filterField.ts'
import type { CalendarDate } from '@shared/lib/calendarDate.ts'
import { exponentOf } from '@shared/lib/money.ts'
import type { BookRow } from '../../columns/book.ts'
import { formatBound, formatCount, formatPercent } from '../../ui/format/numbers.ts'
import { asTyped } from '../../ui/forms/readNumber.ts'

type Field = FilterField<BookRow>

const BANDS = ['at risk', 'watch', 'healthy', 'no data']

/** What partners can be filtered by; amounts in the book's currency, tiers in the workspace's order. */
export function partnerFields(
  currency: string,
  tiers: readonly string[],
  day: CalendarDate,
): readonly Field[] {
  const money = (id: string, label: string, value: (row: BookRow) => number | undefined): Field => ({
    id,
    label,
    kind: 'money',
    unit: currency,
    // Asked for when a filter is written: Intl takes a while to know its first currency.
    get scale() {
      return 10 ** exponentOf(currency)
    },
    words: decimal => formatBound(decimal, currency),
    ...asTyped,
    value,
  })
  return [
    { id: 'tier', label: 'Tier', kind: 'choice', order: tiers, value: row => row.tier },
    {
      id: 'type',
      label: 'Type',
      kind: 'tags',
      order: PARTNER_TYPES,
      words: value => labelIn(PARTNER_TYPE_LABELS, value),
      value: row => row.types,
    },
    {
      id: 'status',
      label: 'Status',
      kind: 'choice',
      order: PARTNER_STATUSES,
      words: value => labelIn(PARTNER_STATUS_LABELS, value),
      value: row => row.status,
    },
    { id: 'health', label: 'Health', kind: 'choice', order: BANDS, value: row => row.band ?? 'no data' },
    figure('score', 'Score', row => row.score),
    figure('scoreChange', 'Score change', row => row.scoreChange),
    { id: 'owner', label: 'Owner', kind: 'choice', value: row => row.owner },
    { id: 'country', label: 'Country', kind: 'choice', value: row => row.country },
    { id: 'region', label: 'Region', kind: 'tags', value: row => row.regions },
    { id: 'industry', label: 'Industry', kind: 'tags', value: row => row.industries },
    money('sourced', 'Sourced this year', row => row.sourcedYtd),
    {
      ...figure('target', 'To target', row => row.targetPercent),
      unit: '%',
      words: value => formatPercent(Number(value)),
      unset: 'without a target',
    } as Field,
    money('pipeline', 'Open pipeline', row => row.openPipeline),
    {
      id: 'openDeals',
      label: 'Open deals',
      kind: 'flag',
      yes: 'Has open deals',
      no: 'Has no open deals',
      value: row => row.openDeals > 0,
    },
    { id: 'lastTouch', label: 'Last touch', kind: 'date', unset: 'never', value: row => row.lastTouchOn },
    {
      id: 'touchDue',
      label: 'Touch due',
      kind: 'flag',
      yes: 'Touch is due',
      no: 'Touch is not due',
      value: row => row.touchDueOn !== undefined && row.touchDueOn <= day,
    },
    figure('openTasks', 'Open tasks', row => row.openTasks),
    {
      id: 'lastRevenue',
      label: 'Last revenue',
      kind: 'date',
      unset: 'never',
      value: row => row.lastRevenueOn,
    },
    { id: 'name', label: 'Name', kind: 'text', value: row => row.name },
  ]
}

const figure = (id: string, label: string, value: (row: BookRow) => number | undefined): Field => ({
  id,
  label,
  kind: 'number',
  words: text => formatCount(Number(text)),
  ...asTyped,
  value,
})

const labelIn = (labels: Readonly<Record<string, string>>, value: string): string => labels[value] ?? value
