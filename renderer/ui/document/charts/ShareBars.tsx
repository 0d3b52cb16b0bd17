import { scaleLinear } from 'd3-scale'
import styles from './charts.module.css'

export interface ShareBar {
  readonly label: string
  readonly whole: number
  readonly part: number
  readonly text: string
}

const ROW = 26
const BAR = 12
const LABEL = 78
const TEXT = 104

/** Bars from zero on one scale, each with a strong part of its whole, and its figures in words beside it. */
export function ShareBars({
  title,
  width,
  bars,
}: {
  readonly title: string
  readonly width: number
  readonly bars: readonly ShareBar[]
}) {
  const left = LABEL
  const right = width - TEXT
  const x = scaleLinear()
    .domain([0, Math.max(1, ...bars.map(({ whole }) => whole))])
    .range([0, right - left])
  const height = bars.length * ROW + 2
  return (
    <svg className={styles.chart} width={width} height={height} role="img" aria-label={title}>
      <title>{title}</title>
      {bars.map(({ label, whole, part, text }, i) => {
        const y = i * ROW + (ROW - BAR) / 2
        const middle = y + BAR / 2
        return (
          <g key={label}>
            <text className={styles.name} x={0} y={middle} dy="0.35em">
              {label}
            </text>
            <rect className={styles.influenced} x={left} y={y} width={x(whole)} height={BAR} />
            <rect className={styles.sourced} x={left} y={y} width={x(part)} height={BAR} />
            <text className={styles.value} x={left + x(whole) + 7} y={middle} dy="0.35em">
              {text}
            </text>
          </g>
        )
      })}
      <line className={styles.zero} x1={left} x2={left} y1={0} y2={height} />
    </svg>
  )
}
