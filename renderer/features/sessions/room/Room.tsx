import { sectionsOf } from '@shared/domain/session/agendaTemplates.ts'
import { clockState } from '@shared/domain/session/clock.ts'
import { useEffect, useMemo } from 'react'
import { type SessionRows, useSessionRows } from '../../../data/sessionRows.ts'
import { scrolledByKeys } from '../../../ui/dialog/scrolledByKeys.ts'
import { AgendaBar } from '../components/AgendaBar.tsx'
import { CapturedLineView } from '../components/CapturedLineView.tsx'
import { LastActions } from '../components/LastActions.tsx'
import { ModeClock } from '../components/ModeClock.tsx'
import { PlanSummary } from '../components/PlanSummary.tsx'
import { RecapLists } from '../components/RecapLists.tsx'
import { positionOf } from '../sessionSteps.ts'
import { capturedOf, countsInWords } from '../viewModelCaptured.ts'
import { Agenda } from './Agenda.tsx'
import css from './room.module.css'

/** The agenda, the block the session is at, the clock, what was decided and agreed. Notes are the presenter's alone. */
export function Room({ id }: { id: string }) {
  const rows = useSessionRows(id)
  const title = rows?.session.title
  useEffect(() => {
    document.title = title ? `${title} – Tandem` : 'Tandem'
  }, [title])
  if (rows === undefined) return <div className={css.room} />
  if (rows === null)
    return (
      <main className={css.room}>
        <h1 className={css.title}>This session is not there any more</h1>
      </main>
    )
  return <OneRoom rows={rows} />
}

function OneRoom({ rows }: { rows: SessionRows }) {
  const { session, partner, plan } = rows
  const said = useMemo(
    () =>
      capturedOf(session, rows.items, rows.actions)
        .filter(({ kind }) => kind !== 'note')
        .reverse(),
    [rows, session],
  )
  const state = clockState(session)
  const position = positionOf(session)
  const block = session.agenda[position]
  const running = block && state !== 'ended'
  return (
    <div className={css.room}>
      <header className={css.top}>{running && <AgendaBar session={session} />}</header>
      <main ref={scrolledByKeys} className={css.stage} aria-label="Block">
        <p className={css.where} dir="auto">
          {[partner?.name, running ? session.title : undefined].filter(Boolean).join(' · ')}
        </p>
        <h1 className={css.title} dir="auto">
          {state === 'ended' ? 'Recap' : (block?.title ?? session.title)}
        </h1>
        {state === 'notStarted' && <Agenda session={session} />}
        {state === 'ended' && <RecapLists items={said} session={session} />}
        {running && block.shows === 'lastActions' && <LastActions session={session} readOnly />}
        {running &&
          plan &&
          sectionsOf(block).map(section => (
            <div key={section} className={css.part}>
              <PlanSummary planId={plan.id} section={section} />
            </div>
          ))}
        {running && block.shows === 'recap' && <RecapLists items={said} session={session} />}
      </main>
      {running && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and nothing in it can be tabbed to
        <aside tabIndex={0} className={css.aside} aria-label="Captured">
          <h2 className={css.sub}>{countsInWords(said) || 'Nothing was agreed yet'}</h2>
          <ul className={css.list}>
            {said.map(item => (
              <li key={item.id}>
                <CapturedLineView item={item} />
              </li>
            ))}
          </ul>
        </aside>
      )}
      {running && (
        <footer className={css.foot}>
          <ModeClock session={session} large />
        </footer>
      )}
    </div>
  )
}
