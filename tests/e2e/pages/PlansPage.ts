import { expect, type Locator, type Page } from '@playwright/test'

/** The list of plans and the dialog for a new one. */
export class PlansPage {
  readonly page: Page
  readonly table: Locator
  readonly dialog: Locator

  constructor(page: Page) {
    this.page = page
    this.table = page.getByRole('grid', { name: 'Plans' })
    this.dialog = page.getByRole('dialog', { name: 'New plan' })
  }

  /** By the keyboard. */
  async open(): Promise<void> {
    await this.page.keyboard.press('g')
    await this.page.keyboard.press('b')
    await expect(this.page.getByRole('heading', { level: 1, name: 'Plans' })).toBeVisible()
    await expect(this.table.or(this.page.getByText('No plan yet'))).toBeVisible()
  }

  /** Begins a plan with a partner and stands on its page afterwards. */
  async begin(partner: string, { name, template }: { name?: string; template?: string } = {}): Promise<void> {
    await this.page.keyboard.press('n')
    await this.dialog.getByRole('button', { name: /^Partner/ }).click()
    await this.page.getByRole('combobox', { name: 'Partner' }).fill(partner)
    await this.page.getByRole('option', { name: partner, exact: true }).click()
    if (name) await this.dialog.getByLabel('Name').fill(name)
    if (template) await this.dialog.getByRole('radio', { name: new RegExp(`^${template}`) }).check()
    await this.page.keyboard.press('ControlOrMeta+Enter')
    await expect(this.dialog).toBeHidden()
  }
}
