import type { Page } from '@playwright/test'

export interface RawStore {
  readonly lastSeq: number
  /** Where the rows are not what the journal, done again from its first entry, leads to. */
  readonly disagreements: readonly string[]
  /** An import that is still marked as unfinished. */
  readonly openIntent: string | undefined
  readonly owner: string
  readonly partnerNames: readonly string[]
  readonly revenueRows: number
}

/**
 * Reads the raw store in the page, without any code of the product: does every change of the journal again from the
 * start and compares what that gives with the rows. An undo or redo does the changes of the intent it names.
 */
export const readRawStore = (page: Page): Promise<RawStore> =>
  page.evaluate(async () => {
    type Row = Record<string, unknown> & { id: string }
    interface Change {
      table: string
      id: string
      after?: Row
      before?: Row
    }
    interface Entry {
      seq: number
      intent: string
      undoes?: string
      redoes?: string
    }
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error)
      })
    const store = await done(indexedDB.open('tandem'))
    const own = new Set(['journal', 'journalChanges', 'meta', 'derived'])
    const tables = [...store.objectStoreNames].filter(name => !own.has(name))
    const all = <T>(name: string) => done(transaction.objectStore(name).getAll()) as Promise<T[]>
    const transaction = store.transaction([...tables, 'journal', 'journalChanges', 'meta'], 'readonly')
    const entries = await all<Entry>('journal')
    const payloads = new Map(
      (await all<{ seq: number; changes: Change[] }>('journalChanges')).map(row => [row.seq, row.changes]),
    )
    const meta = new Map(
      (await all<{ key: string; value: unknown }>('meta')).map(row => [row.key, row.value]),
    )
    const rows = new Map<string, Row[]>()
    for (const table of tables) rows.set(table, await all<Row>(table))
    store.close()

    const sorted = (value: unknown): unknown => {
      if (value === null || typeof value !== 'object') return value
      if (Array.isArray(value)) return value.map(sorted)
      const pairs = Object.entries(value).filter(([, item]) => item !== undefined)
      return Object.fromEntries(
        pairs.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, item]) => [key, sorted(item)]),
      )
    }
    const text = (row: unknown) => JSON.stringify(sorted(row))

    const expected = new Map<string, Map<string, Row>>(tables.map(table => [table, new Map()]))
    const madeBy = new Map<string, Change[]>()
    for (const entry of entries) {
      const named = entry.undoes ?? entry.redoes
      const made = named === undefined ? (payloads.get(entry.seq) ?? []) : (madeBy.get(named) ?? [])
      if (named === undefined) madeBy.set(entry.intent, [...(madeBy.get(entry.intent) ?? []), ...made])
      const steps = entry.undoes === undefined ? made : [...made].reverse()
      for (const { table, id, before, after } of steps) {
        const result = entry.undoes === undefined ? after : before
        if (result) expected.get(table)?.set(id, result)
        else expected.get(table)?.delete(id)
      }
    }
    const disagreements: string[] = []
    for (const table of tables) {
      const wanted = new Map(expected.get(table))
      for (const stored of rows.get(table) ?? []) {
        const row = { ...stored }
        // Derived for the index of deals; no change names it.
        if (table === 'deals') delete row.partnerIds
        const should = wanted.get(row.id)
        wanted.delete(row.id)
        if (!should) disagreements.push(`${table}: ${row.id} is in no entry`)
        else if (text(should) !== text(row)) disagreements.push(`${table}: ${row.id} differs`)
      }
      for (const id of wanted.keys()) disagreements.push(`${table}: ${id} is missing`)
    }
    return {
      lastSeq: entries.at(-1)?.seq ?? 0,
      disagreements: disagreements.slice(0, 20),
      openIntent: meta.get('openIntent') as string | undefined,
      owner: String(rows.get('workspace')?.[0]?.owner ?? ''),
      partnerNames: (rows.get('partners') ?? []).map(row => String(row.name)),
      revenueRows: rows.get('revenue')?.length ?? 0,
    }
  })

/** Whether an import is being written right now. */
export const isImporting = (page: Page): Promise<boolean> =>
  page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error)
      })
    const store = await done(indexedDB.open('tandem'))
    const row = await done(store.transaction('meta', 'readonly').objectStore('meta').get('openIntent'))
    store.close()
    return row !== undefined
  })
