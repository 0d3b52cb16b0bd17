import { cx } from '../../cx.ts'
import styles from './charts.module.css'
import { type ColumnDatum, columnGeometry } from './columnGeometry.ts'
import { columnLabels } from './columnLabels.ts'
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
  const geometry = columnGeometry(data, layers.length, box)
  const { bars, targets, grid, zero } = geometry
  const named = [...layers, { name: 'target', tone: 'target' as const }]
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
      {columnLabels(geometry, layers.length, box).map(({ of, x, y }) => (
        <text
          key={of}
          className={cx(styles.label, styles[`${named[of]?.tone ?? 'plain'}Text`])}
          x={x ?? end}
          y={y}
          dy={x === undefined ? '0.35em' : 0}
          textAnchor={x === undefined ? 'start' : 'middle'}
        >
          {named[of]?.name}
        </text>
      ))}
      <text className={styles.axis} x={box.left} y={height - 3}>
        {data[0]?.label}
      </text>
      <text className={styles.axis} x={box.right} y={height - 3} textAnchor="end">
        {data.at(-1)?.label}
      </text>
    </svg>
  )
}
