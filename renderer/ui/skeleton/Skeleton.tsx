// biome-ignore-all lint/a11y/useSemanticElements: ARIA roles by hand; the HTML elements of these roles bring a layout of their own
import css from './skeleton.module.css'
import { useLate } from './useLate.ts'

/** Grey lines where text will be; nothing at all for the first 150 ms. */
export function Skeleton({ lines = 3 }: { lines?: number }) {
  const late = useLate(true)
  if (!late) return null
  return (
    <div className={css.lines} role="status" aria-label="Loading">
      {Array.from({ length: lines }, (_, i) => (
        <div key={i} className={css.line} data-step={i % 4} />
      ))}
    </div>
  )
}
