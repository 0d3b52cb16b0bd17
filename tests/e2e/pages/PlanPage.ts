import { expect, type Locator, type Page } from '@playwright/test'

/** One plan as a document. */
export class PlanPage {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  async expectOpen(name: string | RegExp): Promise<void> {
    await expect(this.page.getByRole('heading', { level: 1, name })).toBeVisible()
  }

  section(name: string): Locator {
    return this.page.getByRole('region', { name, exact: true })
  }

  prose(section: string): Locator {
    return this.page.getByRole('textbox', { name: section, exact: true })
  }
}
