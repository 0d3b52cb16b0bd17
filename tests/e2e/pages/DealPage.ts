import { expect, type Locator, type Page } from '@playwright/test'

/** One deal's page. */
export class DealPage {
  readonly page: Page
  readonly heading: Locator
  readonly dialog: Locator
  readonly stages: Locator
  readonly history: Locator

  constructor(page: Page) {
    this.page = page
    this.heading = page.getByRole('heading', { level: 1 })
    this.dialog = page.getByRole('dialog')
    this.stages = page.getByRole('toolbar', { name: 'Stage' })
    this.history = page.getByRole('list', { name: 'History, newest first' })
  }

  stage(name: string): Locator {
    return this.stages.getByRole('button', { name })
  }

  async expectStage(name: string): Promise<void> {
    await expect(this.stage(name)).toHaveAttribute('aria-current', 'step')
  }

  figure(label: string): Locator {
    return this.page.getByRole('group', { name: label, exact: true }).locator('[data-figure]').first()
  }

  /** A field that must be filled says so in its name. */
  field(label: string): Locator {
    return this.dialog.getByRole('textbox', { name: new RegExp(`^${label}( needed)?$`) })
  }

  async save(): Promise<void> {
    await this.page.keyboard.press('ControlOrMeta+Enter')
    await expect(this.dialog).toBeHidden()
  }
}
