import { openBatch } from '../../../data/batch.ts'
import { getRows, readAll, rowsBy } from '../../../data/rows.ts'
import { idOfUid } from '../uid.ts'
import type { FileStore } from './store.ts'

/** The store of the app behind the reader of cards and calendars; runs in its worker. */
export const dexieStore: FileStore = {
  async loadBook({ meetings, tasks }) {
    const keys = (drafts: readonly { readonly key: string }[]) => drafts.map(draft => draft.key)
    const [partners, customers, contacts, interactions, toDo] = await Promise.all([
      readAll('partners'),
      readAll('customers'),
      readAll('contacts'),
      known('interactions', keys(meetings)),
      known('tasks', keys(tasks)),
    ])
    return { partners, customers, contacts, interactions, tasks: toDo }
  },
  begin: (label, actor) => openBatch({ command: 'calendarFile.import', label, actor }),
}

/** Records that came from this calendar before, or that we wrote into it. */
async function known<T extends 'interactions' | 'tasks'>(table: T, keys: readonly string[]) {
  const [foreign, own] = await Promise.all([
    rowsBy(table, 'externalKey', ...keys),
    getRows(
      table,
      keys.flatMap(key => idOfUid(key) ?? []),
    ),
  ])
  return [...foreign, ...own.flatMap(row => (row ? [row] : []))]
}
