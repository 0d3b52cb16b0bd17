import { CalendarPlus, ShieldCheck } from 'lucide-react'
import { lazy, Suspense, useEffect } from 'react'
import { navigate } from 'wouter/use-hash-location'
import type { RegistrationLine } from '../../columns/registrations/registrationLine.ts'
import { runAction } from '../../state/actions.ts'
import { useReady } from '../../state/boot.ts'
import { registrationPath } from '../../state/places.ts'
import { type RegistrationTab, useRegistrationsView } from '../../state/registrationsView.ts'
import { Slot } from '../../state/slots.tsx'
import { Button } from '../../ui/button/Button.tsx'
import { EmptyState } from '../../ui/empty/EmptyState.tsx'
import { Page } from '../../ui/frame/Page.tsx'
import { PageHeader } from '../../ui/frame/PageHeader.tsx'
import { Skeleton } from '../../ui/skeleton/Skeleton.tsx'
import { DataTable } from '../../ui/table/DataTable.tsx'
import { Tabs } from '../../ui/tabs/Tabs.tsx'
import { NothingHere } from './components/NothingHere.tsx'
import { exportClocks } from './exportClocks.ts'
import css from './registrations.module.css'
import { useRegistrations } from './useRegistrations.ts'

const SelectionBar = lazy(() =>
  import('./components/SelectionBar.tsx').then(m => ({ default: m.SelectionBar })),
)

/** Registrations by what the manager has to decide about them. */
export function RegistrationsPage() {
  const ready = useReady()
  if (!ready)
    return (
      <Page header={<PageHeader title="Registrations" />}>
        <Skeleton lines={10} />
      </Page>
    )
  return <Registrations />
}

const focusTable = (): void =>
  document.querySelector<HTMLElement>('[data-grid]')?.focus({ preventScroll: true })

function Registrations() {
  const { list, counts, table, narrowed } = useRegistrations()
  const view = useRegistrationsView()
  const { tab, search, setSearch, focused, setFocused, ticked, setTicked } = view
  const empty = list !== undefined && list.lines.length === 0
  const listed = list !== undefined && !empty
  useEffect(() => {
    if (listed) focusTable()
  }, [listed])

  const open = (line: RegistrationLine) => {
    setFocused(line.id)
    navigate(registrationPath(line.id))
  }
  const onKey = (event: React.KeyboardEvent, line: RegistrationLine) => {
    if (event.key !== 'e' || event.ctrlKey || event.metaKey || event.altKey) return
    runAction('openRegistrationForm', { id: line.id })
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <Page
      header={
        <PageHeader
          title="Registrations"
          {...(!empty && {
            search: {
              value: search,
              placeholder: 'Filter registrations',
              onChange: setSearch,
              onLeave: focusTable,
            },
          })}
          actions={
            <>
              {listed && (
                <Button icon={<CalendarPlus aria-hidden />} onClick={() => void exportClocks(table.shown)}>
                  Calendar…
                </Button>
              )}
              <Button variant="primary" kbd="N" onClick={() => runAction('openRegistrationForm', {})}>
                New registration
              </Button>
            </>
          }
        />
      }
    >
      {list === undefined && <Skeleton lines={10} />}
      {empty && <NothingYet />}
      {listed && (
        <>
          <div className={css.tabs}>
            <Tabs<RegistrationTab>
              label="Registrations"
              current={tab}
              onSelect={view.setTab}
              tabs={[
                { id: 'decide', label: 'To decide', count: counts.decide },
                { id: 'expiring', label: 'Expiring soon', count: counts.expiring },
                { id: 'protected', label: 'Protected', count: counts.protected },
                { id: 'all', label: 'All', count: counts.all },
              ]}
            />
            <Slot name="bookChooser" />
          </div>
          <div className={css.main} role="tabpanel" id={`panel-${tab}`} aria-labelledby={`tab-${tab}`}>
            <DataTable
              key={tab}
              table={table}
              label="Registrations"
              focused={focused}
              selection={{ ids: ticked, onChange: setTicked }}
              onFocus={setFocused}
              onOpen={open}
              onKey={onKey}
              empty={<NothingHere tab={tab} search={search} narrowed={narrowed} />}
            />
            {ticked.size > 0 && (
              <Suspense fallback={null}>
                <SelectionBar lines={list.lines} />
              </Suspense>
            )}
          </div>
        </>
      )}
    </Page>
  )
}

function NothingYet() {
  return (
    <EmptyState
      icon={<ShieldCheck aria-hidden />}
      title="No registrations yet"
      actions={
        <Button variant="primary" onClick={() => runAction('openRegistrationForm', {})}>
          New registration
        </Button>
      }
    >
      A partner registers the deal it found; from its approval on it is protected there. Write the first one
      down: Tandem looks for rivals, keeps its clocks and says what has to be decided.
    </EmptyState>
  )
}
