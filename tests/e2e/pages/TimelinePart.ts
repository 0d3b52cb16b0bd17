import { expect, type Locator, type Page } from '@playwright/test'

/** The timeline of a partner or deal, and the dialogs it opens. */
export class TimelinePart {
  readonly page: Page
  readonly part: Locator
  readonly box: Locator
  readonly dialog: Locator

  constructor(page: Page) {
    this.page = page
    this.part = page.getByRole('region', { name: 'Timeline' })
    this.box = this.part.getByRole('textbox', { name: 'Write a note' })
    this.dialog = page.getByRole('dialog')
  }

  async expectReady(): Promise<void> {
    await expect(this.box).toBeVisible()
  }

  /** Entries of a group: `To do`, `Planned`, `Today`, … */
  group(title: string): Locator {
    return this.part.getByRole('region', { name: title, exact: true }).getByRole('listitem')
  }

  entry(words: string | RegExp): Locator {
    return this.part.getByRole('listitem').filter({ hasText: words })
  }

  /** Puts the keyboard on an entry. */
  async focusEntry(words: string | RegExp): Promise<void> {
    await this.entry(words).locator('[data-open]').focus()
  }

  /** The kind that would be saved now. */
  async expectKind(kind: string): Promise<void> {
    await expect(this.part.getByRole('radio', { name: kind })).toBeChecked()
  }

  async open(what: 'Log a meeting' | 'New task' | 'Write a mail'): Promise<void> {
    await this.part.getByRole('button', { name: new RegExp(`^${what}`) }).click()
    await expect(this.dialog).toBeVisible()
  }

  field(label: string): Locator {
    return this.dialog.getByLabel(new RegExp(`^${label}( needed)?$`))
  }

  /** Writes a line and waits until it is kept. */
  async capture(line: string): Promise<void> {
    await this.box.fill(line)
    await this.page.keyboard.press('Enter')
    await expect(this.box).toHaveValue('')
  }

  /** In the task dialog. */
  async chooseReminder(words: string): Promise<void> {
    await this.dialog.getByLabel('Remind me', { exact: true }).click()
    await this.page.getByRole('option', { name: words }).click()
  }

  async save(): Promise<void> {
    await this.page.keyboard.press('ControlOrMeta+Enter')
    await expect(this.dialog).toBeHidden()
  }
}
