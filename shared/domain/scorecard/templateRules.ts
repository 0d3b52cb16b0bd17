import { type DomainError, err, ok, type Result } from '../../lib/result.ts'
import { METRICS } from './metrics.ts'
import type { Kpi, ScorecardTemplateFields } from './schema.ts'
import { weightTenths } from './scoreKpi.ts'

/** Sum of the weights, to one decimal. */
export const weightSum = (kpis: readonly Pick<Kpi, 'weight'>[]): number =>
  kpis.reduce((sum, kpi) => sum + weightTenths(kpi), 0) / 10

/** What is wrong with a template, in words a user can act on; the template itself when nothing is. */
export function checkTemplate(
  template: ScorecardTemplateFields,
): Result<ScorecardTemplateFields, DomainError> {
  const { kpis, bands } = template
  const sum = weightSum(kpis)
  if (kpis.some(kpi => Math.abs(kpi.weight * 10 - weightTenths(kpi)) > 1e-6))
    return err('template.weightDigits', 'A weight has at most one decimal.', 'kpis')
  if (sum !== 100)
    return err('template.weights', `The weights add up to ${sum}. They have to add up to 100.`, 'kpis')
  const ids = new Set(kpis.map(({ id }) => id))
  if (ids.size !== kpis.length)
    return err('template.twice', 'Two KPIs of the template have the same id. Each needs its own.', 'kpis')
  const lost = kpis.find(
    ({ metric, target }) =>
      target.kind === 'rows' &&
      METRICS[metric].unit !== 'money' &&
      target.fallbackGrowthPercent === undefined,
  )
  if (lost)
    return err(
      'template.target',
      `${lost.name} has no target rows. Give it a fixed target, or last year plus growth.`,
      'kpis',
    )
  if (bands.watch > bands.healthy)
    return err('template.bands', 'The band "healthy" has to begin above "watch".', 'bands')
  return ok(template)
}
