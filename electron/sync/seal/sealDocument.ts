import type { RowDocument } from '@shared/sync/document.ts'
import { lock } from './box.ts'
import type { DataKey } from './dataKey.ts'
import { aboutOf, type WireDocument } from './wireDocument.ts'

/** The document as it leaves: row and who changed it are encrypted; id, revision and deletion stay visible. */
export function sealDocument({ _id, _rev, _deleted, row, by }: RowDocument, key: DataKey): WireDocument {
  const named = { key: key.id, on: _rev ?? '' }
  const plain = Buffer.from(JSON.stringify({ row, by }))
  return {
    _id,
    ...(_rev !== undefined && { _rev }),
    ...(_deleted && { _deleted }),
    sealed: { version: 1, ...named, ...lock(key.key, plain, aboutOf(_id, named)) },
  }
}
