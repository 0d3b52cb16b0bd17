import { scaleBand, scaleLinear } from 'd3-scale'
import { stack, stackOffsetDiverging } from 'd3-shape'

export interface ColumnDatum {
  readonly label: string
  /** One value per layer. */
  readonly values: readonly number[]
  readonly target?: number
}

export interface Bar {
  readonly column: number
  readonly layer: number
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface Tick {
  readonly x1: number
  readonly x2: number
  readonly y: number
}

export interface ColumnGeometry {
  readonly bars: readonly Bar[]
  readonly targets: readonly Tick[]
  /** Gridlines with their values; zero is always one of them. */
  readonly grid: readonly { readonly y: number; readonly value: number }[]
  readonly zero: number
  readonly centres: readonly number[]
}

/** Places stacked columns; negative values hang below zero. Pixels, y grows downwards. */
export function columnGeometry(
  data: readonly ColumnDatum[],
  layers: number,
  box: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number },
): ColumnGeometry {
  const series = stack<ColumnDatum, number>()
    .keys(Array.from({ length: layers }, (_, i) => i))
    .value((datum, layer) => datum.values[layer] ?? 0)
    .offset(stackOffsetDiverging)(data as ColumnDatum[])
  const reach = [...series.flatMap(layer => layer.flat()), ...targetsOf(data)]
  const low = Math.min(0, ...reach)
  const high = Math.max(0, ...reach)
  const y = scaleLinear()
    .domain(low === high ? [0, 1] : [low, high])
    .nice(3)
    .range([box.bottom, box.top])
  const x = scaleBand<number>()
    .domain(data.map((_, i) => i))
    .range([box.left, box.right])
    .paddingInner(0.34)
    .paddingOuter(0.1)
  const at = (i: number): number => x(i) ?? box.left
  const bars = series.flatMap((points, layer) =>
    points.flatMap(([from, to], i): Bar[] => {
      const [top, bottom] = [y(Math.max(from, to)), y(Math.min(from, to))]
      return bottom - top < 0.01
        ? []
        : [{ column: i, layer, x: at(i), y: top, width: x.bandwidth(), height: bottom - top }]
    }),
  )
  const overhang = (x.step() - x.bandwidth()) * 0.32
  return {
    bars,
    targets: data.flatMap(({ target }, i) =>
      target === undefined
        ? []
        : [{ x1: at(i) - overhang, x2: at(i) + x.bandwidth() + overhang, y: y(target) }],
    ),
    grid: low === high ? [{ y: y(0), value: 0 }] : y.ticks(3).map(value => ({ y: y(value), value })),
    zero: y(0),
    centres: data.map((_, i) => at(i) + x.bandwidth() / 2),
  }
}

const targetsOf = (data: readonly ColumnDatum[]): number[] =>
  data.flatMap(({ target }) => (target === undefined ? [] : [target]))
