import type { Snapshot } from '@shared/ipc/backup.ts'
import { Lock } from 'lucide-react'
import { Badge } from '../../../ui/badge/Badge.tsx'
import { Button } from '../../../ui/button/Button.tsx'
import { formatInstant } from '../../../ui/format/dates.ts'
import { formatCount } from '../../../ui/format/numbers.ts'
import { rowsOf } from '../listing.ts'
import css from '../safety.module.css'
import { reasonInWords, sizeInWords, stateInWords } from '../viewModelSafety.ts'

interface SnapshotTableProps {
  readonly snapshots: readonly Snapshot[]
  /** Words of the button: with an ellipsis where more is asked first. */
  readonly restore: string
  onRestore(snapshot: Snapshot): void
}

const TONES = { good: 'good', unread: 'neutral', damaged: 'bad' } as const

/** Every snapshot there is, newest first. A damaged one is shown and cannot be restored. */
export function SnapshotTable({ snapshots, restore, onRestore }: SnapshotTableProps) {
  if (snapshots.length === 0) return <p className={css.fine}>There is no snapshot yet.</p>
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard
    <section className={css.scroll} tabIndex={0} aria-label="Snapshots">
      <table className={css.table} aria-label="Snapshots of the book">
        <thead>
          <tr>
            <th scope="col">Taken</th>
            <th scope="col">Why</th>
            <th scope="col" className={css.figure}>
              Partners
            </th>
            <th scope="col" className={css.figure}>
              Deals
            </th>
            <th scope="col" className={css.figure}>
              Records
            </th>
            <th scope="col" className={css.figure}>
              Size
            </th>
            <th scope="col">File</th>
            <th>
              <span className={css.hidden}>Restore</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {snapshots.map(snapshot => (
            <Row key={snapshot.name} snapshot={snapshot} restore={restore} onRestore={onRestore} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

interface RowProps extends Omit<SnapshotTableProps, 'snapshots'> {
  readonly snapshot: Snapshot
}

function Row({ snapshot, restore, onRestore }: RowProps) {
  const { at, rows, bytes, state, sealed } = snapshot
  const count = (value: number | undefined) => (rows ? formatCount(value ?? 0) : 'n/a')
  return (
    <tr>
      <td>{formatInstant(at)}</td>
      <td>{reasonInWords(snapshot)}</td>
      <td className={css.figure}>{count(rows?.partners)}</td>
      <td className={css.figure}>{count(rows?.deals)}</td>
      <td className={css.figure}>{count(rowsOf(snapshot))}</td>
      <td className={css.figure}>{sizeInWords(bytes)}</td>
      <td>
        <Badge tone={TONES[state]}>{stateInWords(snapshot)}</Badge>
        {sealed && <Lock className={css.sealed} aria-label="Encrypted" role="img" />}
      </td>
      <td className={css.figure}>
        {state !== 'damaged' && (
          <Button
            size="small"
            aria-label={`Restore the snapshot of ${formatInstant(at)}`}
            onClick={() => onRestore(snapshot)}
          >
            {restore}
          </Button>
        )}
      </td>
    </tr>
  )
}
