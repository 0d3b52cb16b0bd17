import { canonicalJson } from '../../../lib/canonicalJson.ts'
import type { Change, JournalEntry } from '../../journal/schema.ts'
import { changesInOrder } from '../rewind.ts'

export interface Edit {
  readonly actor: string
  readonly at: string
}

export interface EditTrail {
  /** Entries in their order, each with the changes it carries itself (an undo carries none). */
  add(entry: JournalEntry, changes: readonly Change[]): void
  /** Who changed one of the fields last; undefined where the history does not tell. */
  lastEdit(id: string, fields: readonly string[]): Edit | undefined
}

/** Follows a history to tell who last changed which field of the records that are asked for. */
export function createEditTrail(wanted: ReadonlySet<string>): EditTrail {
  const edits = new Map<string, Edit>()
  const byIntent = new Map<string, Change[]>()
  return {
    add(entry, carried) {
      const own = carried.filter(({ id }) => wanted.has(id))
      const named = entry.undoes ?? entry.redoes
      if (own.length > 0) byIntent.set(entry.intent, [...(byIntent.get(entry.intent) ?? []), ...own])
      const changes = named === undefined ? own : changesInOrder(entry, byIntent.get(named) ?? [])
      for (const { id, before, after } of changes) {
        const [was, is] = [before ?? {}, after ?? {}] as Record<string, unknown>[]
        for (const field of new Set([...Object.keys(was ?? {}), ...Object.keys(is ?? {})]))
          if (canonicalJson(was?.[field]) !== canonicalJson(is?.[field]))
            edits.set(`${id} ${field}`, { actor: entry.actor, at: entry.at })
      }
    },
    lastEdit(id, fields) {
      const found = fields.flatMap(field => edits.get(`${id} ${field}`) ?? [])
      return found.sort((a, b) => (a.at < b.at ? 1 : -1))[0]
    },
  }
}
