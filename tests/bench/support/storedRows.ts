import type { Page } from '@playwright/test'

/** Rows of a table as they lie in the store of a running app, the first ones by their ids; all unless told how many. */
export const storedRows = <T>(page: Page, table: string, count?: number): Promise<readonly T[]> =>
  page.evaluate(
    ([name, most]) =>
      new Promise<readonly T[]>((resolve, reject) => {
        const opening = indexedDB.open('tandem')
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const asked = opening.result.transaction(name).objectStore(name).getAll(null, most)
          asked.onerror = () => reject(asked.error)
          asked.onsuccess = () => {
            opening.result.close()
            resolve(asked.result)
          }
        }
      }),
    [table, count] as const,
  )
