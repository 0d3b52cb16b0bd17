import { cx } from '../../cx.ts'
import styles from './charts.module.css'
import { type ColumnDatum, columnGeometry } from './columnGeometry.ts'
import { spreadLabels } from './spreadLabels.ts'
import type { Tone } from './tones.ts'

export interface Layer {
  readonly name: string
  readonly tone: Tone
}

const LEFT = 34
const RIGHT = 58
const TOP = 8
const FOOT = 16

/** Stacked columns with the layers named at their side, gridlines down to zero, and targets as ticks. */
export function StackedColumns({
  title,
  width,
  height,
  data,
  layers,
  format,
}: {
  readonly title: string
  readonly width: number
  readonly height: number
  readonly data: readonly ColumnDatum[]
  readonly layers: readonly Layer[]
  readonly format: (value: number) => string
}) {
  const box = { left: LEFT, right: width - RIGHT, top: TOP, bottom: height - FOOT }
  const { bars, targets, grid, zero, centres } = columnGeometry(data, layers.length, box)
  const labels = sideLabels(layers, bars, targets)
  const spread = spreadLabels(
    labels.map(({ y }) => y),
    11,
    box.top + 3,
    box.bottom - 2,
  )
  const end = box.right + 7
  return (
    <svg className={styles.chart} width={width} height={height} role="img" aria-label={title}>
      <title>{title}</title>
      {grid.map(({ y, value }) => (
        <g key={value}>
          <line className={styles.grid} x1={box.left} x2={box.right} y1={y} y2={y} />
          <text className={styles.axis} x={box.left - 6} y={y} dy="0.35em" textAnchor="end">
            {format(value)}
          </text>
        </g>
      ))}
      {bars.map((bar, i) => (
        <rect
          key={i}
          className={styles[layers[bar.layer]?.tone ?? 'plain']}
          x={bar.x}
          y={bar.y}
          width={bar.width}
          height={Math.max(bar.height - (bar.layer === 0 ? 0 : 0.75), 0.5)}
        />
      ))}
      <line className={styles.zero} x1={box.left} x2={box.right} y1={zero} y2={zero} />
      {targets.map((tick, i) => (
        <line key={i} className={styles.target} x1={tick.x1} x2={tick.x2} y1={tick.y} y2={tick.y} />
      ))}
      {labels.map(({ name, tone }, i) => (
        <text
          key={name}
          className={cx(styles.label, styles[`${tone}Text`])}
          x={end}
          y={spread[i]}
          dy="0.35em"
        >
          {name}
        </text>
      ))}
      {[0, data.length - 1].map(i => (
        <text key={i} className={styles.axis} x={centres[i]} y={height - 3} textAnchor="middle">
          {data[i]?.label}
        </text>
      ))}
    </svg>
  )
}

/** Each layer is named at the middle of its last bar, the target at its last tick. */
function sideLabels(
  layers: readonly Layer[],
  bars: ReturnType<typeof columnGeometry>['bars'],
  targets: ReturnType<typeof columnGeometry>['targets'],
) {
  const named = layers.flatMap(({ name, tone }, layer) => {
    const last = bars.filter(bar => bar.layer === layer).at(-1)
    return last ? [{ name, tone, y: last.y + last.height / 2 }] : []
  })
  const target = targets.at(-1)
  return target ? [...named, { name: 'target', tone: 'target' as const, y: target.y }] : named
}
