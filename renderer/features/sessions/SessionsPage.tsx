import { CalendarClock } from 'lucide-react'
import { useEffect, useMemo, useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import { useDay } from '../../data/dayClock.ts'
import { useAll } from '../../data/live.ts'
import { useNames } from '../../data/useNames.ts'
import { useReady } from '../../state/boot.ts'
import { sessionPath } from '../../state/places.ts'
import { PLANS_PAGES } from '../../state/sections.ts'
import { useSessionForm } from '../../state/sessionForm.ts'
import { Button } from '../../ui/button/Button.tsx'
import { EmptyState } from '../../ui/empty/EmptyState.tsx'
import { Page } from '../../ui/frame/Page.tsx'
import { PageHeader } from '../../ui/frame/PageHeader.tsx'
import { SectionTabs } from '../../ui/frame/SectionTabs.tsx'
import { Skeleton } from '../../ui/skeleton/Skeleton.tsx'
import { DataTable } from '../../ui/table/DataTable.tsx'
import { useDataTable } from '../../ui/table/useDataTable.ts'
import { sessionColumns } from './sessionColumns.tsx'
import { sessionLines } from './viewModelList.ts'

/** All sessions: what runs, what comes, what was. */
export function SessionsPage() {
  const ready = useReady()
  if (!ready)
    return (
      <Page header={<PageHeader title="Sessions" />}>
        <Skeleton lines={8} />
      </Page>
    )
  return <Sessions />
}

const NONE = [] as const

function Sessions() {
  const sessions = useAll('sessions')
  const today = useDay()
  const names = useNames(
    'partners',
    (sessions ?? NONE).map(({ partnerId }) => partnerId),
  )
  const lines = useMemo(() => sessionLines(sessions ?? NONE, names, today), [sessions, names, today])
  const table = useDataTable({
    id: 'sessions',
    rows: lines,
    columns: sessionColumns,
    rowId: line => line.id,
    defaultSort: { id: 'when', desc: false },
  })
  const [focused, setFocused] = useState<string>()
  const listed = lines.length > 0
  useEffect(() => {
    if (listed) document.querySelector<HTMLElement>('[data-grid]')?.focus({ preventScroll: true })
  }, [listed])
  const create = () => useSessionForm.getState().show({})
  return (
    <Page
      header={
        <PageHeader
          title="Sessions"
          actions={
            <Button variant="primary" kbd="N" onClick={create}>
              New session
            </Button>
          }
        />
      }
    >
      <SectionTabs label="Plans" pages={PLANS_PAGES} current="/sessions" />
      {sessions === undefined && <Skeleton lines={8} />}
      {sessions !== undefined && !listed && (
        <EmptyState
          icon={<CalendarClock aria-hidden />}
          title="No sessions yet"
          actions={
            <Button variant="primary" onClick={create}>
              New session
            </Button>
          }
        >
          A JBP session builds the joint business plan with a partner, a QBR looks at it each quarter. Plan
          one: it brings its agenda and a checklist of what is to be ready.
        </EmptyState>
      )}
      {listed && (
        <DataTable
          table={table}
          label="Sessions"
          focused={focused}
          onFocus={setFocused}
          onOpen={line => navigate(sessionPath(line.id))}
        />
      )}
    </Page>
  )
}
