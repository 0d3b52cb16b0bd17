import { minutesOfAgenda } from '@shared/domain/session/agendaTemplates.ts'
import { SESSION_KIND_LABELS } from '@shared/domain/session/schema.ts'
import { Pencil, Play } from 'lucide-react'
import { useMemo } from 'react'
import { navigate } from 'wouter/use-hash-location'
import type { SessionRows } from '../../data/sessionRows.ts'
import { partnerHref, planHref } from '../../state/places.ts'
import { useSessionForm } from '../../state/sessionForm.ts'
import { Button } from '../../ui/button/Button.tsx'
import { formatDate } from '../../ui/format/dates.ts'
import { Page } from '../../ui/frame/Page.tsx'
import { PageHeader } from '../../ui/frame/PageHeader.tsx'
import { RecordColumns, RecordHead } from '../../ui/frame/RecordPage.tsx'
import { usePageKeys } from '../../ui/keys/usePageKeys.ts'
import { Panel, Section } from '../../ui/layout/Section.tsx'
import { AgendaEditor } from './components/AgendaEditor.tsx'
import { AttendancePanel } from './components/AttendancePanel.tsx'
import { Checklist } from './components/Checklist.tsx'
import { CRUMB } from './crumb.ts'
import css from './preparation.module.css'
import { startSession } from './sessionSteps.ts'
import { minutesInWords } from './viewModelClock.ts'
import { peopleOf } from './viewModelPeople.ts'

/** What is to be ready before a session: checklist, agenda, who comes. S starts it. */
export function PreparationPage({ rows }: { rows: SessionRows }) {
  const { session, partner, plan } = rows
  const people = useMemo(() => peopleOf(rows), [rows])
  const edit = () => useSessionForm.getState().show({ id: session.id })
  const start = () => void startSession(session)
  usePageKeys(({ key }) => {
    if (key === 's') start()
    else if (key === 'e') edit()
    else if (key === 'Escape') navigate('/sessions')
    else return false
    return true
  })
  const facts = [
    SESSION_KIND_LABELS[session.kind],
    formatDate(session.on),
    session.at,
    minutesInWords(minutesOfAgenda(session.agenda)),
    session.place,
  ]
  return (
    <Page header={<PageHeader title={session.title} crumb={CRUMB} />}>
      <RecordColumns
        what="session"
        head={
          <RecordHead
            name={session.title}
            facts={facts.filter(Boolean).join(' · ')}
            actions={
              <>
                <Button icon={<Pencil aria-hidden />} kbd="E" onClick={edit}>
                  Edit
                </Button>
                <Button variant="primary" icon={<Play aria-hidden />} kbd="S" onClick={start}>
                  Start the session
                </Button>
              </>
            }
          >
            <p className={css.links}>
              {partner && (
                <a href={partnerHref(partner.id)} dir="auto">
                  {partner.name}
                </a>
              )}
              {plan && (
                <>
                  <a href={planHref(plan.id)} dir="auto">
                    {plan.name}
                  </a>
                  <a href={`${planHref(plan.id)}/briefing`}>Briefing</a>
                </>
              )}
            </p>
          </RecordHead>
        }
        side={
          <Section title="Who comes" note={`${session.attendance.length}`}>
            <Panel>
              <AttendancePanel session={session} people={people} />
            </Panel>
          </Section>
        }
      >
        <Checklist session={session} />
        <AgendaEditor session={session} />
      </RecordColumns>
    </Page>
  )
}
