import { line as lineShape } from 'd3-shape'
import styles from './charts.module.css'

/** A line of 0 to 100 points over some periods; a period without a value leaves a gap. */
export function TrendLine({
  title,
  width,
  height,
  values,
  marks = [],
}: {
  readonly title: string
  readonly width: number
  readonly height: number
  readonly values: readonly (number | undefined)[]
  /** Values drawn as light lines across, such as where a band begins. */
  readonly marks?: readonly number[]
}) {
  const inset = 4
  const x = (i: number): number => inset + (i * (width - 2 * inset)) / Math.max(values.length - 1, 1)
  const y = (value: number): number => inset + (1 - value / 100) * (height - 2 * inset)
  const path = lineShape<number | undefined>()
    .defined(value => value !== undefined)
    .x((_, i) => x(i))
    .y(value => y(value ?? 0))(values as (number | undefined)[])
  const alone = values.flatMap((value, i) =>
    value !== undefined && values[i - 1] === undefined && values[i + 1] === undefined ? [{ i, value }] : [],
  )
  const lastIndex = values.findLastIndex(value => value !== undefined)
  const last = values[lastIndex]
  return (
    <svg className={styles.chart} width={width} height={height} role="img" aria-label={title}>
      <title>{title}</title>
      <line className={styles.zero} x1={0} x2={width} y1={y(0)} y2={y(0)} />
      {marks.map(mark => (
        <line key={mark} className={styles.grid} x1={0} x2={width} y1={y(mark)} y2={y(mark)} />
      ))}
      <path className={styles.trend} d={path ?? ''} />
      {alone.map(({ i, value }) => (
        <circle key={i} className={styles.dot} cx={x(i)} cy={y(value)} r={1.5} />
      ))}
      {last !== undefined && <circle className={styles.dot} cx={x(lastIndex)} cy={y(last)} r={3} />}
    </svg>
  )
}
