import type { Page } from '@playwright/test'

/** The Share menu of a plan. */
export class PlanShare {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  /** Opens the menu by the keyboard and takes an entry of it. */
  async choose(entry: string | RegExp): Promise<void> {
    await this.page.getByRole('button', { name: 'Share', exact: true }).press('Enter')
    await this.page.getByRole('menuitem', { name: entry }).press('Enter')
  }
}
