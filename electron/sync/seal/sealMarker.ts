import { isRecord } from '@shared/lib/isRecord.ts'
import type { Marker } from '@shared/sync/document.ts'
import { lock, unlock } from './box.ts'
import type { DataKey } from './dataKey.ts'
import { aboutOf, isSealed, type WireMarker } from './wireDocument.ts'

/** What anybody who looks at the database reads in place of the workspace's name. */
const NAMELESS = 'Encrypted workspace'

export function sealMarker(marker: Marker, key: DataKey): WireMarker {
  const named = { key: key.id, on: '' }
  const plain = Buffer.from(JSON.stringify({ name: marker.name }))
  const sealed = { version: 1, ...named, ...lock(key.key, plain, aboutOf(marker._id, named)) }
  return { ...marker, name: NAMELESS, sealed }
}

/** The marker with its name, as far as it can be read here. */
export function openMarker({ sealed, ...marker }: WireMarker, keys: readonly DataKey[]): Marker {
  if (!isSealed(sealed)) return marker
  const key = keys.find(({ id }) => id === sealed.key)
  const plain = key && unlock(key.key, sealed, aboutOf(marker._id, sealed))
  const inside: unknown = plain && JSON.parse(plain.toString('utf8'))
  return isRecord(inside) && typeof inside.name === 'string' ? { ...marker, name: inside.name } : marker
}
