import { expect, type Locator, type Page } from '@playwright/test'

/** Settings. */
export class SettingsPage {
  readonly page: Page
  readonly rates: Locator

  constructor(page: Page) {
    this.page = page
    this.rates = page.getByRole('table', { name: 'Exchange rates' })
  }

  async open(): Promise<void> {
    await this.page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Settings' }).click()
    await expect(this.page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible()
  }

  field(label: string): Locator {
    return this.page.getByRole('textbox', { name: label, exact: true })
  }

  /** Types and leaves the field. */
  async fill(label: string, text: string): Promise<void> {
    await this.field(label).fill(text)
    await this.field(label).press('Tab')
  }

  /** How many records of a kind there are. */
  count(label: string): Locator {
    return this.page.getByLabel('Records').locator('div').filter({ hasText: label }).locator('dd')
  }

  async addRate(rate: { date: string; from: string; to: string; rate: string }): Promise<void> {
    await this.page.getByLabel('Date', { exact: true }).fill(rate.date)
    await this.field('1 unit of').fill(rate.from)
    await this.field('Is in').fill(rate.to)
    await this.field('Rate').fill(rate.rate)
    await this.page.getByRole('button', { name: 'Add rate' }).click()
  }

  time(label: string): Locator {
    return this.page.getByLabel(label, { exact: true })
  }

  /** A time of day, taken when the field is left. */
  async setTime(label: string, time: string): Promise<void> {
    await this.time(label).fill(time)
    await this.time(label).blur()
  }

  async chooseTheme(name: string): Promise<void> {
    await this.page.getByRole('radiogroup', { name: 'Theme' }).getByText(name, { exact: true }).click()
  }
}
