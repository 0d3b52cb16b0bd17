import type { PartOf } from '@shared/domain/plan/partSchema.ts'
import { type ForecastTotal, forecastBy } from '@shared/domain/plan/rollUp.ts'
import { revenueTargets } from '@shared/domain/plan/whatIf.ts'
import type { Quarter } from '@shared/lib/period.ts'
import type { Block } from '../../../ui/document/blocks.ts'
import { RangeColumns } from '../../../ui/document/charts/RangeColumns.tsx'
import { Name } from '../../../ui/document/Name.tsx'
import { note, subheading } from '../parts/heading.tsx'
import { type Column, tableOf } from '../parts/tableOf.tsx'
import type { PlanContext } from './context.ts'

type Line = PartOf<'forecast'>
type Total = readonly [key: string, total: ForecastTotal]

/** By quarter with coverage of the revenue goals, then by product, account and geography, then every line. */
export function forecastBlocks(context: PlanContext): Block[] {
  const lines = context.parts('forecast')
  if (lines.length === 0) return []
  const { formats, width, content, say, amount } = context
  const targets = revenueTargets(content.parts)
  const quarters: readonly Total[] = [...forecastBy(lines, ({ quarter }) => quarter)]
  const sum = total(lines)
  const coverage = (likely: number, target: number | undefined) =>
    target === undefined || target <= 0 ? 'n/a' : formats.percent((likely / target) * 100)
  const wholeTarget = quarters.reduce<number | undefined>((all, [quarter]) => {
    const target = targets.get(quarter as Quarter)
    return target === undefined ? all : (all ?? 0) + target
  }, undefined)
  return [
    {
      kind: 'solid',
      key: 'forecast-chart',
      gap: 6,
      node: (
        <RangeColumns
          title="Likely forecast by quarter, with worst and best beside it and the revenue goals as ticks. The figures are in the table below."
          width={width}
          height={170}
          data={quarters.map(([quarter, { worst, likely, best }]) => {
            const target = targets.get(quarter as Quarter)
            return {
              label: say.quarter(quarter),
              low: worst,
              middle: likely,
              high: best,
              ...(target !== undefined && { target }),
            }
          })}
          format={formats.shortAmount}
        />
      ),
    },
    tableOf<Total>({
      key: 'forecast-quarters',
      label: 'Forecast by quarter',
      rows: quarters,
      rowKey: ([quarter]) => quarter,
      columns: [
        { head: 'Quarter', width: 22, cell: ([quarter]) => say.quarter(quarter), sum: 'Sum' },
        ...figures(context, sum),
        {
          head: 'Goal',
          width: 16,
          number: true,
          cell: ([quarter]) => {
            const target = targets.get(quarter as Quarter)
            return target === undefined ? '–' : amount(target)
          },
          sum: wholeTarget === undefined ? '–' : amount(wholeTarget),
        },
        {
          head: 'Coverage',
          width: 14,
          number: true,
          cell: ([quarter, { likely }]) => coverage(likely, targets.get(quarter as Quarter)),
          sum: coverage(sum.likely, wholeTarget),
        },
      ],
    }),
    note(
      'forecast-note',
      `In ${formats.currency}. Columns are the likely forecast, the line beside each goes from worst to best. Coverage is likely ÷ the revenue goals of the quarter.`,
    ),
    ...by(context, 'product', 'By product', lines, ({ productId }) =>
      productId ? say.nameOf(productId) : '',
    ),
    ...by(context, 'account', 'By account', lines, ({ customerId }) =>
      customerId ? say.nameOf(customerId) : '',
    ),
    ...by(context, 'region', 'By geography', lines, ({ region }) => region ?? ''),
    ...every(context, lines),
  ]
}

const total = (lines: readonly Line[]): ForecastTotal =>
  forecastBy(lines, () => '').get('') ?? { worst: 0, likely: 0, best: 0 }

const figures = ({ amount }: PlanContext, sum: ForecastTotal): Column<readonly [string, ForecastTotal]>[] =>
  (['worst', 'likely', 'best'] as const).map(of => ({
    head: { worst: 'Worst', likely: 'Likely', best: 'Best' }[of],
    width: 16,
    number: true,
    cell: ([, one]: Total) => amount(one[of]),
    sum: amount(sum[of]),
  }))

/** Nothing where no line says which. */
function by(
  context: PlanContext,
  key: string,
  title: string,
  lines: readonly Line[],
  keyOf: (line: Line) => string,
): Block[] {
  const totals = [...forecastBy(lines, keyOf)].sort(([, a], [, b]) => b.likely - a.likely)
  if (totals.every(([name]) => name === '')) return []
  return [
    subheading(`forecast-${key}`, title),
    tableOf<Total>({
      key: `forecast-${key}-table`,
      label: `Forecast ${title.toLowerCase()}`,
      dense: true,
      gap: 2,
      rows: totals,
      rowKey: ([name]) => name,
      columns: [
        {
          head: title.slice(3, 4).toUpperCase() + title.slice(4),
          width: 52,
          cell: ([name]) => (name === '' ? 'not said' : <Name>{name}</Name>),
          sum: 'Sum',
        },
        ...figures(context, total(lines)),
      ],
    }),
  ]
}

/** Single lines, where they say more than the sums above. */
function every({ amount, say }: PlanContext, lines: readonly Line[]): Block[] {
  if (lines.every(({ productId, customerId, region }) => !productId && !customerId && !region)) return []
  const sum = total(lines)
  const money = (of: 'worst' | 'likely' | 'best', head: string): Column<Line> => ({
    head,
    width: 13,
    number: true,
    cell: line => amount(line[of]),
    sum: amount(sum[of]),
  })
  return [
    subheading('forecast-lines', 'Every line'),
    tableOf<Line>({
      key: 'forecast-lines-table',
      label: 'Forecast lines',
      dense: true,
      gap: 2,
      rows: lines,
      rowKey: ({ id }) => id,
      columns: [
        { head: 'Quarter', width: 12, cell: ({ quarter }) => say.quarter(quarter), sum: 'Sum' },
        {
          has: ({ productId }) => productId,
          head: 'Product',
          width: 18,
          cell: ({ productId }) => productId && <Name>{say.nameOf(productId)}</Name>,
        },
        {
          has: ({ customerId }) => customerId,
          head: 'Account',
          width: 20,
          cell: ({ customerId }) => customerId && <Name>{say.nameOf(customerId)}</Name>,
        },
        {
          has: ({ region }) => region,
          head: 'Geography',
          width: 13,
          cell: ({ region }) => region && <Name>{region}</Name>,
        },
        money('worst', 'Worst'),
        money('likely', 'Likely'),
        money('best', 'Best'),
      ],
    }),
  ]
}
