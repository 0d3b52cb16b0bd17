import type { Snapshot } from '@shared/ipc/backup.ts'
import { Button } from '../../../ui/button/Button.tsx'
import { Dialog } from '../../../ui/dialog/Dialog.tsx'
import { formatInstant } from '../../../ui/format/dates.ts'
import { formatCount } from '../../../ui/format/numbers.ts'
import { ProgressBar } from '../../../ui/progress/ProgressBar.tsx'
import css from '../safety.module.css'
import { useRestore } from '../useRestore.ts'
import type { Difference } from '../viewModelSafety.ts'

/** Says in numbers what a restore changes, does it, and says what came back. */
export function RestoreDialog({ snapshot, onClose }: { snapshot: Snapshot; onClose(): void }) {
  const { changes, step, problem, result, restore, openBook } = useRestore(snapshot)
  const idle = step === undefined && result === undefined
  return (
    <Dialog
      open
      size="medium"
      title={`Restore the snapshot of ${formatInstant(snapshot.at)}`}
      lead="A snapshot of your book as it is now is taken first, so this can be taken back by restoring that one."
      closable={idle}
      onClose={onClose}
      actions={
        result === undefined ? (
          <>
            <Button disabled={!idle} onClick={onClose}>
              Cancel
            </Button>
            <Button variant="primary" busy={!idle} onClick={() => void restore()}>
              Restore
            </Button>
          </>
        ) : (
          <Button variant="primary" autoFocus onClick={openBook}>
            Open my book
          </Button>
        )
      }
    >
      {result !== undefined ? (
        <p role="status">{result}</p>
      ) : step ? (
        <div role="status">
          <p>{step.words}…</p>
          <ProgressBar label={step.words} done={step.done} of={step.of} />
        </div>
      ) : (
        <>
          {problem !== undefined && (
            <p className={css.problem} role="alert">
              {problem}
            </p>
          )}
          {changes && <Changes changes={changes} />}
        </>
      )}
    </Dialog>
  )
}

function Changes({
  changes: { differences, undone },
}: {
  changes: { differences: readonly Difference[] | undefined; undone: string }
}) {
  return (
    <>
      <p>{undone}</p>
      {!differences ? (
        <p className={css.fine}>It is encrypted: how many records it holds shows once it is restored.</p>
      ) : differences.length === 0 ? (
        <p className={css.fine}>The number of records stays the same in every table.</p>
      ) : (
        <table className={css.table} aria-label="What changes">
          <thead>
            <tr>
              <th scope="col">Records</th>
              <th scope="col" className={css.figure}>
                Now
              </th>
              <th scope="col" className={css.figure}>
                After
              </th>
              <th scope="col" className={css.figure}>
                Difference
              </th>
            </tr>
          </thead>
          <tbody>
            {differences.map(({ label, now, after }) => (
              <tr key={label}>
                <td>{label}</td>
                <td className={css.figure}>{formatCount(now)}</td>
                <td className={css.figure}>{formatCount(after)}</td>
                <td className={css.figure}>
                  {after > now ? '+' : '−'}
                  {formatCount(Math.abs(after - now))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  )
}
