import type { QuarterRevenue } from '@shared/domain/briefing/revenue.ts'
import { PARTNER_ROLES, type PartnerRole } from '@shared/domain/deal/schema.ts'
import type { Block } from '../../../ui/document/blocks.ts'
import { StackedColumns } from '../../../ui/document/charts/StackedColumns.tsx'
import { heading, note, plain } from '../parts/heading.tsx'
import { type Column, tableOf } from '../parts/tableOf.tsx'
import type { BriefingContext } from './context.ts'

const TONES = { sourced: 'sourced', influenced: 'influenced', delivered: 'direct' } as const
const WORDS: Readonly<Record<PartnerRole, string>> = {
  sourced: 'Sourced',
  influenced: 'Influenced',
  delivered: 'Delivered',
}

/** Revenue of four quarters, drawn and to the cent. */
export function revenueBlocks({ briefing, formats, width, bookDay }: BriefingContext): Block[] {
  const { quarters, total, before, leftOut } = briefing.revenue
  const head = heading('revenue', 'Revenue of the last four quarters')
  if (quarters.every(({ lines }) => lines === 0))
    return [
      head,
      plain(
        'revenue-none',
        `No revenue line of this partner in the four quarters up to ${formats.date(bookDay)}.`,
      ),
    ]
  const roles = PARTNER_ROLES.filter(role => quarters.some(({ byRole }) => byRole[role] !== 0))
  const sum = (of: (quarter: QuarterRevenue) => number) =>
    quarters.reduce((all, quarter) => all + of(quarter), 0)
  return [
    head,
    {
      kind: 'solid',
      key: 'revenue-chart',
      gap: 6,
      node: (
        <StackedColumns
          title="Revenue by quarter and role. The figures are in the table below."
          width={width}
          height={110}
          data={quarters.map(({ quarter, byRole }) => ({
            label: formats.quarter(quarter),
            values: roles.map(role => byRole[role]),
          }))}
          layers={roles.map(role => ({ name: role, tone: TONES[role] }))}
          format={formats.shortAmount}
        />
      ),
    },
    tableOf<QuarterRevenue>({
      key: 'revenue-table',
      label: 'Revenue by quarter',
      dense: true,
      rows: quarters,
      rowKey: ({ quarter }) => quarter,
      columns: [
        { head: 'Quarter', width: 18, cell: ({ quarter }) => formats.quarter(quarter), sum: 'Sum' },
        ...roles.map(
          (role): Column<QuarterRevenue> => ({
            head: WORDS[role],
            width: 20,
            number: true,
            cell: ({ byRole }) => formats.exactAmount(byRole[role]),
            sum: formats.exactAmount(sum(({ byRole }) => byRole[role])),
          }),
        ),
        {
          head: 'All',
          width: 20,
          number: true,
          cell: one => formats.exactAmount(one.total),
          sum: formats.exactAmount(total),
        },
        {
          head: 'Year before',
          width: 20,
          number: true,
          cell: one => (one.before === null ? 'n/a' : formats.exactAmount(one.before)),
          sum: before === null ? 'n/a' : formats.exactAmount(before),
        },
      ],
    }),
    ...(leftOut > 0
      ? [note('revenue-left', `${formats.number(leftOut)} lines without an exchange rate are in no sum.`)]
      : []),
  ]
}
