import { memo } from 'react'
import { barsOf } from './bars.ts'
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
  return (
    <svg className={css.spark} width={width} height={HEIGHT} role="img" aria-label={label}>
      {barsOf(values, HEIGHT).map((bar, i) => (
        <rect
          key={i}
          x={i * (WIDTH + GAP)}
          y={bar.y}
          width={WIDTH}
          height={bar.height}
          rx={bar.height > 2 ? 1 : 0}
          className={bar.kind === 'up' && i === values.length - 1 ? css.last : css[bar.kind]}
        />
      ))}
    </svg>
  )
})
