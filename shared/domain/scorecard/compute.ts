import { viewFacts } from './factsView.ts'
import { type Headline, headlineOf } from './headline.ts'
import { type Overall, overallOf } from './overall.ts'
import type { ScorecardFacts, ScorecardTemplateFields } from './schema.ts'
import { type KpiResult, scoreKpi } from './scoreKpi.ts'
import { type Trend, trendOf } from './trend.ts'
import { type Window, windowOf } from './window.ts'

/** A scorecard's figures. Words are made from it by `verdict.ts`, `arithmetic.ts` and `gaps.ts`. */
export interface Scorecard extends Overall {
  readonly window: Window
  readonly kpis: readonly KpiResult[]
  readonly trend: Trend
  readonly headline: Headline
}

/**
 * Computes a scorecard from its facts and template alone: equal input, equal figures, always. Exact
 * integers inside; points have one decimal, money is minor units of `facts.currency`.
 */
export function computeScorecard(facts: ScorecardFacts, template: ScorecardTemplateFields): Scorecard {
  const view = viewFacts(facts)
  const window = windowOf(facts.period, facts.asOf, true)
  const kpis = template.kpis.map(kpi => scoreKpi(kpi, view, window))
  return {
    ...overallOf(kpis, template),
    window,
    kpis,
    trend: trendOf(view, template, kpis),
    headline: headlineOf(view, template, window),
  }
}

/** Only the score and band, for lists of many partners: no trend, no headline figures. */
export function scorePartner(facts: ScorecardFacts, template: ScorecardTemplateFields): Overall {
  const view = viewFacts(facts)
  const window = windowOf(facts.period, facts.asOf, true)
  return overallOf(
    template.kpis.map(kpi => scoreKpi(kpi, view, window)),
    template,
  )
}
