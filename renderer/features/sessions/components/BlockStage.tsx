import { PLAN_SECTION_LABELS } from '@shared/domain/plan/schema.ts'
import { sectionsOf } from '@shared/domain/session/agendaTemplates.ts'
import type { AgendaBlock } from '@shared/domain/session/schema.ts'
import { memo } from 'react'
import type { SessionRows } from '../../../data/sessionRows.ts'
import { Slot } from '../../../state/slots.tsx'
import type { CapturedItem } from '../viewModelCaptured.ts'
import { LastActions } from './LastActions.tsx'
import { RecapLists } from './RecapLists.tsx'
import css from './stage.module.css'

interface BlockStageProps {
  readonly rows: SessionRows
  readonly block: AgendaBlock
  readonly position: number
  readonly captured: readonly CapturedItem[]
}

/** The block the session is at, in large type, with what it works on; a keystroke in the line draws none of it. */
export const BlockStage = memo(function BlockStage({ rows, block, position, captured }: BlockStageProps) {
  const { session, partner, plan } = rows
  const sections = plan ? sectionsOf(block) : []
  return (
    <>
      <p className={css.where} dir="auto">
        {[partner?.name, plan?.name ?? session.title, `block ${position + 1} of ${session.agenda.length}`]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <h1 className={css.title} dir="auto">
        {block.title}
      </h1>
      {block.shows === 'lastActions' && <LastActions session={session} />}
      {plan &&
        sections.map(section => (
          <div key={section} className={css.part}>
            {sections.length > 1 && <h2 className={css.sub}>{PLAN_SECTION_LABELS[section]}</h2>}
            <Slot name="planSection" planId={plan.id} section={section} />
          </div>
        ))}
      {block.shows === 'recap' && <RecapLists items={captured} session={session} />}
      {!plan && sectionsOf(block).length > 0 && (
        <p className={css.quiet}>
          This session belongs to no plan. What is captured is kept with the session.
        </p>
      )}
    </>
  )
})
