import { typeOfId } from '@shared/lib/ids.ts'
import { isRecord } from '@shared/lib/isRecord.ts'
import type { By, RowDocument } from '@shared/sync/document.ts'
import type { WireDocument } from './seal/wireDocument.ts'

/** A row's document out of what a server sent; undefined for the marker, design documents and foreign ones. */
export function readDocument(value: unknown): WireDocument | undefined {
  if (!isRecord(value) || typeof value._id !== 'string' || !isRowId(value._id)) return undefined
  const { _id, _rev, _deleted, _conflicts, row, by, sealed } = value
  return {
    _id,
    ...(typeof _rev === 'string' && { _rev }),
    ...(_deleted === true && { _deleted }),
    ...(isTexts(_conflicts) && _conflicts.length > 0 && { _conflicts }),
    ...(isRecord(row) && { row }),
    ...(isBy(by) && { by }),
    ...(sealed !== undefined && { sealed }),
  }
}

const isRowId = (id: string): id is RowDocument['_id'] => typeOfId(id) !== undefined

const isTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every(item => typeof item === 'string')

/** Another program may write anything here. */
export function isBy(value: unknown): value is By {
  if (!isRecord(value) || !isRecord(value.device)) return false
  const texts = [value.intent, value.label, value.at, value.actor, value.device.id, value.device.name]
  return isTexts(texts)
}
