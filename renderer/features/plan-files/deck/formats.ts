import type { DeckFormats } from '@shared/domain/plan-export/deck/slide.ts'
import { exponentOf } from '@shared/lib/money.ts'
import { formatDate, formatQuarter } from '../../../ui/format/dates.ts'
import { formatCount, formatMoney, formatPercent } from '../../../ui/format/numbers.ts'

/** The user's own way of writing, in the currency of a plan. */
export const deckFormats = (currency: string): DeckFormats => ({
  date: formatDate,
  quarter: formatQuarter,
  money: minor => formatMoney({ minor, currency }),
  units: minor => minor / 10 ** exponentOf(currency),
  count: n => formatCount(n),
  percent: percent => formatPercent(percent),
})
