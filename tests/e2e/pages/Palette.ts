import { expect, type Locator, type Page } from '@playwright/test'

/** The field over records and commands. */
export class Palette {
  readonly page: Page
  readonly dialog: Locator
  readonly field: Locator
  readonly lines: Locator
  readonly current: Locator
  readonly status: Locator

  constructor(page: Page) {
    this.page = page
    this.dialog = page.getByRole('dialog', { name: 'Search or command' })
    this.field = this.dialog.getByRole('combobox')
    this.lines = this.dialog.getByRole('option')
    this.current = this.dialog.getByRole('option', { selected: true })
    this.status = this.dialog.getByRole('status')
  }

  async open(): Promise<void> {
    await this.page.keyboard.press('ControlOrMeta+k')
    await expect(this.field).toBeFocused()
  }

  /** Types over what is there, as a person does. */
  async type(text: string): Promise<void> {
    await this.field.fill('')
    await this.page.keyboard.type(text)
  }

  line(words: string | RegExp): Locator {
    return this.lines.filter({ hasText: words })
  }

  group(title: string): Locator {
    return this.dialog.getByRole('group', { name: title }).getByRole('option')
  }

  async close(): Promise<void> {
    await this.page.keyboard.press('Escape')
    if (await this.dialog.isVisible()) await this.page.keyboard.press('Escape')
    await expect(this.dialog).toBeHidden()
  }
}
