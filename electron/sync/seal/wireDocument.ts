import { isRecord } from '@shared/lib/isRecord.ts'
import type { Marker, RowDocument } from '@shared/sync/document.ts'
import { type Box, isBox } from './box.ts'

/** What stands in place of `row` and `by`. */
export interface Sealed extends Box {
  readonly version: 1
  /** Id of the data key. */
  readonly key: string
  /** The revision it was written upon; empty: none. */
  readonly on: string
}

/** A document as the server has it: in plain, or sealed. */
export interface WireDocument extends RowDocument {
  /** Anything a server sends under this name. */
  readonly sealed?: unknown
}

/** Its name stands in `sealed` where the workspace is encrypted. */
export interface WireMarker extends Marker {
  readonly sealed?: unknown
}

export const isSealed = (value: unknown): value is Sealed =>
  isRecord(value) &&
  isBox(value) &&
  value.version === 1 &&
  typeof value.key === 'string' &&
  typeof value.on === 'string'

/** What is encrypted stands for this document, on this revision, under this key, and for no other. */
export const aboutOf = (id: string, { key, on }: Pick<Sealed, 'key' | 'on'>): readonly unknown[] => [
  'tandem document',
  1,
  id,
  on,
  key,
]
