import { expect, type Locator, type Page } from '@playwright/test'

/** Everything that was done in the workspace. */
export class HistoryPage {
  readonly page: Page
  readonly list: Locator
  readonly options: Locator
  readonly pane: Locator
  readonly search: Locator

  constructor(page: Page) {
    this.page = page
    this.list = page.getByRole('listbox', { name: 'Entries, newest first' })
    this.options = this.list.getByRole('option')
    this.pane = page.getByRole('complementary', { name: 'What it changed' })
    this.search = page.getByRole('searchbox', { name: 'Search what was done' })
  }

  /** By keyboard, as from anywhere. */
  async open(): Promise<void> {
    await this.page.keyboard.press('g')
    await this.page.keyboard.press('h')
    await expect(this.page.getByRole('heading', { level: 1, name: 'History' })).toBeVisible()
    await expect(this.list).toBeVisible()
  }

  async filterBy(filter: string, value: string): Promise<void> {
    await this.page.getByRole('combobox', { name: filter }).click()
    await this.page.getByRole('option', { name: value, exact: true }).click()
  }

  async choose(text: string | RegExp): Promise<void> {
    await this.options.filter({ hasText: text }).first().click()
  }
}
