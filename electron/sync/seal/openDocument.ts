import { isRecord } from '@shared/lib/isRecord.ts'
import type { RowDocument } from '@shared/sync/document.ts'
import { generationOf } from '@shared/sync/revision.ts'
import { isBy } from '../readDocument.ts'
import { unlock } from './box.ts'
import type { DataKey } from './dataKey.ts'
import { aboutOf, isSealed, type Sealed, type WireDocument } from './wireDocument.ts'

/** Why a document stays closed, in words a person reads. */
const UNKNOWN_KEY = 'It was encrypted with a key this laptop does not have.'
const CHANGED = 'It was changed, or moved here from elsewhere, by somebody without the key.'
const PUT_BACK = 'An older state of it was put back by somebody without the key.'

/** The document in plain. One that cannot be opened says why in `unopened`; a deletion needs no opening. */
export function openDocument(wire: WireDocument, keys: readonly DataKey[]): RowDocument {
  const { sealed, ...visible } = wire
  if (sealed === undefined) return visible
  const { row: _, by: __, ...outside } = visible
  const opened = isSealed(sealed) ? openSealed(wire, sealed, keys) : CHANGED
  if (typeof opened !== 'string') return { ...outside, ...opened }
  return wire._deleted ? outside : { ...outside, unopened: opened }
}

type Inside = Pick<RowDocument, 'row' | 'by'>

function openSealed({ _id, _rev }: WireDocument, sealed: Sealed, keys: readonly DataKey[]): Inside | string {
  const key = keys.find(({ id }) => id === sealed.key)
  if (!key) return UNKNOWN_KEY
  const plain = unlock(key.key, sealed, aboutOf(_id, sealed))
  if (!plain) return CHANGED
  // Over a tombstone a row is made anew without naming a revision; every other one follows the one it names.
  if (sealed.on !== '' && generationOf(_rev) !== generationOf(sealed.on) + 1) return PUT_BACK
  return insideOf(plain)
}

function insideOf(plain: Buffer): Inside {
  const inside: unknown = JSON.parse(plain.toString('utf8'))
  if (!isRecord(inside)) return {}
  const { row, by } = inside
  return { ...(isRecord(row) && { row }), ...(isBy(by) && { by }) }
}
