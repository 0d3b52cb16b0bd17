import type { Change } from '@shared/domain/journal/schema.ts'
import type { MergeConflict } from '@shared/domain/merge-conflict/schema.ts'
import type { TableName } from '@shared/domain/tableNames.ts'
import { canonicalJson } from '@shared/lib/canonicalJson.ts'
import type { Body } from '@shared/sync/document.ts'
import { ENTITIES } from '@shared/sync/entities.ts'

const STAMPS = new Set(['id', 'createdAt', 'updatedAt', 'createdIn'])
const json = (value: unknown): string => (value === undefined ? 'nothing' : canonicalJson(value))

/** An edit somebody was told is kept. */
interface Edit {
  readonly kind: 'value' | 'item' | 'delete'
  readonly who: string
  readonly id: string
  readonly field: string
  readonly value: string
  /** Somebody saw it and changed it: it is in the history, and no sync has to keep it. */
  seenAndChanged: boolean
}

/** What is there in the end: a row's fields by id, and every conflict record. */
export interface Outcome {
  readonly rows: ReadonlyMap<string, Body>
  readonly conflicts: readonly MergeConflict[]
}

/** Keeps book of every edit beside the stores, and knows nothing of sync. */
export class EditLedger {
  readonly #edits = new Map<string, Edit[]>()
  readonly #makings = new Map<string, number>()
  count = 0

  /** A change a person made. An undo brings back what was, so it makes no edit of its own. */
  changed(who: string, { table, id, before, after }: Change, isUndo: boolean, unseen: Body = {}): void {
    if (ENTITIES[table].ledger) return
    if (!after) this.deleted(who, id, { ...unseen, ...before })
    else if (!before) this.#made(id, isUndo)
    if (after) this.edited(who, table, (before ?? {}) as unknown as Body, after as unknown as Body, isUndo)
  }

  /** Made again: no deletion of it stands. Made twice: a deletion was of one of them, and said nothing of the other. */
  #made(id: string, isUndo: boolean): void {
    for (const edit of this.#of(id)) if (edit.kind === 'delete') edit.seenAndChanged = true
    if (!isUndo) this.#makings.set(id, (this.#makings.get(id) ?? 0) + 1)
  }

  edited(who: string, table: TableName, before: Body, after: Body, isUndo = false): void {
    const { localFields, quiet, sets, born } = ENTITIES[table]
    const id = after.id as string
    for (const field of new Set([...Object.keys(before), ...Object.keys(after)])) {
      if (STAMPS.has(field) || localFields.includes(field) || quiet.includes(field)) continue
      if (json(before[field]) === json(after[field])) continue
      if (before.id === undefined && json(born?.[field]) === json(after[field])) continue
      if (sets.includes(field)) this.#items(who, id, field, before[field], after[field], isUndo)
      else this.#value(who, id, field, before[field], after[field], isUndo)
    }
  }

  deleted(who: string, id: string, seen: Body): void {
    for (const edit of this.#of(id)) if (edit.kind !== 'delete' && has(seen, edit)) edit.seenAndChanged = true
    if ((this.#makings.get(id) ?? 0) > 1) return
    this.#add({ kind: 'delete', who, id, field: '', value: '', seenAndChanged: false })
  }

  /** Edits that are nowhere: in no row, no conflict record, and changed by nobody who saw them. */
  lost({ rows, conflicts }: Outcome, deletionsCount: boolean): readonly string[] {
    return [...this.#edits].flatMap(([id, edits]) => {
      const told = conflicts.filter(({ recordId }) => recordId === id)
      return edits
        .filter(edit => !edit.seenAndChanged && !isKept(edit, rows.get(id), told, deletionsCount))
        .map(({ kind, who, field, value }) => `${who}: ${kind} ${id} ${field} ${value}`)
    })
  }

  #value(who: string, id: string, field: string, was: unknown, is: unknown, isUndo: boolean): void {
    for (const edit of this.#of(id))
      if (edit.kind === 'value' && edit.field === field && edit.value === json(was))
        edit.seenAndChanged = true
    if (!isUndo && !isEmpty(is))
      this.#add({ kind: 'value', who, id, field, value: json(is), seenAndChanged: false })
  }

  #items(who: string, id: string, field: string, was: unknown, is: unknown, isUndo: boolean): void {
    const [before, after] = [listOf(was), listOf(is)]
    for (const edit of this.#of(id))
      if (
        edit.kind === 'item' &&
        edit.field === field &&
        before.includes(edit.value) &&
        !after.includes(edit.value)
      )
        edit.seenAndChanged = true
    if (isUndo) return
    for (const value of after)
      if (!before.includes(value)) this.#add({ kind: 'item', who, id, field, value, seenAndChanged: false })
  }

  #of(id: string): readonly Edit[] {
    return this.#edits.get(id) ?? []
  }

  #add(edit: Edit): void {
    this.count += 1
    this.#edits.set(edit.id, [...this.#of(edit.id), edit])
  }
}

function isKept(
  edit: Edit,
  row: Body | undefined,
  conflicts: readonly MergeConflict[],
  deletionsCount: boolean,
): boolean {
  if (edit.kind === 'delete') return !deletionsCount || !row || conflicts.some(({ kind }) => kind !== 'field')
  if (row && has(row, edit)) return true
  return conflicts.some(conflict => bodiesOf(conflict).some(body => has(body, edit)))
}

/** What a conflict record holds, as bodies with one or more fields. */
function bodiesOf({ kind, field, fields, mine, theirs }: MergeConflict): readonly Body[] {
  const isBody = kind !== 'field' || fields !== undefined
  return [mine, theirs].flatMap(value =>
    isBody ? [(value ?? {}) as Body] : field === undefined ? [] : [{ [field]: value }],
  )
}

function has(body: Body, { kind, field, value }: Edit): boolean {
  return kind === 'item' ? listOf(body[field]).includes(value) : field in body && json(body[field]) === value
}

const listOf = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(json) : [])

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
