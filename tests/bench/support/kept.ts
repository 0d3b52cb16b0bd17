import { expect, type Page } from '@playwright/test'

/** Waits until a derived record is kept: what is measured then is a usual day, not the first minute of a new book. */
export async function untilKept(page: Page, key: string): Promise<void> {
  const isKept = () =>
    page.evaluate(async wanted => {
      const [{ name = '' } = {}] = await indexedDB.databases()
      return await new Promise<boolean>((resolve, reject) => {
        const opening = indexedDB.open(name)
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const asked = opening.result.transaction('derived').objectStore('derived').getKey(wanted)
          asked.onsuccess = () => {
            opening.result.close()
            resolve(asked.result !== undefined)
          }
        }
      })
    }, key)
  await expect.poll(isKept, { timeout: 600_000, intervals: [1_000] }).toBe(true)
}
