import { exponentOf } from '@shared/lib/money.ts'
import { formatDate, formatQuarter } from './dates.ts'
import { formatCount, formatMoney, formatPercent } from './numbers.ts'

/** The user's own way of writing, for what of a plan leaves the app; money in the currency of the plan. */
export const planFormats = (currency: string) => ({
  date: (day: string) => formatDate(day),
  quarter: formatQuarter,
  money: (minor: number) => formatMoney({ minor, currency }),
  units: (minor: number) => minor / 10 ** exponentOf(currency),
  count: (n: number) => formatCount(n),
  percent: (percent: number) => formatPercent(percent),
})
