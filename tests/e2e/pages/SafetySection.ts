import { expect, type Locator, type Page } from '@playwright/test'
import { SettingsPage } from './SettingsPage.ts'

/** Settings ▸ Safety. */
export class SafetySection {
  readonly page: Page
  readonly part: Locator
  readonly rows: Locator
  readonly dialog: Locator
  readonly protection: Locator

  constructor(page: Page) {
    this.page = page
    this.part = page.getByRole('region', { name: 'Safety', exact: true })
    this.rows = this.part.getByRole('table', { name: 'Snapshots of the book' }).locator('tbody tr')
    this.protection = this.part.getByRole('region', { name: 'Encryption of snapshots' })
    this.dialog = page.getByRole('dialog', { name: /^Restore the snapshot of/ })
  }

  async open(): Promise<void> {
    await new SettingsPage(this.page).open()
    await expect(this.part).toBeVisible()
  }

  /** Takes one and waits until it stands at the top of the list. */
  async snapshotNow(): Promise<void> {
    const before = await this.rows.count()
    await this.part.getByRole('button', { name: 'Snapshot now' }).click()
    await expect(this.rows).toHaveCount(before + 1, { timeout: 30_000 })
  }

  /** Turns encryption on; a snapshot is taken with it. */
  async encrypt(passphrase: string): Promise<void> {
    await this.protection.getByRole('button', { name: 'Encrypt snapshots with a passphrase…' }).click()
    const dialog = this.page.getByRole('dialog', { name: 'Encrypt snapshots with a passphrase' })
    await dialog.getByLabel('Passphrase', { exact: true }).fill(passphrase)
    await dialog.getByLabel('The same once more').fill(passphrase)
    await dialog.getByRole('button', { name: /^Encrypt snapshots/ }).click()
    await expect(dialog).toBeHidden({ timeout: 30_000 })
  }

  /** The ones from before too. */
  async encryptOlder(): Promise<void> {
    const plain = this.rows.filter({ hasNot: this.page.getByRole('img', { name: 'Encrypted' }) })
    await expect(plain).not.toHaveCount(0)
    await this.protection.getByRole('button', { name: 'Encrypt older ones too' }).click()
    await expect(plain).toHaveCount(0, { timeout: 30_000 })
  }

  async drill(): Promise<string> {
    await this.part.getByRole('button', { name: 'Restore drill' }).click()
    const words = this.part.getByText(/^Last drill/)
    await expect(words).toBeVisible({ timeout: 60_000 })
    return (await words.textContent()) ?? ''
  }

  /** From a row of the list to the book it holds. */
  async restore(row: Locator): Promise<string> {
    await row.getByRole('button', { name: /^Restore/ }).click()
    await this.dialog.getByRole('button', { name: 'Restore', exact: true }).click()
    const open = this.dialog.getByRole('button', { name: 'Open my book' })
    await expect(open).toBeVisible({ timeout: 60_000 })
    const words = (await this.dialog.getByRole('status').textContent()) ?? ''
    await open.click()
    await expect(this.dialog).toBeHidden()
    return words
  }
}
