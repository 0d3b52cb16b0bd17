import { METRICS } from '@shared/domain/scorecard/metrics.ts'
import {
  type Kpi,
  METRIC_IDS,
  type MetricId,
  type ScorecardTemplateFields,
} from '@shared/domain/scorecard/schema.ts'
import { checkTemplate, weightSum } from '@shared/domain/scorecard/templateRules.ts'
import { decimalFromMinor, minorFromDecimal } from '@shared/lib/money.ts'
import { err, type Result } from '@shared/lib/result.ts'

/** One KPI as it is typed: figures are texts until they are read. */
export interface KpiForm {
  readonly id: string
  readonly metric: MetricId
  readonly name: string
  readonly dimension: string
  readonly weight: string
  readonly targetKind: 'fixed' | 'rows'
  /** Fixed: the figure in the KPI's unit, money in whole units. Rows: growth on last year, percent. */
  readonly target: string
  readonly floor: string
  readonly direction: Kpi['direction']
}

export interface TemplateForm {
  readonly name: string
  readonly partnerTypes: ScorecardTemplateFields['partnerTypes']
  readonly kpis: readonly KpiForm[]
  readonly floorPenalty: string
  readonly healthy: string
  readonly watch: string
}

/** A saved template as texts to edit. `currency` is the workspace's, for targets in money. */
export const formOf = (template: ScorecardTemplateFields, currency: string): TemplateForm => ({
  name: template.name,
  partnerTypes: template.partnerTypes,
  kpis: template.kpis.map(kpi => ({
    id: kpi.id,
    metric: kpi.metric,
    name: kpi.name,
    dimension: kpi.dimension,
    weight: String(kpi.weight),
    targetKind: kpi.target.kind,
    target: targetText(kpi, currency),
    floor: String(kpi.floorPercent),
    direction: kpi.direction,
  })),
  floorPenalty: String(template.floorPenalty),
  healthy: String(template.bands.healthy),
  watch: String(template.bands.watch),
})

function targetText({ metric, target }: Kpi, currency: string): string {
  if (target.kind === 'rows') return String(target.fallbackGrowthPercent ?? '')
  if (METRICS[metric].unit !== 'money') return String(target.value)
  return decimalFromMinor({ minor: Math.round(target.value), currency })
}

/** What is typed as a number: a point or a comma before the decimals, no grouping. */
export const numberOf = (text: string): number | undefined =>
  /^-?\d+([.,]\d+)?$/.test(text.trim()) ? Number(text.trim().replace(',', '.')) : undefined

/** The sum of the weights as typed; what is no number counts as nothing. */
export const typedSum = (kpis: readonly Pick<KpiForm, 'weight'>[]): number =>
  weightSum(kpis.map(kpi => ({ weight: numberOf(kpi.weight) ?? 0 })))

/** A new KPI of a metric that is not in use yet; its weight is what is missing to 100. */
export function newKpi(kpis: readonly KpiForm[], id: string): KpiForm {
  const metric = METRIC_IDS.find(one => kpis.every(kpi => kpi.metric !== one)) ?? 'sourcedRevenue'
  const { name, direction = 'up' } = METRICS[metric]
  const weight = String(Math.max(0, 100 - typedSum(kpis)))
  const rest = { weight, target: '0', floor: '70', direction } as const
  return { id, metric, name, dimension: 'Revenue', targetKind: 'rows', ...rest }
}

/** Which target kinds make sense; a money KPI has target rows, others compare with last year. */
export const targetKindLabels = (metric: MetricId): readonly { value: 'fixed' | 'rows'; label: string }[] => [
  {
    value: 'rows',
    label: METRICS[metric].unit === 'money' ? 'rows, or last year +' : 'last year +',
  },
  { value: 'fixed', label: 'fixed at' },
]

/** What stands behind the figure of a target. */
export const targetUnit = ({ metric, targetKind }: KpiForm, currency: string): string => {
  if (targetKind === 'rows') return '%'
  return { money: currency, percent: '%', ratio: '×', count: '', hours: 'h' }[METRICS[metric].unit]
}

/** The template that was typed, or the first thing that is wrong with it, in words. */
export function readForm(form: TemplateForm, currency: string): Result<ScorecardTemplateFields> {
  if (form.name.trim() === '') return err('name', 'Give the template a name.', 'name')
  const kpis: Kpi[] = []
  for (const typed of form.kpis) {
    const kpi = readKpi(typed, currency)
    if (!kpi.ok) return kpi
    kpis.push(kpi.value)
  }
  if (kpis.length === 0) return err('kpis', 'A scorecard needs at least one KPI.', 'kpis')
  const [floorPenalty, healthy, watch] = [form.floorPenalty, form.healthy, form.watch].map(numberOf)
  if (floorPenalty === undefined || floorPenalty < 0 || floorPenalty > 50)
    return err('penalty', 'The penalty per KPI below its floor is 0 to 50 points.', 'floorPenalty')
  if (healthy === undefined || watch === undefined || healthy > 100 || watch < 0)
    return err('bands', 'The bands begin at scores of 0 to 100.', 'bands')
  const { name, partnerTypes } = form
  return checkTemplate({ name: name.trim(), partnerTypes, kpis, floorPenalty, bands: { healthy, watch } })
}

function readKpi(typed: KpiForm, currency: string): Result<Kpi> {
  const { id, metric, direction } = typed
  const [name, dimension] = [typed.name.trim(), typed.dimension.trim()]
  const at = name === '' ? METRICS[metric].name : name
  if (name === '' || dimension === '') return err('name', `${at}: name and dimension are needed.`, id)
  const weight = numberOf(typed.weight)
  if (weight === undefined || weight < 0 || weight > 100)
    return err('weight', `${at}: the weight is a number from 0 to 100.`, id)
  const floorPercent = numberOf(typed.floor)
  if (floorPercent === undefined || floorPercent < 0 || floorPercent > 100)
    return err('floor', `${at}: the floor is 0 to 100 percent of the target.`, id)
  const target = readTarget(typed, currency)
  if (target === undefined) return err('target', `${at}: the target is not a number.`, id)
  return { ok: true, value: { id, metric, name, dimension, weight, target, floorPercent, direction } }
}

function readTarget({ metric, targetKind, target }: KpiForm, currency: string): Kpi['target'] | undefined {
  if (targetKind === 'rows') {
    if (target.trim() === '') return { kind: 'rows' }
    const growth = numberOf(target)
    if (growth === undefined || growth < -100 || growth > 1000) return undefined
    return { kind: 'rows', fallbackGrowthPercent: growth }
  }
  if (METRICS[metric].unit !== 'money') {
    const value = numberOf(target)
    return value === undefined ? undefined : { kind: 'fixed', value }
  }
  const minor = minorFromDecimal(target.trim().replace(',', '.'), currency)
  return minor === undefined ? undefined : { kind: 'fixed', value: minor }
}
