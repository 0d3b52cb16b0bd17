import type { DryRun } from '@shared/domain/import/engine.ts'
import type { ImportKind } from '@shared/domain/import/preset.ts'
import { Button } from '../../../ui/button/Button.tsx'
import { ProgressBar } from '../../../ui/progress/ProgressBar.tsx'
import { alsoWords, rowsThatWrite } from '../viewModelCounts.ts'
import { openQuestions } from '../viewModelNotes.ts'
import type { ImportState } from '../viewModelState.ts'
import { counted, countedKind, progressWords } from '../viewModelWords.ts'
import { CountStrip } from './CountStrip.tsx'
import css from './import.module.css'
import { Totals } from './Totals.tsx'

interface ImportStepProps {
  readonly state: ImportState
  readonly dryRun: DryRun
  readonly kind: ImportKind
  onCancel(): void
}

/** What will happen, in figures that add up; then the import itself, which can be cancelled. */
export function ImportStep({ state, dryRun, kind, onCancel }: ImportStepProps) {
  const { counts } = dryRun
  const also = alsoWords(counts)
  const writes = rowsThatWrite(counts)
  const open = openQuestions(state)
  return (
    <div className={css.import}>
      <CountStrip counts={counts} large />
      <Totals totals={counts.totals} />
      {also !== undefined && (
        <p className={css.quiet}>The rows name what the book does not have yet; it is made too: {also}.</p>
      )}
      {open > 0 && (
        <p className={css.open}>
          {counted(open, 'similar name')} {open === 1 ? 'has' : 'have'} no answer:{' '}
          {open === 1 ? 'it becomes' : 'they become'} new records. Go back to Matches to decide.
        </p>
      )}
      {counts.failed > 0 && (
        <p className={css.quiet}>
          Failing rows are left out. The report offers them as a file with the reason beside each.
        </p>
      )}
      {state.ended === 'cancelled' && (
        <p className={css.notice} role="status">
          Cancelled. Everything that was written has been taken back; the book is as it was before.
        </p>
      )}
      {state.work?.what === 'importing' ? (
        <Running work={state.work} onCancel={onCancel} />
      ) : (
        <p className={css.quiet}>
          {writes > 0
            ? `${countedKind(counts.created, kind)} will be made. The whole import is one step that can be undone.`
            : 'Nothing would be written.'}
        </p>
      )}
    </div>
  )
}

function Running({ work, onCancel }: { work: NonNullable<ImportState['work']>; onCancel(): void }) {
  const progress = work.progress ?? { phase: 'reading', done: 0, of: 0 }
  const words = progressWords(progress)
  return (
    <div className={css.running}>
      <ProgressBar label={words} done={progress.done} of={progress.of} />
      <div className={css.runningFoot}>
        <span role="status">{work.cancelling ? 'Cancelling: taking back what was written…' : words}</span>
        <Button size="small" disabled={work.cancelling === true} onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </div>
  )
}
