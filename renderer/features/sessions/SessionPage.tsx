import { clockState } from '@shared/domain/session/clock.ts'
import { lazy, Suspense } from 'react'
import { useParams } from 'wouter'
import { useSessionRows } from '../../data/sessionRows.ts'
import { useReady } from '../../state/boot.ts'
import { NotFound } from '../../ui/frame/NotFound.tsx'
import { Page } from '../../ui/frame/Page.tsx'
import { PageHeader } from '../../ui/frame/PageHeader.tsx'
import { Skeleton } from '../../ui/skeleton/Skeleton.tsx'
import { CRUMB } from './crumb.ts'

const PreparationPage = lazy(() =>
  import('./PreparationPage.tsx').then(m => ({ default: m.PreparationPage })),
)
const SessionMode = lazy(() => import('./SessionMode.tsx').then(m => ({ default: m.SessionMode })))
const RecapPage = lazy(() => import('./RecapPage.tsx').then(m => ({ default: m.RecapPage })))

/** A session: prepared, run, or looked back at. Until the store is open there is nothing to read it from. */
export function SessionPage() {
  const id = decodeURIComponent(useParams<{ id: string }>().id ?? '')
  const ready = useReady()
  if (!ready) return <Page header={<PageHeader title="" crumb={CRUMB} />}>{null}</Page>
  return <OneSession key={id} id={id} />
}

function OneSession({ id }: { id: string }) {
  const rows = useSessionRows(id)
  if (rows === null) return <NotFound what="session" crumb={CRUMB} />
  if (rows === undefined)
    return (
      <Page header={<PageHeader title="" crumb={CRUMB} />}>
        <Skeleton lines={8} />
      </Page>
    )
  const state = clockState(rows.session)
  return (
    <Suspense fallback={null}>
      {state === 'notStarted' && <PreparationPage rows={rows} />}
      {(state === 'running' || state === 'paused') && <SessionMode rows={rows} />}
      {state === 'ended' && <RecapPage rows={rows} />}
    </Suspense>
  )
}
