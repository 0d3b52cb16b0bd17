import { expect, type Locator, type Page } from '@playwright/test'

export interface UploadedFile {
  readonly name: string
  readonly mimeType: string
  readonly buffer: Buffer
}

/** A small CSV made in the test. */
export const csv = (name: string, text: string): UploadedFile => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(text, 'utf8'),
})

/** The import dialog, step by step. */
export class ImportWizard {
  readonly page: Page
  readonly dialog: Locator
  readonly steps: Locator
  readonly columns: Locator
  readonly preview: Locator
  readonly counts: Locator

  constructor(page: Page) {
    this.page = page
    this.dialog = page.getByRole('dialog', { name: 'Import' })
    this.steps = this.dialog.getByRole('navigation', { name: 'Steps of the import' })
    this.columns = this.dialog.getByRole('table', { name: 'Columns of the file' })
    this.preview = this.dialog.getByRole('table', { name: 'Preview' })
    this.counts = this.dialog.getByRole('img')
  }

  async open(): Promise<void> {
    await this.page.getByRole('button', { name: 'Import…' }).first().click()
    await expect(this.dialog).toBeVisible()
  }

  /** Chooses the file and waits until its first rows are shown. */
  async choose(file: string | UploadedFile): Promise<void> {
    await this.dialog.getByLabel('File to import').setInputFiles(file)
    await this.expectTitle('Where is the table?')
    await expect(this.dialog.getByRole('grid', { name: 'First rows of the sheet' })).toBeVisible()
  }

  async expectTitle(title: string): Promise<void> {
    await expect(this.dialog.getByRole('heading', { level: 3, name: title })).toBeVisible({ timeout: 60_000 })
  }

  async next(): Promise<void> {
    await this.dialog.getByRole('button', { name: /^(Continue|Import [\d,]+ rows?)/ }).click()
  }

  async back(): Promise<void> {
    await this.dialog.getByRole('button', { name: /^Back/ }).click()
  }

  step(name: string): Locator {
    return this.steps.getByRole('button', { name: new RegExp(`^${name}`) })
  }

  async holds(kind: string): Promise<void> {
    await this.dialog.getByRole('combobox', { name: 'What the rows are' }).click()
    await this.page.getByRole('option', { name: kind, exact: true }).click()
  }

  /** The field a column goes to, as its button says. */
  async fieldOf(column: string): Promise<string> {
    return this.columns
      .getByRole('row')
      .filter({ has: this.page.getByRole('rowheader', { name: column, exact: true }) })
      .getByRole('button')
      .innerText()
  }

  async map(column: string, field: string): Promise<void> {
    await this.columns.getByRole('button', { name: `${column} goes to:` }).click()
    const list = this.page.getByRole('dialog', { name: `Field for ${column}` })
    await list.getByRole('combobox').fill(field)
    await list.getByRole('option', { name: field }).first().click()
  }

  /** `8 rows = 6 new + 2 failing`. */
  async expectCounts(words: string): Promise<void> {
    await expect(this.counts).toHaveAccessibleName(words, { timeout: 60_000 })
  }

  /** From the mapping to the last step before the import. */
  async toReady(): Promise<void> {
    await this.step('Import').click()
    await this.expectTitle('Ready')
    await expect(this.counts).toBeVisible({ timeout: 60_000 })
  }

  async run(): Promise<void> {
    await this.next()
    await expect(this.dialog.getByRole('heading', { level: 3, name: 'Done' })).toBeVisible({
      timeout: 120_000,
    })
  }

  button(name: string): Locator {
    return this.dialog.getByRole('button', { name })
  }

  async close(): Promise<void> {
    await this.dialog
      .getByRole('button', { name: /^Close/ })
      .last()
      .click()
    await expect(this.dialog).toBeHidden()
  }

  /** A whole import as it is suggested. */
  async importAs(file: string | UploadedFile, kind: string): Promise<void> {
    await this.choose(file)
    await this.next()
    await expect(this.columns).toBeVisible()
    await expect(this.dialog.getByRole('combobox', { name: 'What the rows are' })).toHaveText(kind)
    await this.toReady()
    await this.run()
  }
}
