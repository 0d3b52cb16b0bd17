import type { Scorecard } from './compute.ts'
import type { Formats } from './formats.ts'
import type { KpiResult } from './scoreKpi.ts'

/** One sentence in plain words: how revenue stands, then what weighs most against it. */
export function verdict(card: Scorecard, formats: Formats): string {
  const known = card.kpis.filter(({ score, kpi }) => score !== undefined && kpi.weight > 0)
  if (known.length === 0)
    return `There is no verdict yet: none of the ${card.kpis.length} KPIs has both data and a target.`
  const lead = known.find(({ kpi }) => kpi.metric === 'sourcedRevenue') ?? heaviest(known)
  const others = known.filter(result => result !== lead)
  return `${stands(lead, card.window.running, formats)}${rest(lead, others, formats)}${thin(card, formats)}.`
}

const heaviest = (results: readonly KpiResult[]): KpiResult =>
  results.reduce((best, result) => (result.kpi.weight > best.kpi.weight ? result : best))

function stands(
  { kpi, state, percentOfTarget, actual, unit }: KpiResult,
  running: boolean,
  formats: Formats,
) {
  const far = running ? ' so far' : ''
  if (percentOfTarget === undefined) {
    const figure = formats.figure(unit, actual ?? 0)
    const where =
      state === 'met' ? 'meets its target' : state === 'watch' ? 'misses its target' : 'is below its floor'
    return `${kpi.name} of ${figure}${far} ${where}`
  }
  const percent = `${shownPercent(percentOfTarget, formats)} of target${far}`
  if (state === 'met') return `${kpi.name} reached ${percent}`
  return state === 'watch'
    ? `${kpi.name} stands at ${percent}`
    : `${kpi.name} is at only ${percent}, below its floor`
}

/** Whole percents, rounded down: 99.9% of target has not reached it. */
const shownPercent = (percent: number, formats: Formats): string => formats.percent(Math.floor(percent))

function rest(lead: KpiResult, others: readonly KpiResult[], formats: Formats): string {
  if (others.length === 0) return ''
  const low = others.filter(({ state }) => state === 'below floor')
  const good = lead.state === 'met' || lead.state === 'watch'
  if (low.length > 0) {
    const names = listed(low.map(({ kpi }) => kpi.name))
    const also = good ? ', but ' : ', and so '
    const verb =
      low.length === 1 ? (good ? 'is below its floor' : 'is ') : good ? 'are below their floors' : 'are '
    return good ? `${also}${names} ${verb}` : `${also}${verb}${names}`
  }
  const short = others.filter(({ state }) => state === 'watch')
  const worst = short.reduce<KpiResult | undefined>(
    (least, result) => (least === undefined || (result.score ?? 0) < (least.score ?? 0) ? result : least),
    undefined,
  )
  if (!worst)
    return lead.state === 'met'
      ? ', and every other KPI meets its target'
      : '; every other KPI meets its target'
  const percent = worst.percentOfTarget
  const furthest = `${worst.kpi.name} is furthest from its target`
  return `${lead.state === 'met' ? '; ' : ', and '}${furthest}${percent === undefined ? '' : ` at ${shownPercent(percent, formats)} of it`}`
}

/** A score that rests on less than half of the weight says so. */
const thin = (card: Scorecard, formats: Formats): string =>
  card.weightKnown * 2 < card.weightTotal
    ? `; only ${formats.number(card.weightKnown)} of ${formats.number(card.weightTotal)} weight points have data`
    : ''

export function listed(names: readonly string[]): string {
  const last = names.at(-1) ?? ''
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`
}
