import { partsOfKind } from '../../plan/partSchema.ts'
import { forecastBy } from '../../plan/rollUp.ts'
import type { PlanShare } from '../share.ts'
import type { DeckFormats, Slide } from './slide.ts'

const CASES = ['worst', 'likely', 'best'] as const
const NAMES = { worst: 'Worst case', likely: 'Likely', best: 'Best case' } as const

/** The forecast by quarter: a chart of the three cases, and their figures beside it. */
export function forecastSlides({ content }: PlanShare, formats: DeckFormats): readonly Slide[] {
  const totals = [...forecastBy(partsOfKind(content.parts, 'forecast'), ({ quarter }) => quarter)]
  if (totals.length === 0) return []
  const whole = totals.reduce(
    (sum, [, one]) => ({
      worst: sum.worst + one.worst,
      likely: sum.likely + one.likely,
      best: sum.best + one.best,
    }),
    { worst: 0, likely: 0, best: 0 },
  )
  return [
    {
      title: 'Forecast by quarter',
      note: `All lines of the forecast, in ${content.plan.currency}.`,
      blocks: [
        {
          kind: 'chart',
          label: 'Forecast by quarter',
          categories: totals.map(([quarter]) => formats.quarter(quarter)),
          series: CASES.map(one => ({
            name: NAMES[one],
            meaning: one,
            values: totals.map(([, total]) => formats.units(total[one])),
          })),
          format: '#,##0',
        },
        {
          kind: 'table',
          label: 'Forecast by quarter',
          columns: [
            { head: 'Quarter', width: 10 },
            ...CASES.map(one => ({ head: NAMES[one], width: 14, align: 'end' as const })),
          ],
          rows: [
            ...totals.map(([quarter, total]) => [
              formats.quarter(quarter),
              ...CASES.map(one => formats.money(total[one])),
            ]),
            ['Plan', ...CASES.map(one => formats.money(whole[one]))],
          ],
        },
      ],
    },
  ]
}
