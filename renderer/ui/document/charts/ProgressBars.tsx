import styles from './charts.module.css'

export interface ProgressBar {
  readonly key: string
  readonly label: string
  /** 0 to 1; null: n/a. */
  readonly share: number | null
  readonly text: string
}

const ROW = 17
const BAR = 8
const TEXT = 46

/** How far each is, from zero to the whole; what is not known has an empty track and says so. */
export function ProgressBars({
  title,
  width,
  bars,
}: {
  readonly title: string
  readonly width: number
  readonly bars: readonly ProgressBar[]
}) {
  const label = width * 0.52
  const room = width - label - TEXT
  const height = bars.length * ROW + 2
  return (
    <svg className={styles.chart} width={width} height={height} role="img" aria-label={title}>
      <title>{title}</title>
      {bars.map(({ key, label: name, share, text }, i) => {
        const middle = i * ROW + ROW / 2
        return (
          <g key={key}>
            <foreignObject x={0} y={i * ROW} width={label - 10} height={ROW}>
              <div className={styles.barName} dir="auto">
                {name}
              </div>
            </foreignObject>
            <rect className={styles.track} x={label} y={middle - BAR / 2} width={room} height={BAR} />
            {share !== null && (
              <rect
                className={styles.sourced}
                x={label}
                y={middle - BAR / 2}
                width={Math.max(share * room, share > 0 ? 1 : 0)}
                height={BAR}
              />
            )}
            <text className={styles.value} x={width} y={middle} dy="0.35em" textAnchor="end">
              {text}
            </text>
          </g>
        )
      })}
    </svg>
  )
}
