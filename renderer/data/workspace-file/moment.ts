import type { Change, JournalChanges, JournalEntry } from '@shared/domain/journal/schema.ts'
import { TABLE_NAMES, type TableName } from '@shared/domain/tableNames.ts'
import type { TableRow } from '@shared/domain/tables.ts'
import { WORKSPACE_ID } from '@shared/domain/workspace/schema.ts'
import { META_KEYS } from '@shared/domain/workspace-file/format.ts'
import { changesInOrder, createRewinding, rewoundRun } from '@shared/domain/workspace-file/rewind.ts'
import { db, type MetaRow } from '../db.ts'
import { changesOfEntry } from '../journal.ts'
import { fromStored } from '../stored.ts'
import { readWorkspaceId } from './identity.ts'

type AnyRow = TableRow<TableName>

/**
 * The store as it is at one moment. It is read in short transactions, so that people go on working: what
 * they change meanwhile is put back, in what is read, from the journal.
 */
export interface Moment {
  readonly seq: number
  readonly workspaceId: string
  readonly workspaceName: string
  readonly meta: readonly MetaRow[]
  /** Rows there are about, for the progress. */
  readonly total: number
  /** Runs of a table's rows, in the order of their ids. */
  rows(table: TableName): AsyncGenerator<readonly AnyRow[]>
  /** Runs of entries, and of their changes, in the order of the journal. */
  journal(): AsyncGenerator<readonly JournalEntry[]>
  journalChanges(): AsyncGenerator<readonly JournalChanges[]>
}

const RUN = 2_000

export async function takeMoment(): Promise<Moment> {
  const tables = [...TABLE_NAMES.map(name => db.table(name)), db.journal, db.journalChanges, db.meta]
  const start = await db.transaction('r', tables, async () => {
    let total = 0
    for (const table of tables) total += await table.count()
    return {
      seq: (await db.journal.orderBy('seq').last())?.seq ?? 0,
      workspaceId: (await readWorkspaceId()) ?? '',
      workspaceName: (await db.rows('workspace').get(WORKSPACE_ID))?.name ?? '',
      meta: (await db.meta.bulkGet([...META_KEYS])).filter(row => row !== undefined),
      total,
    }
  })
  const rewinding = createRewinding()
  let rewoundFrom = start.seq

  /** Inside the caller's transaction: notes what was changed since. */
  const follow = async (): Promise<void> => {
    const last = (await db.journal.orderBy('seq').last())?.seq ?? 0
    if (last < start.seq) throw new Error('The workspace was replaced meanwhile.')
    if (last === rewoundFrom) return
    const newer = await db.journal.where('seq').above(rewoundFrom).sortBy('seq')
    for (const entry of newer) rewinding.add(changesInOrder(entry, await changesOfEntry(entry)))
    rewoundFrom = last
  }

  return {
    ...start,
    async *rows(table) {
      let after: string | undefined
      for (let ended = false; !ended; ) {
        const from = after
        const run = await db.transaction('r', [db.table(table), db.journal, db.journalChanges], async () => {
          await follow()
          const rows = db.rows<TableName>(table)
          const some = from === undefined ? rows.orderBy('id') : rows.where('id').above(from)
          return (await some.limit(RUN).toArray()).map(row => fromStored(table, row))
        })
        ended = run.length < RUN
        const then = rewoundRun(run, rewinding.rows.get(table), from, ended)
        after = run.at(-1)?.id
        if (then.length > 0) yield then
      }
    },
    journal: () => upTo(db.journal, start.seq),
    journalChanges: () => upTo(db.journalChanges, start.seq),
  }
}

/** Entries never change, so they need no putting back; one may hold five thousand rows, so few at a time. */
async function* upTo<Row extends { seq: number }>(
  table: {
    where(index: 'seq'): {
      between(...range: unknown[]): { limit(n: number): { toArray(): PromiseLike<Row[]> } }
    }
  },
  last: number,
): AsyncGenerator<readonly Row[]> {
  let after = 0
  let size = 8
  for (;;) {
    const run = await table.where('seq').between(after, last, false, true).limit(size).toArray()
    if (run.length > 0) yield run
    if (run.length < size) return
    after = run.at(-1)?.seq ?? last
    const changes = run.reduce((sum, row) => sum + weightOf(row), 0)
    size = changes > 4_000 ? Math.max(2, size >> 1) : changes < 1_000 ? Math.min(RUN, size << 1) : size
  }
}

const weightOf = (row: object): number => ('changes' in row ? (row.changes as readonly Change[]).length : 1)
