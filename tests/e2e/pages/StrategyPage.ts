import { expect, type Locator, type Page } from '@playwright/test'

/** Programs ▸ Strategy. */
export class StrategyPage {
  readonly page: Page
  readonly dialog: Locator
  readonly panel: Locator

  constructor(page: Page) {
    this.page = page
    this.dialog = page.getByRole('dialog')
    this.panel = page.getByRole('tabpanel')
  }

  /** By keyboard alone. */
  async open(): Promise<void> {
    await this.page.keyboard.press('g')
    await this.page.keyboard.press('y')
    await expect(this.page.getByRole('heading', { level: 1, name: 'Strategy' })).toBeVisible()
  }

  field(label: string): Locator {
    return this.panel.getByRole('textbox', { name: label })
  }

  async publish(reason: string): Promise<void> {
    await this.panel.getByRole('button', { name: 'Publish…' }).click()
    await this.dialog.getByRole('textbox', { name: /^What changed/ }).fill(reason)
    await this.page.keyboard.press('ControlOrMeta+Enter')
    await expect(this.dialog).toBeHidden()
  }

  version(label: RegExp): Locator {
    return this.page.getByRole('tab', { name: label })
  }
}
