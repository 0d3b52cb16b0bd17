import { clockAt } from '@shared/domain/session/clock.ts'
import { FileText } from 'lucide-react'
import { useMemo } from 'react'
import { navigate } from 'wouter/use-hash-location'
import type { SessionRows } from '../../data/sessionRows.ts'
import { runAction } from '../../state/actions.ts'
import { partnerHref, planHref } from '../../state/places.ts'
import { Button } from '../../ui/button/Button.tsx'
import { formatDate, formatInstant } from '../../ui/format/dates.ts'
import { Page } from '../../ui/frame/Page.tsx'
import { PageHeader } from '../../ui/frame/PageHeader.tsx'
import { RecordColumns, RecordHead } from '../../ui/frame/RecordPage.tsx'
import { usePageKeys } from '../../ui/keys/usePageKeys.ts'
import { NextDates } from './components/NextDates.tsx'
import { RecapGroups } from './components/RecapGroups.tsx'
import { RecapText } from './components/RecapText.tsx'
import { SignOff } from './components/SignOff.tsx'
import { TimeUsed } from './components/TimeUsed.tsx'
import { WhoWasThere } from './components/WhoWasThere.tsx'
import { CRUMB } from './crumb.ts'
import css from './preparation.module.css'
import { capturedOf, countsInWords } from './viewModelCaptured.ts'
import { behindInWords, minutesInWords } from './viewModelClock.ts'
import { peopleOf } from './viewModelPeople.ts'

/** What came out of a session, and the word of both sides for it. */
export function RecapPage({ rows }: { rows: SessionRows }) {
  const { session, partner, plan } = rows
  const captured = useMemo(() => capturedOf(session, rows.items, rows.actions), [rows, session])
  const people = useMemo(() => peopleOf(rows), [rows])
  const clock = clockAt(session, session.clock.at(-1)?.at ?? session.updatedAt)
  const minutes = () => void runAction('saveMinutesPdf', session.id)
  usePageKeys(({ key }) => {
    if (key === 'Escape') navigate('/sessions')
    else if (key === 'm') minutes()
    else return false
    return true
  })
  const facts = [
    clock.startedAt ? formatInstant(clock.startedAt) : formatDate(session.on),
    minutesInWords(Math.round(clock.actual / 60)),
    `ended ${behindInWords(clock.behind)}`,
    countsInWords(captured),
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
              <Button icon={<FileText aria-hidden />} kbd="M" onClick={minutes}>
                Minutes as PDF
              </Button>
            }
          >
            <p className={css.links}>
              {partner && (
                <a href={partnerHref(partner.id)} dir="auto">
                  {partner.name}
                </a>
              )}
              {plan && (
                <a href={planHref(plan.id)} dir="auto">
                  {plan.name}
                </a>
              )}
            </p>
          </RecordHead>
        }
        side={
          <>
            <SignOff session={session} people={people} />
            <NextDates session={session} />
            <WhoWasThere session={session} />
            <TimeUsed session={session} clock={clock} />
          </>
        }
      >
        <RecapGroups session={session} items={captured} people={people} />
        <RecapText session={session} />
      </RecordColumns>
    </Page>
  )
}
