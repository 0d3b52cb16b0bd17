import { lapseOffers } from '@shared/domain/lead/offerCommands.ts'
import { lazy, Suspense, useEffect, useMemo, useState } from 'react'
import { actOrSay } from '../../data/act.ts'
import { runAction } from '../../state/actions.ts'
import { useLeadForm } from '../../state/leadForm.ts'
import { type LeadSection, useLeadsView } from '../../state/leadsView.ts'
import { Slot } from '../../state/slots.tsx'
import { Button } from '../../ui/button/Button.tsx'
import { useClock } from '../../ui/clock/useClock.ts'
import { Page } from '../../ui/frame/Page.tsx'
import { PageHeader } from '../../ui/frame/PageHeader.tsx'
import { Skeleton } from '../../ui/skeleton/Skeleton.tsx'
import { Tabs } from '../../ui/tabs/Tabs.tsx'
import { LeadTable } from './components/LeadTable.tsx'
import { NoLeads } from './components/NoLeads.tsx'
import css from './leads.module.css'
import { useLeads } from './useLeads.ts'
import { overdueOf } from './viewModelMeant.ts'
import { leads } from './viewModelWords.ts'

const GiveOutDialog = lazy(() => import('./GiveOutDialog.tsx').then(m => ({ default: m.GiveOutDialog })))
const FairnessView = lazy(() =>
  import('./components/FairnessView.tsx').then(m => ({ default: m.FairnessView })),
)
const LeadPolicyDialog = lazy(() =>
  import('./LeadPolicyDialog.tsx').then(m => ({ default: m.LeadPolicyDialog })),
)

const focusList = (): void =>
  document.querySelector<HTMLElement>('[data-grid]')?.focus({ preventScroll: true })

/** Leads: which are to be given out, who was offered which and for how long, and whether it is fair. */
export function LeadsPage() {
  const { ready, lines, counts, view, match } = useLeads()
  const [giving, setGiving] = useState<readonly string[]>()
  const [setting, setSetting] = useState(false)
  const empty = lines?.length === 0
  const listed = lines !== undefined && !empty
  useEffect(() => {
    if (listed) focusList()
  }, [listed])
  const shown = useMemo(() => lines?.filter(match) ?? [], [lines, match])
  const now = useClock()
  // Only those in sight: what is taken back is what one can see.
  const overdue = useMemo(
    () => (view.section === 'offered' ? overdueOf(shown, now) : []),
    [view.section, shown, now],
  )
  const giveAll = view.section === 'toGive' && shown.length > 0
  return (
    <Page
      header={
        <PageHeader
          title="Leads"
          {...(!empty && {
            search: {
              value: view.search,
              placeholder: 'Search leads',
              onChange: view.setSearch,
              onLeave: focusList,
            },
          })}
          actions={
            <>
              <Button disabled={!ready} onClick={() => runAction('openImport')}>
                Import…
              </Button>
              <Button disabled={!ready} kbd="N" onClick={() => useLeadForm.getState().show({})}>
                New lead
              </Button>
              {giveAll && (
                <Button variant="primary" onClick={() => setGiving(shown.map(line => line.id))}>
                  Give out {leads(shown.length)}…
                </Button>
              )}
              {overdue.length > 0 && (
                <Button variant="primary" onClick={() => void actOrSay(lapseOffers, { ids: overdue })}>
                  Take back {leads(overdue.length)}
                </Button>
              )}
            </>
          }
        />
      }
    >
      {!lines && <Skeleton lines={10} />}
      {empty && <NoLeads />}
      {listed && (
        <>
          <div className={css.bar}>
            <Tabs<LeadSection>
              label="Sections"
              current={view.section}
              onSelect={section => {
                view.setSection(section)
                // Who points at a section goes on in its list; who moves along the tabs by keys stays on them.
                if (!document.activeElement?.matches(':focus-visible')) requestAnimationFrame(focusList)
              }}
              tabs={[
                { id: 'toGive', label: 'To give out', count: counts.toGive },
                { id: 'offered', label: 'Offered', count: counts.offered },
                { id: 'accepted', label: 'Accepted', count: counts.accepted },
                { id: 'all', label: 'All', count: counts.all },
                { id: 'fairness', label: 'Fairness' },
              ]}
            />
            <span className={css.note}>
              {overdue.length > 0
                ? `${leads(overdue.length)} not answered in time`
                : view.section !== 'fairness' && view.search !== ''
                  ? `${leads(shown.length)} found`
                  : ''}
            </span>
            <Slot name="bookChooser" />
            <Button variant="quiet" size="small" onClick={() => setSetting(true)}>
              How leads are shared…
            </Button>
          </div>
          <div
            className={css.main}
            role="tabpanel"
            id={`panel-${view.section}`}
            aria-labelledby={`tab-${view.section}`}
          >
            {view.section === 'fairness' ? (
              <Suspense fallback={<Skeleton lines={6} />}>
                <FairnessView />
              </Suspense>
            ) : (
              <LeadTable
                key={view.section}
                section={view.section}
                lines={lines}
                match={match}
                onGiveOut={setGiving}
              />
            )}
          </div>
        </>
      )}
      <Suspense fallback={null}>
        {giving && (
          <GiveOutDialog
            ids={giving}
            onClose={() => {
              setGiving(undefined)
              requestAnimationFrame(focusList)
            }}
            onDone={() => useLeadsView.getState().tick(new Set())}
          />
        )}
        {setting && <LeadPolicyDialog onClose={() => setSetting(false)} />}
      </Suspense>
    </Page>
  )
}
