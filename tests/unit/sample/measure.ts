import type { SampleRows } from '@shared/domain/sample/generate.ts'
import { computeScorecard } from '@shared/domain/scorecard/compute.ts'
import { DEFAULT_TEMPLATE } from '@shared/domain/scorecard/defaultTemplate.ts'
import { gatherFacts } from '@shared/domain/scorecard/gatherFacts.ts'
import { makeRateBook } from '@shared/domain/scorecard/rateBook.ts'
import type { MetricId } from '@shared/domain/scorecard/schema.ts'
import type { CalendarDate } from '@shared/lib/calendarDate.ts'
import { addDays } from '@shared/lib/calendarDate.ts'
import { addQuarters, quarterOf } from '@shared/lib/period.ts'

/** Every partner's scorecard of the last complete quarter, as the book scores it. */
export function cardsOf(rows: SampleRows, today: CalendarDate) {
  const [workspace] = rows.workspace
  if (!workspace) throw new Error('The sample has no workspace.')
  const rates = makeRateBook(rows.rates, workspace.currency)
  const period = addQuarters(quarterOf(addDays(today, 1)), -1)
  const cards = rows.partners.map(partner =>
    computeScorecard(
      gatherFacts({
        partner,
        revenue: rows.revenue.filter(line => line.partnerId === partner.id),
        deals: rows.deals.filter(deal => deal.partners.some(part => part.partnerId === partner.id)),
        targets: rows.targets.filter(row => row.partnerId === partner.id),
        rates,
        workspace,
        period,
        asOf: today,
      }),
      DEFAULT_TEMPLATE,
    ),
  )
  return {
    cards,
    bands: (band: string) => cards.filter(card => card.band === band).length,
    /** Figures of a KPI over the partners, sorted; money as percent of target. */
    figures: (metric: MetricId): number[] =>
      cards
        .flatMap(card => {
          const result = card.kpis.find(({ kpi }) => kpi.metric === metric)
          if (result?.state === 'no data') return []
          const figure =
            result?.unit === 'money' || result?.unit === 'count' ? result.percentOfTarget : result?.actual
          return figure === undefined ? [] : [figure]
        })
        .sort((a, b) => a - b),
  }
}

export const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
