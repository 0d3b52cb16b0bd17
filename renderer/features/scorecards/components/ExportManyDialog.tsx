import type { Quarter } from '@shared/lib/period.ts'
import { Button } from '../../../ui/button/Button.tsx'
import { Dialog } from '../../../ui/dialog/Dialog.tsx'
import { formatQuarter } from '../../../ui/format/dates.ts'
import { formatCount } from '../../../ui/format/numbers.ts'
import { ProgressBar } from '../../../ui/progress/ProgressBar.tsx'
import { useExportMany } from '../useExportMany.ts'
import { ExportLines } from './ExportLines.tsx'
import css from './export.module.css'

interface ExportManyDialogProps {
  readonly partnerIds: readonly string[]
  readonly period: Quarter
  onClose(): void
}

/** Many scorecards into one folder, with what became of each. */
export function ExportManyDialog({ partnerIds, period, onClose }: ExportManyDialogProps) {
  const run = useExportMany(partnerIds, period)
  const running = run.state === 'running' || run.state === 'cancelling'
  const done = run.lines.filter(line => line.state === 'saved' || line.state === 'failed').length
  const saved = run.lines.filter(line => line.state === 'saved').length
  return (
    <Dialog
      open
      title={`Export ${formatCount(partnerIds.length)} scorecards of ${formatQuarter(period)}`}
      lead="One PDF per partner. Where the figures have changed since the last issue, a new version is issued first."
      closable={!running}
      onClose={onClose}
      aside={
        run.state === 'done' &&
        `${formatCount(saved)} of ${formatCount(run.lines.length)} saved in ${run.folder}`
      }
      actions={
        running ? (
          <Button disabled={run.state === 'cancelling'} onClick={run.cancel}>
            {run.state === 'cancelling' ? 'Cancelling…' : 'Cancel'}
          </Button>
        ) : run.state === 'done' ? (
          <Button variant="primary" onClick={onClose}>
            Close
          </Button>
        ) : (
          <Button variant="primary" onClick={() => void run.start()}>
            Choose a folder…
          </Button>
        )
      }
    >
      {run.error !== undefined && (
        <p className={css.error} role="alert">
          {run.error}
        </p>
      )}
      {run.lines.length > 0 && (
        <>
          <ProgressBar label="Scorecards exported" done={done} of={run.lines.length} />
          <ExportLines lines={run.lines} />
        </>
      )}
    </Dialog>
  )
}
