import type { CalendarDate } from '@shared/lib/calendarDate.ts'
import type { Quarter } from '@shared/lib/period.ts'
import { Skeleton } from '../../../ui/skeleton/Skeleton.tsx'
import { useCard } from '../useCard.ts'
import { useCardActions } from '../useCardActions.ts'
import { CardBar } from './CardBar.tsx'
import { CommentField } from './CommentField.tsx'
import { Sheets } from './Sheets.tsx'
import css from './scorecards.module.css'

interface CardPaneProps {
  readonly partnerId: string
  readonly period: Quarter
  readonly asOf: CalendarDate
}

/** The open partner's scorecard: the same document as the PDF, with what can be done to it above. */
export function CardPane({ partnerId, period, asOf }: CardPaneProps) {
  const card = useCard(partnerId, period, asOf)
  const actions = useCardActions(partnerId, period, card)
  if (card === null) return <p className={css.gone}>This partner is not in the book any more.</p>
  if (!card) return <Skeleton lines={12} />
  return (
    <>
      <CardBar card={card} actions={actions} />
      <div className={css.scroll}>
        {actions.shown === undefined && (
          <CommentField value={actions.comment} onChange={actions.setComment} />
        )}
        <Sheets card={card} actions={actions} />
      </div>
    </>
  )
}
