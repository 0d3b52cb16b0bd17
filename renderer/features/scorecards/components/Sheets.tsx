import { useDeferredValue, useMemo } from 'react'
import { useWorkspace } from '../../../data/live.ts'
import { SHEETS } from '../../../ui/document/paper.ts'
import { useWidth } from '../../../ui/layout/useWidth.ts'
import { ScorecardDocument } from '../document/ScorecardDocument.tsx'
import type { Card } from '../useCard.ts'
import type { CardActions } from '../useCardActions.ts'
import { useHashHolds } from '../useHashHolds.ts'
import css from './scorecards.module.css'

/** The pages, the same as in the PDF, as large as there is room for. */
export function Sheets({ card, actions }: { card: Card; actions: CardActions }) {
  const workspace = useWorkspace()
  const [box, width] = useWidth<HTMLDivElement>()
  // The field follows every key; the pages follow when there is time.
  const comment = useDeferredValue(actions.comment)
  const frozen = actions.shown ?? (actions.issuesFirst === undefined ? card.issued[0] : undefined)
  const hashHolds = useHashHolds(frozen)
  const draft = useMemo(() => ({ ...card.draft, comment }), [card.draft, comment])
  const paper = frozen?.paper ?? workspace?.paper ?? 'A4'
  const scale = width === 0 ? 0 : Math.min(1, width / SHEETS[paper].width)
  const source = frozen ? { scorecard: frozen, ...(hashHolds !== undefined && { hashHolds }) } : { draft }
  return (
    <div ref={box} className={css.sheets}>
      {scale > 0 && workspace && (
        <ScorecardDocument
          {...source}
          paper={paper}
          locale={frozen?.locale ?? navigator.language}
          scale={scale}
        />
      )}
    </div>
  )
}
