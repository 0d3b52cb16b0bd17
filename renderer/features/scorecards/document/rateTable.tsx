import type { Block } from '../../../ui/document/blocks.ts'
import type { DocumentContext } from './context.ts'
import { heading } from './heading.tsx'

/** Exchange rates that were used, as they were entered; nothing when none was. */
export function rateTable({ facts, formats }: DocumentContext): Block[] {
  if (facts.rates.length === 0) return []
  return [
    heading('rates', 'Exchange rates used'),
    {
      kind: 'table',
      key: 'rate-table',
      label: 'Exchange rates used',
      gap: 4,
      dense: true,
      widths: [3, 2, 5],
      head: (
        <>
          <th scope="col">Rate</th>
          <th scope="col">Of</th>
          <th scope="col">Use</th>
        </>
      ),
      rows: facts.rates.map(({ date, from, to, rate }, i) => ({
        key: String(i),
        node: (
          <>
            <th scope="row">
              1 {from} = {rate} {to}
            </th>
            <td>{formats.date(date)}</td>
            <td>
              {to === facts.currency ? `${from} × rate` : `${to} ÷ rate, as no direct rate was there`}; for
              rows from that day until a newer rate
            </td>
          </>
        ),
      })),
    },
  ]
}
