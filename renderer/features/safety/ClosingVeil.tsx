import { useLate } from '../../ui/skeleton/useLate.ts'
import css from './safety.module.css'
import { useSafety } from './safetyStore.ts'

/** While the window waits for its last snapshot; nothing for the first moment. */
export function ClosingVeil() {
  const late = useLate(useSafety(state => state.closing))
  return late ? (
    <div className={css.veil} role="status">
      Keeping a snapshot of your book. Tandem closes by itself.
    </div>
  ) : null
}
