import { statSync } from 'node:fs'
import { type ElectronApplication, expect, type Page } from '@playwright/test'
import { saveTo } from '../saveDialog.ts'

/** Presses P and waits for the file. */
export async function savePdf(app: ElectronApplication, page: Page, path: string): Promise<void> {
  await saveTo(app, path)
  await page.keyboard.press('p')
  await expect
    .poll(() => statSync(path, { throwIfNoEntry: false })?.size ?? 0, { timeout: 60_000 })
    .toBeGreaterThan(10_000)
  await expect(page.getByText(/^Saved /)).toBeVisible()
}
