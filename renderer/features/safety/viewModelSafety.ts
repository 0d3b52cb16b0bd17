import { tableInWords } from '@shared/domain/workspace-file/manifest.ts'
import type { Drill, Snapshot, SnapshotReason } from '@shared/ipc/backup.ts'
import { formatInstant } from '../../ui/format/dates.ts'
import { formatCount } from '../../ui/format/numbers.ts'
import { rowsOf } from './listing.ts'
import type { BroughtBack } from './restoring.ts'

type Rows = Readonly<Record<string, number>>

const REASONS: Readonly<Record<SnapshotReason, string>> = {
  start: 'At the start',
  changes: 'After 50 changes',
  idle: 'After a quiet minute',
  quit: 'When Tandem closed',
  import: 'Around a large change',
  restore: 'Before a restore',
  merge: 'Before a merge',
  manual: 'You asked for it',
  restored: 'After a restore',
}

const STATES = { good: 'Verified', unread: 'Not read yet', damaged: 'Damaged' } as const

export const reasonInWords = ({ reason }: Snapshot): string =>
  reason === undefined ? 'Not known any more' : REASONS[reason]

export const stateInWords = ({ state }: Snapshot): string => STATES[state]

/** `1 partner`, `812 deals` */
export const counted = (count: number, plural: string): string =>
  `${formatCount(count)} ${count === 1 ? plural.replace(/ies$/, 'y').replace(/s$/, '') : plural}`

/** `121 partners, 812 deals, 5,230 records in all` */
export function holdsInWords(rows: Rows | undefined): string {
  if (!rows) return 'what it holds is not known'
  const main = [counted(rows.partners ?? 0, 'partners'), counted(rows.deals ?? 0, 'deals')]
  return `${main.join(', ')}, ${counted(rowsOf({ rows } as Snapshot), 'records')} in all`
}

/** `1.4 MB` */
export const sizeInWords = (bytes: number): string =>
  bytes < 1_000_000
    ? `${formatCount(Math.max(1, Math.round(bytes / 1_000)))} kB`
    : `${formatCount(Math.round(bytes / 100_000) / 10)} MB`

export interface Difference {
  readonly label: string
  readonly now: number
  readonly after: number
}

/** Tables whose number of records a restore would change, in the order of the app. */
export const differences = (now: Rows, after: Rows): readonly Difference[] =>
  Object.keys(now)
    .map(table => ({ label: labelOf(table), now: now[table] ?? 0, after: after[table] ?? 0 }))
    .filter(({ now: a, after: b }) => a !== b)

const labelOf = (table: string): string => {
  const words = tableInWords(table as Parameters<typeof tableInWords>[0])
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** What came back and how that is known. */
export function broughtBackInWords({ rows, replayed, leftOut, snapshot, passedOver }: BroughtBack): string {
  const from = snapshot
    ? `the snapshot of ${formatInstant(snapshot.at)}`
    : 'the change log, from its first line'
  const later = replayed > 0 && snapshot ? ` and ${counted(replayed, 'changes')} made after it` : ''
  const lost =
    leftOut > 0 ? ` ${counted(leftOut, 'later changes')} could not be read back from the change log.` : ''
  const damaged =
    passedOver.length > 0
      ? ` ${counted(passedOver.length, 'newer snapshots')} had a damaged file and ${passedOver.length === 1 ? 'was' : 'were'} passed over.`
      : ''
  return `Restored from ${from}${later}: ${holdsInWords(rows)}. Every record was read back and compared.${damaged}${lost}`
}

/** What the last restore drill found, and when. */
export const drillInWords = (drill: Drill | undefined): string =>
  drill
    ? `Last drill ${formatInstant(drill.at)}. ${drill.words}`
    : 'No restore drill yet. It restores the newest snapshot into a throw-away store and compares every record.'
