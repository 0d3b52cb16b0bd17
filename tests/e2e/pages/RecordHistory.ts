import { expect, type Locator, type Page } from '@playwright/test'

/** The history of one record, on its page. */
export class RecordHistory {
  readonly page: Page
  readonly entries: Locator
  readonly dialog: Locator

  constructor(page: Page) {
    this.page = page
    this.entries = page.getByRole('list', { name: 'History, newest first' }).getByRole('listitem')
    this.dialog = page.getByRole('dialog', { name: /as it was$/ })
  }

  entry(text: string | RegExp): Locator {
    return this.entries.filter({ hasText: text })
  }

  /** Opens the record as it was after an entry. */
  async lookAt(entry: Locator): Promise<void> {
    await entry.getByRole('button', { name: /^As it was on/ }).click()
    await expect(this.dialog).toBeVisible()
  }

  /** Goes to a moment, as the date-and-time field takes it. */
  async goTo(moment: string): Promise<void> {
    await this.dialog.getByLabel('At any moment').fill(moment)
  }

  /** A field of the open comparison. */
  row(field: string): Locator {
    return this.dialog.getByRole('row').filter({ hasText: new RegExp(`^${field}`) })
  }

  async keepAsItIs(field: string): Promise<void> {
    await this.row(field).getByText(field, { exact: true }).click()
  }

  async restore(name: string | RegExp): Promise<void> {
    await this.dialog.getByRole('button', { name }).click()
    await expect(this.dialog).toBeHidden()
  }
}
