import { expect, type Locator, type Page } from '@playwright/test'

export type RailPage =
  | 'Today'
  | 'Partners'
  | 'Deals'
  | 'Registrations'
  | 'Leads'
  | 'Plans'
  | 'Insights'
  | 'Rules'
  | 'History'
  | 'Settings'

/** What is around every page: the rail, messages, app-wide keys. */
export class AppFrame {
  readonly page: Page
  readonly rail: Locator
  readonly toast: Locator
  readonly dialog: Locator

  constructor(page: Page) {
    this.page = page
    this.rail = page.getByRole('navigation', { name: 'Pages' })
    this.toast = page.locator('[popover][aria-live]')
    this.dialog = page.getByRole('dialog')
  }

  async goTo(name: RailPage): Promise<void> {
    const link = this.rail.getByRole('link', { name })
    await link.click()
    await expect(link).toHaveAttribute('aria-current', 'page')
    await expect(this.heading(/./)).toBeVisible()
  }

  heading(name: string | RegExp): Locator {
    return this.page.getByRole('heading', { level: 1, name })
  }

  /** From the welcome of an empty store to the sample book on screen. */
  async loadSample(): Promise<void> {
    await this.page.getByRole('button', { name: /Look around with a sample workspace/ }).click()
    // The whole sample is written and read back first: on a busy machine that takes longer than a click.
    await expect(this.page.getByRole('grid', { name: 'Partners' })).toBeVisible({ timeout: 60_000 })
  }

  /** From the start of a book that has partners to its list, which can be changed from now on. */
  async startOnPartners(): Promise<void> {
    await this.goTo('Partners')
    const list = this.page.getByRole('grid', { name: 'Partners' })
    await expect(list).toHaveAttribute('aria-multiselectable', 'true')
  }

  async undo(): Promise<void> {
    await this.page.keyboard.press('ControlOrMeta+z')
  }

  async redo(): Promise<void> {
    await this.page.keyboard.press('ControlOrMeta+Shift+z')
  }

  /** The words of the message that is shown now. */
  async expectToast(text: string | RegExp): Promise<void> {
    await expect(this.toast).toContainText(text)
  }
}
