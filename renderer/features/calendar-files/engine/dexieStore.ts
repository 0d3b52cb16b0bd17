import { openBatch } from '../../../data/batch.ts'
import { readAll, rowsBy } from '../../../data/rows.ts'
import type { FileStore } from './store.ts'

/** The store of the app behind the reader of cards and calendars; runs in its worker. */
export const dexieStore: FileStore = {
  async loadBook({ meetings, tasks }) {
    const keys = (drafts: readonly { readonly key: string }[]) => drafts.map(draft => draft.key)
    const [partners, customers, contacts, interactions, known] = await Promise.all([
      readAll('partners'),
      readAll('customers'),
      readAll('contacts'),
      rowsBy('interactions', 'externalKey', ...keys(meetings)),
      rowsBy('tasks', 'externalKey', ...keys(tasks)),
    ])
    return { partners, customers, contacts, interactions, tasks: known }
  },
  begin: (label, actor) => openBatch({ command: 'calendarFile.import', label, actor }),
}
