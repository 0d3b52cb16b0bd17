import { scaleBand, scaleLinear } from 'd3-scale'
import styles from './charts.module.css'

interface RangeDatum {
  readonly label: string
  readonly low: number
  readonly middle: number
  readonly high: number
  readonly target?: number
}

const LEFT = 44
const TOP = 20
const FOOT = 18

/** A column up to the likely figure, a line from the worst to the best beside it, and the target as a tick. */
export function RangeColumns({
  title,
  width,
  height,
  data,
  format,
}: {
  readonly title: string
  readonly width: number
  readonly height: number
  readonly data: readonly RangeDatum[]
  readonly format: (value: number) => string
}) {
  const bottom = height - FOOT
  const top = Math.max(1, ...data.flatMap(({ high, middle, target = 0 }) => [high, middle, target]))
  const y = scaleLinear().domain([0, top]).nice(3).range([bottom, TOP])
  const x = scaleBand<number>()
    .domain(data.map((_, i) => i))
    .range([LEFT, width])
    .paddingInner(0.4)
    .paddingOuter(0.2)
  const band = x.bandwidth()
  const bar = Math.min(band, 64)
  return (
    <svg className={styles.chart} width={width} height={height} role="img" aria-label={title}>
      <title>{title}</title>
      {y.ticks(3).map(value => (
        <g key={value}>
          <line className={styles.grid} x1={LEFT} x2={width} y1={y(value)} y2={y(value)} />
          <text className={styles.axis} x={LEFT - 6} y={y(value)} dy="0.35em" textAnchor="end">
            {format(value)}
          </text>
        </g>
      ))}
      {data.map(({ label, low, middle, high, target }, i) => {
        const centre = (x(i) ?? 0) + band / 2
        const left = centre - bar / 2
        return (
          <g key={label}>
            <rect className={styles.sourced} x={left} y={y(middle)} width={bar} height={bottom - y(middle)} />
            <g className={styles.range}>
              <line x1={left + bar + 5} x2={left + bar + 5} y1={y(low)} y2={y(high)} />
              <line x1={left + bar + 2} x2={left + bar + 8} y1={y(low)} y2={y(low)} />
              <line x1={left + bar + 2} x2={left + bar + 8} y1={y(high)} y2={y(high)} />
            </g>
            {target !== undefined && (
              <line className={styles.target} x1={left - 5} x2={left + bar} y1={y(target)} y2={y(target)} />
            )}
            <text
              className={styles.label}
              x={centre}
              y={Math.min(y(middle), y(target ?? 0)) - 5}
              textAnchor="middle"
            >
              {format(middle)}
            </text>
            <text className={styles.axis} x={centre} y={height - 4} textAnchor="middle">
              {label}
            </text>
          </g>
        )
      })}
      <line className={styles.zero} x1={LEFT} x2={width} y1={bottom} y2={bottom} />
    </svg>
  )
}
