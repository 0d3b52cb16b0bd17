import type { TableName } from '@shared/domain/tableNames.ts'
import type { TableRow } from '@shared/domain/tables.ts'
import type { CalendarDate } from '@shared/lib/calendarDate.ts'
import { effectOfEntry, entriesAfter, lastSeq } from '../../data/journal.ts'

/** Above this many changes reading the rows anew is quicker. */
const MANY = 3_000

/** Rows of a table by id: read when first asked for, from then on kept from the journal's changes. */
export class FollowedRows<T extends TableName> {
  readonly #table: T
  readonly #read: (since: CalendarDate) => Promise<readonly TableRow<T>[]>
  #held: { readonly rows: Map<string, TableRow<T>>; readonly since: CalendarDate; seq: number } | undefined
  #tail: Promise<unknown> = Promise.resolve()
  /** Grows with every change, so that what was counted from the rows may be kept until then. */
  revision = 0

  constructor(table: T, read: (since: CalendarDate) => Promise<readonly TableRow<T>[]>) {
    this.#table = table
    this.#read = read
  }

  /** The rows since a day as they are now, maybe earlier ones too. One question after the other. */
  current(since: CalendarDate): Promise<ReadonlyMap<string, TableRow<T>>> {
    const next = this.#tail.then(() => this.#catchUp(since))
    // A failed read is told to who asked; the next question reads anew.
    this.#tail = next.catch(() => {
      this.#held = undefined
    })
    return next
  }

  async #catchUp(since: CalendarDate): Promise<ReadonlyMap<string, TableRow<T>>> {
    const seq = await lastSeq()
    const held = this.#held
    // A journal that ends earlier is another store's: nothing kept of this one holds.
    if (held && held.since <= since && held.seq <= seq) {
      const entries = held.seq === seq ? [] : await entriesAfter(held.seq)
      const mine = entries.filter(({ tables }) => tables.includes(this.#table))
      const count = mine.reduce((sum, entry) => sum + entry.created + entry.updated + entry.deleted, 0)
      if (count <= MANY) {
        for (const entry of mine)
          for (const change of await effectOfEntry(entry)) {
            if (change.table !== this.#table) continue
            if (change.after) held.rows.set(change.id, change.after as TableRow<T>)
            else held.rows.delete(change.id)
          }
        if (mine.length > 0) this.revision += 1
        held.seq = Math.max(seq, entries.at(-1)?.seq ?? seq)
        return held.rows
      }
    }
    const rows = new Map((await this.#read(since)).map(row => [row.id as string, row]))
    this.#held = { rows, since, seq }
    this.revision += 1
    return rows
  }
}
