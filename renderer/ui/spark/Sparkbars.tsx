import { memo } from 'react'
import { barsOf, pathsOf } from './bars.ts'
import css from './spark.module.css'

const WIDTH = 6
const GAP = 2
const HEIGHT = 18

interface SparkbarsProps {
  readonly values: readonly number[]
  /** What a screen reader hears: the picture in words. */
  readonly label: string
}

/** A row of small bars, oldest first; the last one, the present, is darker. */
export const Sparkbars = memo(function Sparkbars({ values, label }: SparkbarsProps) {
  const width = values.length * (WIDTH + GAP) - GAP
  const paths = pathsOf(barsOf(values, HEIGHT), WIDTH, GAP)
  return (
    <svg className={css.spark} width={width} height={HEIGHT} role="img" aria-label={label}>
      <path className={css.up} d={paths.up} />
      <path className={css.last} d={paths.last} />
      {paths.zero && <path className={css.zero} d={paths.zero} />}
      {paths.down && <path className={css.down} d={paths.down} />}
    </svg>
  )
})
