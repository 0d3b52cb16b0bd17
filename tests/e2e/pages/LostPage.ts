import { expect, type Locator, type Page } from '@playwright/test'

/** The page that stands in place of the app when a book is lost. */
export class LostPage {
  readonly page: Page
  readonly box: Locator
  readonly status: Locator
  readonly snapshots: Locator
  /** Asks for the passphrase of what is to be restored. */
  readonly question: Locator

  constructor(page: Page) {
    this.page = page
    this.box = page.getByRole('region', { name: /^(Your book|Parts of your book)/ })
    this.status = this.box.getByRole('status')
    this.question = page.getByRole('dialog', { name: 'This snapshot is encrypted' })
    this.snapshots = this.box.getByRole('table', { name: 'Snapshots of the book' })
  }

  async expectTitle(title: string): Promise<void> {
    await expect(this.page.getByRole('heading', { level: 1, name: title })).toBeVisible({ timeout: 30_000 })
  }

  button(name: string): Locator {
    return this.box.getByRole('button', { name, exact: true })
  }

  /** Restores what is offered, answers what it says it did, and opens the book. */
  async restore(): Promise<string> {
    await this.button('Restore').first().click()
    return this.openBook()
  }

  async give(passphrase: string): Promise<void> {
    await this.question.getByLabel('Passphrase', { exact: true }).fill(passphrase)
    await this.question.getByRole('button', { name: /^Open/ }).click()
  }

  async openBook(): Promise<string> {
    await this.expectTitle('Your book is back')
    const words = (await this.status.locator('p').textContent()) ?? ''
    await this.button('Open my book').click()
    return words
  }
}
