import { type Change, inverseOf } from '@shared/domain/journal/schema.ts'
import type { TableName } from '@shared/domain/tableNames.ts'
import type { TableRow } from '@shared/domain/tables.ts'
import { collectChange, noteSent } from '@shared/sync/collect.ts'
import { conflictRow } from '@shared/sync/conflictRow.ts'
import type { Body, By, RowDocument } from '@shared/sync/document.ts'
import { tableOfId } from '@shared/sync/entities.ts'
import type { ConflictFound } from '@shared/sync/merge/conflict.ts'
import type { PushAnswer } from '@shared/sync/protocol.ts'
import { receive } from '@shared/sync/receive.ts'
import { settle } from '@shared/sync/settle.ts'
import type { SyncRow } from '@shared/sync/state.ts'
import { toDocument } from '@shared/sync/toDocument.ts'

export type Row = TableRow<TableName>

/** A push on its way: each document with the edit it was made of. */
export interface Outgoing {
  readonly docs: readonly RowDocument[]
  readonly edits: readonly number[]
}

/** The rules that may be broken on purpose, to see the simulation fail. */
export interface Rules {
  readonly collectChange: typeof collectChange
  readonly noteSent: typeof noteSent
  readonly receive: typeof receive
  readonly settle: typeof settle
}
export const RULES: Rules = { collectChange, noteSent, receive, settle }

/** A device with its store in maps. Each method is one transaction: whole, or (after a crash) not begun. */
export class MemoryDevice {
  readonly rows = new Map<string, Row>()
  readonly sync = new Map<string, SyncRow>()
  /** Documents with losing revisions, still to be merged; kept with the place in the feed. */
  readonly branched = new Map<string, RowDocument>()
  since: string | undefined
  /** An older revision was met: the feed is to be read from its beginning, and is being read so. */
  reading: 'on' | 'again' | 'fromStart' = 'on'
  readonly counts = { older: 0, branched: 0, conflicts: 0, notUnderstood: 0 }
  #undo: (readonly Change[])[] = []

  constructor(
    readonly name: string,
    readonly now: () => string,
    readonly rules: Rules = RULES,
  ) {}

  by(): By {
    const at = this.now()
    return {
      intent: `${this.name} ${at}`,
      label: 'Edit',
      at,
      actor: this.name,
      device: { id: this.name, name: this.name },
    }
  }

  /** A local change: rows and their marks together. */
  commit(changes: readonly Change[], canBeUndone = true): void {
    const by = this.by()
    for (const change of changes) {
      if (change.after) this.rows.set(change.id, change.after)
      else this.rows.delete(change.id)
      this.#mark(change.id, this.rules.collectChange(this.sync.get(change.id), change, by))
    }
    if (canBeUndone) this.#undo.push(changes)
  }

  /** The changes that would take back the last intent, where its rows still are as it left them. */
  takeBack(): readonly Change[] | undefined {
    const changes = this.#undo.pop()?.toReversed().map(inverseOf)
    return changes?.every(({ id, before }) => this.rows.get(id)?.updatedAt === before?.updatedAt)
      ? changes
      : undefined
  }

  /** What to push next, noted as sent before it is. */
  outgoing(limit: number): Outgoing {
    const dirty = [...this.sync.values()].filter(known => known.dirty === 1).slice(0, limit)
    const docs = dirty.map(known => toDocument(known, this.rows.get(known.id)))
    dirty.forEach((known, i) => {
      this.#mark(known.id, this.rules.noteSent(known, docs[i]?.row ?? null))
    })
    return { docs, edits: dirty.map(({ edit }) => edit) }
  }

  settled({ docs, edits }: Outgoing, answers: readonly PushAnswer[]): void {
    answers.forEach((answer, i) => {
      const sent = { edit: edits[i] ?? 0, body: docs[i]?.row ?? null }
      this.#mark(answer.id, this.rules.settle(this.sync.get(answer.id), sent, answer, this.now()))
    })
  }

  /** A page of the feed and its place: rows, marks, conflicts and branches together. */
  received(docs: readonly RowDocument[], since: string, more: boolean): void {
    const fromStart = this.reading === 'fromStart' ? 'merge' : undefined
    if (fromStart && !more) this.reading = 'on'
    for (const doc of docs) {
      const table = tableOfId(doc._id)
      if (!table) continue
      const [id, mine] = [doc._id, this.rows.get(doc._id)]
      const answer = this.rules.receive({
        table,
        known: this.sync.get(id),
        mine,
        doc,
        ...(fromStart && { fromStart }),
      })
      const { write, sync, conflicts } = answer
      if (answer.older) {
        this.counts.older += 1
        this.reading = 'again'
      }
      if (answer.notUnderstood !== undefined) this.counts.notUnderstood += 1
      if (write && 'put' in write) this.rows.set(id, write.put)
      else if (write) this.rows.delete(id)
      this.#mark(id, sync)
      this.conflictsFound(conflicts)
      if (doc._conflicts?.length) this.#branch(id, doc)
      else this.branched.delete(id)
    }
    this.since = since
  }

  /** The feed from its beginning, where an older revision was met. */
  startOver(): void {
    if (this.reading !== 'again') return
    this.reading = 'fromStart'
    this.since = undefined
  }

  /** Conflict records, each once. */
  conflictsFound(conflicts: readonly ConflictFound[]): void {
    for (const found of conflicts) {
      const after = conflictRow(found, this.now())
      if (this.rows.has(after.id)) continue
      this.counts.conflicts += 1
      this.rows.set(after.id, after)
      const change: Change = { table: 'mergeConflicts', id: after.id, after }
      this.#mark(after.id, this.rules.collectChange(this.sync.get(after.id), change, this.by()))
    }
  }

  /** What is here of a row beside the fields of this Tandem. */
  newerOf(id: string): Body {
    return this.sync.get(id)?.newer ?? {}
  }

  #branch(id: string, doc: RowDocument): void {
    this.branched.set(id, doc)
    this.counts.branched += 1
  }

  #mark(id: string, known: SyncRow | undefined): void {
    if (known) this.sync.set(id, known)
    else this.sync.delete(id)
  }
}
