import { expect, type Locator, type Page } from '@playwright/test'

/** Insights ▸ Scorecards. */
export class ScorecardsPage {
  readonly page: Page
  readonly list: Locator
  readonly card: Locator
  readonly comment: Locator
  readonly search: Locator

  constructor(page: Page) {
    this.page = page
    this.list = page.getByRole('grid', { name: 'Scorecards' })
    this.card = page.getByRole('region', { name: 'Scorecard', exact: true })
    this.comment = page.getByRole('textbox', { name: 'Comment on page 1' })
    this.search = page.getByRole('searchbox', { name: 'Find a partner' })
  }

  async open(): Promise<void> {
    await this.page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Insights' }).click()
    await expect(this.page.getByRole('heading', { level: 1, name: 'Scorecards' })).toBeVisible()
  }

  row(name: string): Locator {
    return this.list.getByRole('row').filter({ hasText: name })
  }

  async openPartner(name: string): Promise<void> {
    await this.row(name).getByText(name, { exact: true }).click()
    await expect(this.card.getByRole('heading', { level: 2, name, exact: true }).first()).toBeVisible()
    await this.expectLaidOut()
  }

  /** The pages stand: nothing is being measured any more. */
  async expectLaidOut(): Promise<void> {
    await expect(this.sheets).toHaveAttribute('aria-busy', 'false')
  }

  get sheets(): Locator {
    return this.card.getByRole('article', { name: /^Scorecard of/ })
  }

  async choosePeriod(label: string): Promise<void> {
    await this.page.getByRole('combobox', { name: 'Quarter' }).click()
    await this.page.getByRole('option', { name: label, exact: true }).click()
  }

  /** What stands under the partner's name: draft, issued, changed since. */
  get state(): Locator {
    return this.card.getByRole('heading', { level: 2 }).first().locator('xpath=following-sibling::p')
  }

  async issue(): Promise<void> {
    await this.card.getByRole('button', { name: /^Issue( version \d+)?$/ }).click()
  }

  async showVersion(words: string | RegExp): Promise<void> {
    await this.card.getByRole('button', { name: /^(Versions|Version \d+)$/ }).click()
    await this.page.getByRole('menuitemradio', { name: words }).click()
  }

  async tick(name: string): Promise<void> {
    await this.row(name).hover()
    await this.row(name).getByRole('gridcell').first().click()
  }
}
