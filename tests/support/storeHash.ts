import { expect, type Page } from '@playwright/test'

/** Every domain table, as IndexedDB itself names them; bookkeeping tables are left out. */
const TABLES = [
  'partners',
  'contacts',
  'customers',
  'products',
  'deals',
  'revenue',
  'targets',
  'rates',
  'templates',
  'scorecards',
  'presets',
  'interactions',
  'tasks',
  'views',
  'registrations',
  'conflicts',
  'engagementRules',
  'accountLists',
  'leads',
  'automationRules',
  'ruleRuns',
  'processSteps',
  'pipelineSnapshots',
  'attributions',
  'plans',
  'planParts',
  'planVersions',
  'sessions',
  'sessionItems',
  'strategies',
  'exchanges',
  'expectations',
  'packs',
  'packAnswers',
  'mergeConflicts',
  'members',
  'workspace',
]

export interface StoreState {
  readonly rows: Readonly<Record<string, number>>
  readonly hash: string
}

/**
 * Reads the raw rows of the store in the page, without any code of the product, and hashes them. It
 * waits for the app to have made its store: to open it before would make an empty one.
 */
export async function storeState(page: Page): Promise<StoreState> {
  await expect
    .poll(() =>
      page.evaluate(async () =>
        (await indexedDB.databases()).some(({ name, version = 0 }) => name === 'tandem' && version > 0),
      ),
    )
    .toBe(true)
  return page.evaluate(async tables => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error)
      })
    const sorted = (value: unknown): unknown => {
      if (value === null || typeof value !== 'object') return value
      if (Array.isArray(value)) return value.map(sorted)
      const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
      return Object.fromEntries(entries.map(([key, item]) => [key, sorted(item)]))
    }
    const store = await done(indexedDB.open('tandem'))
    const transaction = store.transaction(tables, 'readonly')
    const rows: Record<string, number> = {}
    const parts: string[] = []
    for (const table of tables) {
      const all = (await done(transaction.objectStore(table).getAll())) as { id: string }[]
      rows[table] = all.length
      all.sort((a, b) => (a.id < b.id ? -1 : 1))
      parts.push(table, ...all.map(row => JSON.stringify(sorted(row))))
    }
    store.close()
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(parts.join('\n')))
    const hash = [...new Uint8Array(digest)].map(byte => byte.toString(16).padStart(2, '0')).join('')
    return { rows, hash }
  }, TABLES)
}
