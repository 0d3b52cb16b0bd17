import { FORECAST_CATEGORY_LABELS, FORECAST_KINDS, type ForecastKind } from '@shared/domain/deal/category.ts'
import type { ForecastAxis } from '@shared/domain/forecast/cube.ts'
import { CATEGORIES_OF, type ForecastMeasure } from '@shared/domain/forecast/measure.ts'
import type { ViewFilter } from '@shared/domain/view/schema.ts'
import type { Quarter } from '@shared/lib/period.ts'
import { byName } from '@shared/lib/text.ts'
import type { ForecastPivot } from '../../columns/forecast/forecast.ts'

/** A line of the table: all deals, one partner, product or region, or one category of it. */
export interface PivotLine {
  readonly id: string
  /** undefined: all of them. */
  readonly of: string | undefined
  readonly kind: ForecastKind | undefined
  readonly name: string
  /** Minor units per quarter of the pivot, and together. */
  readonly cells: readonly number[]
  readonly total: number
  readonly expanded: boolean
}

export const AXIS_LABELS: Readonly<Record<ForecastAxis, string>> = {
  partner: 'Partner',
  product: 'Product',
  region: 'Region',
}

const NOBODY_IN: Readonly<Record<ForecastAxis, string>> = {
  partner: 'No partner',
  product: 'No product',
  region: 'Region not known',
}

export const KIND_LABELS: Readonly<Record<ForecastKind, string>> = { won: 'Won', ...FORECAST_CATEGORY_LABELS }

export interface PivotLook {
  readonly measure: ForecastMeasure
  readonly expanded: ReadonlySet<string>
  /** `name`, `total` or a place among the quarters. */
  readonly sort: { readonly id: string; readonly desc: boolean }
  nameOf(id: string): string
}

const ALL = 'all'

/** The table's lines: all deals first, then what there is by the sort; categories below what is unfolded. */
export function pivotLines(pivot: ForecastPivot, look: PivotLook): readonly PivotLine[] {
  const wanted: ReadonlySet<ForecastKind> = new Set(['won', ...CATEGORIES_OF[look.measure]])
  const width = pivot.quarters.length * FORECAST_KINDS.length
  const whole = new Float64Array(width)
  for (let at = 0; at < pivot.sums.length; at++)
    whole[at % width] = (whole[at % width] ?? 0) + (pivot.sums[at] ?? 0)
  const line = (id: string, of: string | undefined, name: string, sums: Float64Array): PivotLine => ({
    id,
    of,
    kind: undefined,
    name,
    ...cellsOf(sums, pivot.quarters.length, kind => wanted.has(kind)),
    expanded: look.expanded.has(id),
  })
  const sumsAt = (row: number) => pivot.sums.subarray(row * width, (row + 1) * width)
  const rows = pivot.ids
    .map((id, row) => ({
      row,
      line: line(`${pivot.axis}/${id}`, id, look.nameOf(id) || NOBODY_IN[pivot.axis], sumsAt(row)),
    }))
    .filter(({ line: { cells, expanded } }) => expanded || cells.some(cell => cell !== 0))
    .sort((a, b) => compare(a.line, b.line, look.sort))
  const all = line(ALL, undefined, 'All deals', whole)
  return [
    ...withKinds(all, whole, pivot.quarters.length),
    ...rows.flatMap(({ row, line: each }) => withKinds(each, sumsAt(row), pivot.quarters.length)),
  ]
}

function cellsOf(sums: Float64Array, quarters: number, keep: (kind: ForecastKind) => boolean) {
  const cells = Array.from({ length: quarters }, (_, quarter) =>
    FORECAST_KINDS.reduce(
      (sum, kind, k) => (keep(kind) ? sum + (sums[quarter * FORECAST_KINDS.length + k] ?? 0) : sum),
      0,
    ),
  )
  return { cells, total: cells.reduce((sum, cell) => sum + cell, 0) }
}

function withKinds(line: PivotLine, sums: Float64Array, quarters: number): readonly PivotLine[] {
  if (!line.expanded) return [line]
  const kinds = FORECAST_KINDS.map(
    (kind): PivotLine => ({
      ...line,
      id: `${line.id}/${kind}`,
      kind,
      name: KIND_LABELS[kind],
      ...cellsOf(sums, quarters, each => each === kind),
      expanded: false,
    }),
  )
  return [line, ...kinds.filter(({ cells }) => cells.some(cell => cell !== 0))]
}

function compare(a: PivotLine, b: PivotLine, { id, desc }: PivotLook['sort']): number {
  const way = desc ? -1 : 1
  if (id === 'name') return way * byName(a.name, b.name)
  const at = Number(id)
  const [x, y] = Number.isInteger(at) ? [a.cells[at] ?? 0, b.cells[at] ?? 0] : [a.total, b.total]
  return x === y ? byName(a.name, b.name) : way * (x - y)
}

const AXIS_FIELD: Readonly<Record<ForecastAxis, string>> = {
  partner: 'forecastPartner',
  product: 'product',
  region: 'region',
}

/** The deals behind a figure, as filters of the list. */
export function filtersBehind(
  line: Pick<PivotLine, 'of' | 'kind'>,
  axis: ForecastAxis,
  quarter: Quarter | undefined,
  measure: ForecastMeasure,
): readonly ViewFilter[] {
  const is = (field: string, ...values: string[]): ViewFilter => ({ field, operator: 'is', values })
  const notLost: ViewFilter = { field: 'stage', operator: 'isNot', values: ['lost'] }
  return [
    is('forecastQuarter', quarter ?? ''),
    ...(line.of === undefined ? [] : [is(AXIS_FIELD[axis], line.of)]),
    ...(line.kind === 'won'
      ? [is('stage', 'won')]
      : line.kind !== undefined
        ? [is('category', line.kind)]
        : // Closed deals have no category: those among them that were not lost were won.
          [is('category', ...CATEGORIES_OF[measure], ''), notLost]),
  ]
}
