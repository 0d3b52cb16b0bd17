import type { EntityType, Id } from '../lib/ids.ts'

/** Who made the newest change a document carries: shown in the history of the other devices. */
export interface By {
  /** The user action; documents of one action carry the same. */
  readonly intent: string
  /** In the user's words: `Edit Nordlicht GmbH`. */
  readonly label: string
  /** The clock of the device that made it; shown, never used for order. */
  readonly at: string
  readonly actor: string
  readonly device: { readonly id: string; readonly name: string }
}

/** A row's own fields as they travel; `localFields` of its entity stay at home. */
export type Body = Readonly<Record<string, unknown>>

/** One row in the database. Absent `row` with `_deleted`: the tombstone of a row. */
export interface RowDocument {
  readonly _id: Id<EntityType>
  readonly _rev?: string
  readonly _deleted?: true
  /** Losing revisions, where the server knows of any. */
  readonly _conflicts?: readonly string[]
  readonly row?: Body
  /** Absent where a program other than Tandem wrote the document. */
  readonly by?: By
  /** It is encrypted and cannot be opened: why, in plain words. It has no `row` then. */
  readonly unopened?: string
  /** How it stands there, where the workspace wants it otherwise (the other way, under a newer key): to be sent once more. */
  readonly rewrite?: 'plain' | 'sealed'
}

/** Documents stay under this size: Cloudant refuses larger ones. Bytes of JSON. */
export const LARGEST_DOCUMENT = 1_000_000

/** The document that says whose database this is; its id is no row's. */
export const MARKER_ID = 'tandem:workspace'

export interface Marker {
  readonly _id: typeof MARKER_ID
  readonly _rev?: string
  /** Id of the team's workspace; a database made anew under the same name has another. */
  readonly workspace: string
  readonly name: string
  readonly madeAt: string
}
