import { type DateSpan, inSpan } from '../../lib/period.ts'
import type { Random } from '../../lib/random.ts'
import type { RevenueEntry } from '../revenue/schema.ts'

/** Revenue lines of a span that deals were won with: sold lines, one of an order, rather the large ones. */
export function wonLines(
  lines: readonly RevenueEntry[],
  span: DateSpan,
  count: number,
  random: Random,
): RevenueEntry[] {
  if (count === 0) return []
  const orders = new Set<string | undefined>()
  const sold = lines
    .filter(
      ({ date, role, amount, dealId }) =>
        amount.minor > 0 && role !== 'delivered' && dealId === undefined && inSpan(date, span),
    )
    .sort((a, b) => b.amount.minor - a.amount.minor)
    .filter(({ orderNumber }) => !orders.has(orderNumber) && orders.add(orderNumber))
  return random.some(sold.slice(0, Math.max(count, Math.ceil(sold.length / 2))), count)
}
