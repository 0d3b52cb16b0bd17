import type { MergeConflict } from '../domain/merge-conflict/schema.ts'
import { canonicalJson } from '../lib/canonicalJson.ts'
import { sha256OfText } from '../lib/sha256.ts'
import type { By } from './document.ts'
import type { ConflictFound } from './merge/conflict.ts'

/**
 * The row of a conflict. All of it follows from what was found, so two devices that find the same one write the
 * same row. `now`: only where neither side says when it was made.
 */
export function conflictRow(found: ConflictFound, now: string): MergeConflict {
  const { table, recordId, kind, rev, field, fields, path, mine, theirs, mineBy, theirsBy } = found
  const key = [recordId, kind, field ?? '', path ?? [], rev, mine ?? null]
  const times = [mineBy?.at, theirsBy?.at].flatMap(at => (at === undefined ? [] : [at])).sort()
  const at = times.at(-1) ?? now
  return {
    id: `mergeConflict:${sha256OfText(canonicalJson(key)).slice(0, 32)}`,
    table,
    recordId,
    kind,
    ...(field !== undefined && { field }),
    ...(fields && { fields: [...fields] }),
    ...(path && { path: [...path] }),
    ...(mine !== undefined && { mine: mine as MergeConflict['mine'] }),
    ...(theirs !== undefined && { theirs: theirs as MergeConflict['theirs'] }),
    ...(mineBy && { mineBy: sideOf(mineBy) }),
    ...(theirsBy && { theirsBy: sideOf(theirsBy) }),
    createdAt: at,
    updatedAt: at,
    createdIn: theirsBy?.intent ?? mineBy?.intent ?? 'sync',
  } as MergeConflict
}

const sideOf = ({ actor, device, at }: By) => ({ actor, device: device.name, at })
