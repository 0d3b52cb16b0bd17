// biome-ignore-all lint/a11y/useSemanticElements: ARIA roles by hand; the HTML elements of these roles bring a layout of their own
import css from './skeleton.module.css'
import { useLate } from './useLate.ts'

/** From then on a person wonders whether anything happens. */
const LONG_MS = 2_000

/** Grey lines where text will be; nothing at all for the first 150 ms. `words`: what takes so long, said when it does. */
export function Skeleton({ lines = 3, words }: { lines?: number; words?: string }) {
  const late = useLate(true)
  const long = useLate(words !== undefined, LONG_MS)
  if (!late) return null
  return (
    <div className={css.lines} role="status" {...(!long && { 'aria-label': 'Loading' })}>
      {long && <p className={css.words}>{words}</p>}
      {Array.from({ length: lines }, (_, i) => (
        <div key={i} className={css.line} data-step={i % 4} />
      ))}
    </div>
  )
}
