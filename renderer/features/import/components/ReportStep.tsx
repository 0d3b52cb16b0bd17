import type { ImportReport } from '@shared/domain/import/engine.ts'
import { Button } from '../../../ui/button/Button.tsx'
import { ProgressBar } from '../../../ui/progress/ProgressBar.tsx'
import { saveFailures } from '../saveFailures.ts'
import { alsoWords, leftOutWords } from '../viewModelCounts.ts'
import type { ImportState } from '../viewModelState.ts'
import { counted, progressWords, secondsWords } from '../viewModelWords.ts'
import { CountStrip } from './CountStrip.tsx'
import css from './import.module.css'
import { Totals } from './Totals.tsx'

interface ReportStepProps {
  readonly state: ImportState
  readonly report: ImportReport
  onShow(): void
  onUndo(): void
}

/** What happened, and what can be done about it. */
export function ReportStep({ state, report, onShow, onUndo }: ReportStepProps) {
  const also = alsoWords(report)
  const leftOut = leftOutWords(report.leftOut)
  const undone = state.ended === 'undone'
  const undoing = state.work?.what === 'undoing' ? state.work : undefined
  return (
    <div className={css.import}>
      {undone && (
        <p className={css.notice} role="status">
          Undone. The book is as it was before this import; Edit ▸ Redo brings it in again.
        </p>
      )}
      <div className={undone ? css.past : undefined}>
        <CountStrip counts={report} large done />
      </div>
      <Totals totals={report.totals} />
      <p className={css.quiet}>
        {report.file} took {secondsWords(report.seconds)}
        {also !== undefined && `; also made: ${also}`}.
      </p>
      {leftOut !== undefined && <p className={css.quiet}>{leftOut}</p>}
      {report.failed > 0 && (
        <p className={css.quiet}>
          {counted(report.failed, 'row')} could not go in. Save {report.failed === 1 ? 'it' : 'them'}, mend
          what the last column says, and import that file.
        </p>
      )}
      {undoing?.progress && (
        <ProgressBar
          label={progressWords(undoing.progress)}
          done={undoing.progress.done}
          of={undoing.progress.of}
        />
      )}
      <div className={css.buttons}>
        {!undone && (
          <Button variant="primary" disabled={undoing !== undefined} onClick={onShow}>
            Show partners
          </Button>
        )}
        {report.failuresCsv !== '' && (
          <Button disabled={undoing !== undefined} onClick={() => void saveFailures(report)}>
            Save failed rows…
          </Button>
        )}
        {!undone && (
          <Button busy={undoing !== undefined} onClick={onUndo}>
            Undo import
          </Button>
        )}
      </div>
    </div>
  )
}
