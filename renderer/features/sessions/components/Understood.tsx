import type { CapturedLine } from '@shared/domain/session/captureLine.ts'
import { formatShortDay } from '../../../ui/format/dates.ts'
import { SIDE_WORDS } from '../viewModelWords.ts'
import css from './captureLine.module.css'

/** What was understood of an action before it is kept: who answers for it, until when. */
export function Understood({ line, edits }: { line: CapturedLine | undefined; edits: boolean }) {
  if (line?.kind !== 'action')
    return edits ? <span>Enter changes the line, Esc leaves it as it is.</span> : null
  const { accountable, promise, dueOn } = line
  return (
    <span>
      <span dir="auto" className={accountable ? css.known : css.open}>
        {accountable?.name ?? 'Nobody answers for it yet: @Name'}
      </span>
      {promise && ` · ${SIDE_WORDS[promise]}`}
      {' · '}
      <span className={dueOn ? css.known : css.open}>
        {dueOn ? `due ${formatShortDay(dueOn)}` : 'no day yet: >fri'}
      </span>
    </span>
  )
}
