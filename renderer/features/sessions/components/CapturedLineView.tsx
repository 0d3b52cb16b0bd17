import { ACTION_STATUS_LABELS } from '@shared/domain/task/actionStatus.ts'
import { formatShortDay } from '../../../ui/format/dates.ts'
import type { CapturedItem } from '../viewModelCaptured.ts'
import { SIDE_WORDS, TAGS } from '../viewModelWords.ts'
import css from './captured.module.css'

/** Kind, words, who answers for it and until when. */
export function CapturedLineView({ item }: { item: CapturedItem }) {
  const { kind, text, body, owner, promise, dueOn, settled, going } = item
  const facts = [
    owner?.name,
    promise && SIDE_WORDS[promise],
    dueOn && `due ${formatShortDay(dueOn)}`,
    settled && going && ACTION_STATUS_LABELS[going].toLowerCase(),
  ].filter(fact => typeof fact === 'string')
  return (
    <>
      <span className={css.said}>
        <span className={css.tag} data-kind={kind}>
          {TAGS[kind]}
        </span>{' '}
        <span dir="auto" data-settled={settled || undefined} className={css.text}>
          {body ?? text}
        </span>
      </span>
      {kind === 'action' && (
        <span className={css.facts} dir="auto">
          {facts.length > 0 ? facts.join(' · ') : 'nobody answers for it yet'}
        </span>
      )}
      {kind === 'parking' && settled && <span className={css.facts}>taken up</span>}
    </>
  )
}
