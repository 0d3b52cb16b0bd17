import type { MergeConflictKind } from '../../domain/merge-conflict/schema.ts'
import type { TableName } from '../../domain/tableNames.ts'
import type { Body, By } from '../document.ts'

/** One field, or fields that only make sense together, that both sides changed; the server's value stands. */
export interface FieldConflict {
  /** The field, or the first of those together. */
  readonly field: string
  /** Those together: the values are then objects with the ones that are set. */
  readonly fields?: readonly string[]
  /** Inside the field: keys, and ids of items of a list, from outside in. */
  readonly path?: readonly string[]
  /** Absent: not set. */
  readonly base?: unknown
  readonly mine?: unknown
  readonly theirs?: unknown
}

/** A conflict of a row that came in, to be written as a `MergeConflict` row (`conflictRow`). */
export interface ConflictFound extends Partial<FieldConflict> {
  readonly table: TableName
  readonly recordId: string
  readonly kind: MergeConflictKind
  /** The revision that was met; of a losing branch, the branch's own. */
  readonly rev: string
  readonly mineBy?: By
  readonly theirsBy?: By
}

export interface Merged {
  readonly body: Body
  readonly conflicts: readonly FieldConflict[]
}
