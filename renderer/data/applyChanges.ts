import type { LoadedRows } from '@shared/domain/command.ts'
import type { Change } from '@shared/domain/journal/schema.ts'
import type { TableName } from '@shared/domain/tableNames.ts'
import type { TableRow } from '@shared/domain/tables.ts'
import { db } from './db.ts'
import { toStored } from './stored.ts'

/** A row is not what the change was made from: somebody else wrote it meanwhile. */
export class StaleRowError extends Error {
  constructor(
    readonly table: TableName,
    readonly id: string,
  ) {
    super('A record was changed meanwhile; nothing was written. Please try again.')
  }
}

interface TableWork {
  readonly add: unknown[]
  readonly put: unknown[]
  readonly drop: string[]
  /** Rows that must still be as they were: id → the expected row, or undefined for "does not exist". */
  readonly expect: Map<string, unknown>
}

/**
 * Writes changes inside the caller's transaction, after checking that every row still is what the
 * change says it was. Local edits, undo, imports and sync all come through here. `read`: rows read in that transaction,
 * which need not be read again.
 */
export async function applyChanges(changes: readonly Change[], read?: LoadedRows): Promise<void> {
  const work = new Map<TableName, TableWork>()
  for (const { table, id, before, after } of netChanges(changes)) {
    const todo = workOf(work, table)
    if (before && read?.get(table, id)?.updatedAt !== before.updatedAt) todo.expect.set(id, before)
    if (!after) todo.drop.push(id)
    else if (before) todo.put.push(toStored(table, after))
    else todo.add.push(toStored(table, after))
  }
  for (const [table, todo] of work) {
    await checkExpected(table, todo.expect)
    const rows = db.table(table)
    if (todo.drop.length > 0) await rows.bulkDelete(todo.drop)
    if (todo.put.length > 0) await rows.bulkPut(todo.put)
    // add, not put: a new row that meets an old one of its id is an error, never an overwrite.
    if (todo.add.length > 0) await rows.bulkAdd(todo.add)
  }
}

interface NetChange {
  readonly table: TableName
  readonly id: string
  readonly before?: TableRow<TableName> | undefined
  readonly after?: TableRow<TableName> | undefined
}

/** Several changes of one row are one: from what it was first to what it is last. */
function netChanges(changes: readonly Change[]): readonly NetChange[] {
  const net = new Map<string, NetChange>()
  for (const { table, id, before, after } of changes) {
    const first = net.get(id)
    net.set(id, { table, id, before: first ? first.before : before, after })
  }
  return [...net.values()].filter(({ before, after }) => before !== undefined || after !== undefined)
}

function workOf(work: Map<TableName, TableWork>, table: TableName): TableWork {
  let todo = work.get(table)
  if (!todo) {
    todo = { add: [], put: [], drop: [], expect: new Map() }
    work.set(table, todo)
  }
  return todo
}

async function checkExpected(table: TableName, expect: ReadonlyMap<string, unknown>): Promise<void> {
  if (expect.size === 0) return
  const ids = [...expect.keys()]
  const current = await db.rows(table).bulkGet(ids)
  ids.forEach((id, i) => {
    const was = expect.get(id) as { updatedAt: string }
    if (current[i]?.updatedAt !== was.updatedAt) throw new StaleRowError(table, id)
  })
}
