import { Button } from '../../../ui/button/Button.tsx'
import { formatCount } from '../../../ui/format/numbers.ts'
import { ProgressBar } from '../../../ui/progress/ProgressBar.tsx'
import type { FeedState } from '../feed.ts'
import css from '../page.module.css'

interface FeedNoteProps {
  readonly state: FeedState
  readonly filtering: boolean
  onCancel(): void
}

/** A short read is over before anybody could read of it. */
const LONG = 3_000

/** How far a search has come, and the way to end it; how much is shown when it is over. */
export function FeedNote({ state, filtering, onCancel }: FeedNoteProps) {
  const { items, done, reading, read, of } = state
  if (!filtering) return null
  const found = `${formatCount(items.length)}${done ? '' : ' or more'} found`
  return (
    <div className={css.note} role="status">
      {reading && of > LONG ? (
        <>
          <span className={css.progress}>
            <ProgressBar label="Searching the history" done={read} of={of} />
          </span>
          {formatCount(read)} of {formatCount(of)} entries searched, {found}
          <Button size="small" variant="quiet" onClick={onCancel}>
            Stop here
          </Button>
        </>
      ) : (
        found
      )}
    </div>
  )
}
