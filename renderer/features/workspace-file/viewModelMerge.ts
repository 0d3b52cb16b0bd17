import { TABLE_NAMES } from '@shared/domain/tableNames.ts'
import type { ItemKind } from '@shared/domain/workspace-file/merge/items.ts'
import { ITEM_KINDS } from '@shared/domain/workspace-file/merge/items.ts'
import type { Part } from '@shared/domain/workspace-file/merge/parts.ts'
import { type Picks, pickKey, type Side, sideOf } from '@shared/domain/workspace-file/merge/resolve.ts'
import type { MergeSummary, ShownItem } from '../../data/workspace-file/mergeDesk.ts'
import type { Tone } from '../../ui/badge/Badge.tsx'
import { formatDayOf, formatInstant } from '../../ui/format/dates.ts'
import { formatCount } from '../../ui/format/numbers.ts'
import { titleOfTable } from './viewModelWords.ts'

export interface KindWords {
  readonly title: string
  readonly tone: Tone
  readonly mark: string
}

export const KINDS: Readonly<Record<ItemKind, KindWords>> = {
  choose: { title: 'Changed on both sides', tone: 'watch', mark: '≠' },
  lives: { title: 'Deleted on one side', tone: 'watch', mark: '!' },
  linked: { title: 'Deleted, but still needed', tone: 'neutral', mark: '↺' },
  changed: { title: 'Changed', tone: 'accent', mark: '±' },
  added: { title: 'New', tone: 'good', mark: '+' },
  removed: { title: 'Deleted', tone: 'bad', mark: '−' },
  joined: { title: 'Same key, one record', tone: 'neutral', mark: '=' },
}

/** The filters at the side: kinds that occur, the questions first. */
export const kindLines = ({ kinds }: MergeSummary) =>
  ITEM_KINDS.filter(kind => kinds[kind] > 0).map(kind => ({
    kind,
    title: KINDS[kind].title,
    count: kinds[kind],
  }))

/** Tables with something to show under the chosen kind. */
export const tableOptions = ({ tables }: MergeSummary, kind: ItemKind | undefined) =>
  inOrder(tables)
    .map(line => ({ table: line.table, count: kind ? line[kind] : totalOf(line) }))
    .filter(({ count }) => count > 0)
    .map(({ table, count }) => ({ value: table, label: `${titleOfTable(table)} (${formatCount(count)})` }))

type Line = MergeSummary['tables'][number]

const totalOf = (line: Line): number => ITEM_KINDS.reduce((sum, kind) => sum + line[kind], 0)

const inOrder = (tables: readonly Line[]): readonly Line[] =>
  [...tables].sort((a, b) => TABLE_NAMES.indexOf(a.table) - TABLE_NAMES.indexOf(b.table))

/** One line a table: what comes, what changes, what stays. */
export const numberLines = ({ tables }: MergeSummary) =>
  inOrder(tables)
    .filter(({ table, ...counts }) => table !== 'workspace' || totalOf({ table, ...counts }) > 0)
    .map(line => ({
      label: titleOfTable(line.table),
      fresh: formatOrNone(line.added),
      changed: formatOrNone(line.changed + line.choose),
      removed: formatOrNone(line.removed),
      same: formatOrNone(line.same + line.here + line.joined + line.lives + line.linked),
    }))

const formatOrNone = (count: number): string => (count === 0 ? '–' : formatCount(count))

/** Where the two came apart, in words. */
export const pastInWords = ({ partedAt }: MergeSummary): string =>
  partedAt === undefined
    ? 'The two have no common past: what is empty here is filled, and what differs is asked.'
    : `Both are the same up to ${formatInstant(partedAt)}; what only one side changed since is taken from it.`

/** What becomes of a record as a whole, under its title. */
export function noteOf({ kind, deletedBy, joined }: ShownItem): string | undefined {
  if (joined)
    return kind === 'joined'
      ? 'Made on both sides under the same key: it is one record, and yours stays as it is.'
      : 'Made on both sides under the same key: it becomes one record.'
  if (kind === 'removed') return `Deleted in the file and not changed here since. It is deleted here too.`
  if (kind === 'linked')
    return deletedBy === 'theirs'
      ? 'Deleted in the file, but something here still needs it. It stays.'
      : 'Deleted here, but something in the file still needs it. It comes back.'
  if (kind === 'lives')
    return deletedBy === 'theirs'
      ? 'Deleted in the file, changed here.'
      : 'Deleted here, changed in the file.'
  return undefined
}

/** What to pick from when one side deleted the record. The side that deleted it stands for "delete". */
export const livesChoices = (deletedBy: Side) => [
  {
    side: deletedBy === 'mine' ? ('theirs' as const) : ('mine' as const),
    label: deletedBy === 'mine' ? 'Bring it back' : 'Keep it',
  },
  { side: deletedBy, label: deletedBy === 'mine' ? 'Leave it deleted' : 'Delete it here too' },
]

export const livesSide = (picks: Picks, id: string, deletedBy: Side): Side =>
  picks.single.get(pickKey(id)) ?? (deletedBy === 'mine' ? 'theirs' : 'mine')

/** The side a part comes from: both for a union. */
export const takenOf = (picks: Picks, id: string, part: Part): Side | 'both' =>
  part.kind === 'choose' ? sideOf(picks, id, part) : part.kind === 'union' ? 'both' : part.kind

export const withPick = (picks: Picks, key: string, side: Side): Picks => ({
  ...picks,
  single: new Map(picks.single).set(key, side),
})

/** One side for every question; single answers give way. Deleted records keep their own. */
export const withAll = (all: Side): Picks => ({ all, single: new Map() })

/** `Ana Ruiz, 23 Nov 2026` */
export const editInWords = (edit: { actor: string; at: string } | undefined): string | undefined =>
  edit && `${edit.actor}, ${formatDayOf(edit.at)}`

/** What the foot says. */
export function outcomeInWords({ kinds }: MergeSummary, picks: Picks): string {
  const asked = kinds.choose
  const parts = [
    kinds.added > 0 && `${formatCount(kinds.added)} new`,
    kinds.changed + asked > 0 && `${formatCount(kinds.changed + asked)} changed`,
    kinds.removed > 0 && `${formatCount(kinds.removed)} deleted`,
  ].filter(Boolean)
  if (parts.length === 0) return 'There is nothing to bring in.'
  const side = picks.all === 'mine' ? 'yours stay' : 'the file’s are taken'
  return `${parts.join(' · ')}${asked > 0 ? ` · where both changed the same, ${side} unless you pick otherwise` : ''}`
}
