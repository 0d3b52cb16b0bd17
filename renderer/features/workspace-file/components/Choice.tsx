import type { WorkspaceSource } from '../../../state/workspaceFile.ts'
import { Button } from '../../../ui/button/Button.tsx'
import { Dialog } from '../../../ui/dialog/Dialog.tsx'
import { formatInstant } from '../../../ui/format/dates.ts'
import { useCountsHere } from '../useCountsHere.ts'
import type { Opening, Stage } from '../useOpening.ts'
import { countLines, hereInWords } from '../viewModelChoice.ts'
import { sizeInWords } from '../viewModelWords.ts'
import css from './workspaceFile.module.css'

interface ChoiceProps {
  readonly source: WorkspaceSource
  readonly stage: Extract<Stage, { kind: 'opened' }>
  readonly opening: Opening
  onClose(): void
}

/** What a checked file holds, and what is to become of it. */
export function Choice({ source, stage, opening, onClose }: ChoiceProps) {
  const { manifest, isEmpty, problem } = stage
  const here = useCountsHere()
  const isPack = manifest.accountsOf !== undefined
  return (
    <Dialog
      open
      title={titleOf(isEmpty, isPack)}
      lead={
        <>
          <bdi>{source.name}</bdi> · {sizeInWords(source.size)} · saved {formatInstant(manifest.createdAt)}
        </>
      }
      onClose={onClose}
      aside="Every record of the file was checked."
      actions={
        isEmpty ? (
          <>
            <Button onClick={onClose}>Cancel</Button>
            <Button variant="primary" autoFocus onClick={isPack ? opening.takeIn : opening.replace}>
              {isPack ? 'Take these accounts in' : 'Open this workspace'}
            </Button>
          </>
        ) : (
          <Button onClick={onClose}>Cancel</Button>
        )
      }
    >
      {problem !== undefined && (
        <p className={css.problem} role="alert">
          {problem}
        </p>
      )}
      <h3 className={css.name} dir="auto">
        {manifest.workspace.name || 'A workspace without a name'}
      </h3>
      <CountsTable counts={manifest.tables} here={isEmpty ? undefined : here} />
      {isEmpty ? (
        <p className={css.note}>
          {isPack
            ? 'A handover pack. Your workspace is empty: these accounts come in as one change that can be undone. Their history stays with who had them.'
            : 'Your workspace is empty. It becomes this one, with its history and everything that can be undone.'}
        </p>
      ) : (
        <div className={css.ways}>
          <section className={css.way}>
            <h4>Merge</h4>
            <p>
              Brings in what is only in the file, and shows every difference first. Nothing of yours is lost,
              and it can be undone.
            </p>
            <Button variant="primary" autoFocus onClick={opening.compare}>
              Merge with preview
            </Button>
          </section>
          {isPack || (
            <section className={css.way}>
              <h4>Replace</h4>
              <p>
                {hereInWords(here)} and their history give way to the file. A snapshot is taken first;
                Settings ▸ Safety brings it back.
              </p>
              <Button variant="danger" onClick={opening.replace}>
                Replace everything
              </Button>
            </section>
          )}
        </div>
      )}
    </Dialog>
  )
}

/** A pack is a part of somebody's book: it comes beside one's own, never in its place. */
const titleOf = (isEmpty: boolean, isPack: boolean): string => {
  if (isPack) return isEmpty ? 'Open this handover pack?' : 'Take this handover pack in?'
  return isEmpty ? 'Open this workspace?' : 'Merge or replace?'
}

interface CountsTableProps {
  readonly counts: Readonly<Record<string, { readonly rows: number }>>
  readonly here: Readonly<Record<string, number>> | undefined
}

function CountsTable({ counts, here }: CountsTableProps) {
  return (
    <table className={css.counts} aria-label="Records">
      <thead>
        <tr>
          <th scope="col">Records</th>
          {here && <th scope="col">Here</th>}
          <th scope="col">In the file</th>
        </tr>
      </thead>
      <tbody>
        {countLines(counts, here).map(({ label, there, mine }) => (
          <tr key={label}>
            <td>{label}</td>
            {mine !== undefined && <td>{mine}</td>}
            <td>{there}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
