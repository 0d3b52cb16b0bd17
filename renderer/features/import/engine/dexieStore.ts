import type { BookRows } from '@shared/domain/import/rowPlan.ts'
import { openBatch } from '../../../data/batch.ts'
import { reopen } from '../../../data/reopen.ts'
import { readAll } from '../../../data/rows.ts'
import { currentWorkspace } from '../../../data/workspace.ts'
import type { ImportStore } from './store.ts'

/** The store of the app behind the import engine. */
export const dexieStore: ImportStore = {
  async loadBook(tables) {
    await reopen()
    const read = await Promise.all(tables.map(async table => [table, await readAll(table)] as const))
    return Object.fromEntries(read) as BookRows
  },
  currency: async () => (await currentWorkspace()).currency,
  async begin(command, label, actor) {
    const batch = await openBatch({ command, label, actor })
    return {
      intent: batch.intent,
      append: changes => batch.append(changes),
      finish: () => batch.finish(),
      rollback: onProgress => batch.rollBack(onProgress),
    }
  },
}
