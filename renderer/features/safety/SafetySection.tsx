import { FolderOpen, LifeBuoy, ShieldCheck } from 'lucide-react'
import { lazy, Suspense, useEffect, useRef } from 'react'
import { arrived, useArrival } from '../../state/arrival.ts'
import { Button } from '../../ui/button/Button.tsx'
import { Panel, Section } from '../../ui/layout/Section.tsx'
import { ProgressBar } from '../../ui/progress/ProgressBar.tsx'
import { SnapshotTable } from './components/SnapshotTable.tsx'
import { AskPassphrase } from './protection/AskPassphrase.tsx'
import { ProtectionPart } from './protection/ProtectionPart.tsx'
import css from './safety.module.css'
import { useSnapshots } from './useSnapshots.ts'
import { drillInWords } from './viewModelSafety.ts'

const RestoreDialog = lazy(() =>
  import('./components/RestoreDialog.tsx').then(m => ({ default: m.RestoreDialog })),
)

/** Settings ▸ Safety: what is kept outside of the store, and the ways back. */
export function SafetySection() {
  const safety = useSnapshots()
  const { listing, trouble, writing, step, chosen } = safety
  const root = useRef<HTMLDivElement>(null)
  const wanted = useArrival('settings')?.focus === 'safety'
  const listed = listing !== undefined
  useEffect(() => {
    if (!wanted || !listed) return
    root.current?.scrollIntoView({ block: 'start' })
    root.current?.querySelector<HTMLElement>('table button, button')?.focus({ preventScroll: true })
    arrived()
  }, [wanted, listed])
  return (
    <div ref={root}>
      <Section
        title="Safety"
        note="Snapshots lie outside of the store, on this laptop"
        actions={
          <Button size="small" busy={writing} onClick={() => void safety.snapshotNow()}>
            Snapshot now
          </Button>
        }
      >
        <Panel>
          {trouble !== undefined && (
            <p className={css.problem} role="alert">
              {trouble}
            </p>
          )}
          {listing && (
            <SnapshotTable restore="Restore…" snapshots={listing.snapshots} onRestore={safety.choose} />
          )}
          <p className={css.fine}>
            Taken after 50 changes, after a quiet minute, around imports and when Tandem closes; kept hourly
            for a day, daily for two weeks, weekly for two months. Each change in between is in the change log
            within a second.
          </p>
          <ProtectionPart snapshots={listing?.snapshots ?? []} />
          <div className={css.drill}>
            <ShieldCheck aria-hidden />
            <p>{step ? `${step.words}…` : drillInWords(listing?.drill ?? undefined)}</p>
            <Button
              size="small"
              busy={step !== undefined}
              icon={<LifeBuoy aria-hidden />}
              onClick={() => void safety.drill()}
            >
              Restore drill
            </Button>
            <Button size="small" icon={<FolderOpen aria-hidden />} onClick={() => void safety.showFiles()}>
              Show files
            </Button>
          </div>
          {step && <ProgressBar label={step.words} done={step.done} of={step.of} />}
        </Panel>
        <AskPassphrase />
        {chosen && (
          <Suspense fallback={null}>
            <RestoreDialog snapshot={chosen} onClose={() => safety.choose(undefined)} />
          </Suspense>
        )}
      </Section>
    </div>
  )
}
