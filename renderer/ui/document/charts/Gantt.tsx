import { scaleLinear } from 'd3-scale'
import styles from './charts.module.css'

export interface GanttBar {
  readonly key: string
  readonly label: string
  /** Days since the first of the axis. */
  readonly from: number
  readonly to: number
  readonly tone: 'done' | 'open' | 'late'
}

const ROW = 15
const BAR = 8
const HEAD = 16

/** Bars over time with their names beside them; months are written above. What is done is light, what is late striped. */
export function Gantt({
  title,
  width,
  days,
  months,
  today,
  bars,
}: {
  readonly title: string
  readonly width: number
  readonly days: number
  readonly months: readonly { readonly at: number; readonly label: string }[]
  /** Undefined: outside of the axis. */
  readonly today: number | undefined
  readonly bars: readonly GanttBar[]
}) {
  const left = width * 0.4
  const x = scaleLinear().domain([0, days]).range([left, width])
  const height = HEAD + bars.length * ROW + 2
  return (
    <svg className={styles.chart} width={width} height={height} role="img" aria-label={title}>
      <title>{title}</title>
      <defs>
        <pattern
          id="gantt-late"
          width="4"
          height="4"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect className={styles.lateGround} width="4" height="4" />
          <rect className={styles.lateStripe} width="1.5" height="4" />
        </pattern>
      </defs>
      {months.map(({ at, label }) => (
        <g key={at}>
          <line className={styles.grid} x1={x(at)} x2={x(at)} y1={HEAD - 4} y2={height} />
          <text className={styles.axis} x={x(at) + 2} y={HEAD - 6}>
            {label}
          </text>
        </g>
      ))}
      {bars.map(({ key, label, from, to, tone }, i) => {
        const y = HEAD + i * ROW
        return (
          <g key={key}>
            <foreignObject x={0} y={y} width={left - 10} height={ROW}>
              <div className={styles.barName} dir="auto">
                {label}
              </div>
            </foreignObject>
            <rect
              className={tone === 'done' ? styles.influenced : tone === 'late' ? styles.late : styles.sourced}
              x={x(from)}
              y={y + (ROW - BAR) / 2}
              width={Math.max(x(to) - x(from), 2.5)}
              height={BAR}
              rx={1.5}
            />
          </g>
        )
      })}
      {today !== undefined && (
        <line className={styles.target} x1={x(today)} x2={x(today)} y1={HEAD - 4} y2={height} />
      )}
    </svg>
  )
}
