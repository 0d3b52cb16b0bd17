import type { TableName } from '../../domain/tableNames.ts'
import type { Body, RowDocument } from '../document.ts'
import { fromDocument } from '../fromDocument.ts'
import type { ConflictFound } from './conflict.ts'
import { mergeReadable } from './readable.ts'
import { same } from './same.ts'

export interface MergedBranches {
  /** The merged child of the winner; absent where the winner already says all. */
  readonly child?: RowDocument
  /** Of the losing revisions: to be pushed only once the child is stored and the conflicts are written. */
  readonly tombstones: readonly RowDocument[]
  readonly conflicts: readonly ConflictFound[]
}

/**
 * Merges losing revisions into the winner, two-way, as nothing is known of where they parted. Same documents, same
 * answer byte for byte, so two devices doing it at once agree. Undefined: one of them cannot be read, leave them be.
 */
export function mergeBranches(
  table: TableName,
  winner: RowDocument,
  losers: readonly RowDocument[],
): MergedBranches | undefined {
  const won = fromDocument(table, winner)
  if (won.kind !== 'row') return undefined
  const sorted = [...losers].sort((a, b) => ((a._rev ?? '') < (b._rev ?? '') ? -1 : 1))
  let theirs = won
  const conflicts: ConflictFound[] = []
  for (const loser of sorted) {
    const lost = fromDocument(table, loser)
    if (lost.kind === 'notUnderstood') return undefined
    if (lost.kind === 'deleted') continue
    const { merged, put } = mergeReadable({ table, base: undefined, mine: lost.body, theirs })
    conflicts.push(...merged.conflicts.map(found => ({ ...found, ...about(table, winner, loser) })))
    theirs = { kind: 'row', row: put, body: merged.body }
  }
  const child = same(theirs.body, won.body) ? undefined : childOf(winner, theirs.body)
  return {
    ...(child && { child }),
    tombstones: sorted.filter(({ _deleted }) => !_deleted).map(tombstoneOf),
    conflicts,
  }
}

const about = (table: TableName, winner: RowDocument, loser: RowDocument) => ({
  table,
  recordId: winner._id,
  kind: 'field' as const,
  rev: loser._rev ?? '',
  ...(loser.by && { mineBy: loser.by }),
  ...(winner.by && { theirsBy: winner.by }),
})

const childOf = ({ _id, _rev, by }: RowDocument, row: Body): RowDocument => ({
  _id,
  ...(_rev !== undefined && { _rev }),
  row,
  ...(by && { by }),
})

const tombstoneOf = ({ _id, _rev, by }: RowDocument): RowDocument => ({
  _id,
  ...(_rev !== undefined && { _rev }),
  _deleted: true,
  ...(by && { by }),
})
