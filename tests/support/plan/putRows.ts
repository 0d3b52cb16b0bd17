import type { Page } from '@playwright/test'
import type { Command } from '@shared/domain/command.ts'
import type { TableName } from '@shared/domain/tableNames.ts'
import type { TableRow } from '@shared/domain/tables.ts'
import type { z } from 'zod'
import { MemoryStore } from '../../unit/domain/memoryStore.ts'

/** All rows of a table in the app's store. */
export const rowsOf = <T extends TableName>(page: Page, table: T): Promise<TableRow<T>[]> =>
  page.evaluate(async name => {
    const done = <R>(request: IDBRequest<R>) =>
      new Promise<R>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error)
      })
    const store = await done(indexedDB.open('tandem'))
    const rows = await done(store.transaction(name).objectStore(name).getAll())
    store.close()
    return rows
  }, table) as Promise<TableRow<T>[]>

/**
 * Runs commands over rows of the app's store and puts what they make into it: for what would take a test hundreds of
 * keystrokes. Only pages opened after it see them. The count of rows that a start compares is kept right; the history
 * knows nothing of them.
 */
export async function putByCommands(
  page: Page,
  given: Readonly<Partial<{ [T in TableName]: readonly TableRow<T>[] }>>,
  run: (commit: <I extends z.ZodType>(command: Command<I>, input: z.input<I>) => readonly string[]) => void,
): Promise<void> {
  const store = new MemoryStore()
  const key = Math.random().toString(36).slice(2)
  for (const [table, rows] of Object.entries(given))
    store.put(table as TableName, ...(rows as TableRow<TableName>[]))
  const made: { table: string; row: object }[] = []
  run((command, input) => {
    const answer = store.commit(command, input)
    if (!answer.ok) throw new Error(`${command.name}: ${answer.error.message}`)
    for (const { table, after } of answer.value.changes) if (after) made.push({ table, row: after })
    return answer.value.changes.map(({ id }) => id)
  })
  const unique = (id: string) => id.replace(/:new-(\d+)$/, `:${key}-$1`)
  const rows = JSON.parse(
    JSON.stringify(made).replace(/"([a-zA-Z]+:new-\d+)"/g, (_, id) => `"${unique(id)}"`),
  )
  await page.evaluate(async (all: { table: string; row: object }[]) => {
    const done = <R>(request: IDBRequest<R>) =>
      new Promise<R>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error)
      })
    const store = await done(indexedDB.open('tandem'))
    const tables = [...new Set(all.map(({ table }) => table))]
    const transaction = store.transaction([...tables, 'meta'], 'readwrite')
    const meta = transaction.objectStore('meta')
    const kept: { key: string; value: Record<string, number> } | undefined = await done(meta.get('tally'))
    const tally = { ...kept?.value }
    for (const { table, row } of all) {
      const rows = transaction.objectStore(table)
      const there = await done(rows.getKey((row as { id: string }).id))
      if (there === undefined) tally[table] = (tally[table] ?? 0) + 1
      rows.put(row)
    }
    if (kept) meta.put({ key: 'tally', value: tally })
    await new Promise((resolve, reject) => {
      transaction.oncomplete = resolve
      transaction.onerror = () => reject(transaction.error)
    })
    store.close()
  }, rows)
}
