import { expect, type Locator, type Page } from '@playwright/test'

/** The list of partners. */
export class PartnersPage {
  readonly page: Page
  readonly grid: Locator
  readonly search: Locator
  readonly count: Locator
  readonly preview: Locator
  readonly selectionBar: Locator

  constructor(page: Page) {
    this.page = page
    // A grouped list is a treegrid.
    this.grid = page.locator('[data-grid][aria-label="Partners"]')
    this.search = page.getByRole('searchbox', { name: 'Search partners' })
    this.count = page.getByRole('status').filter({ hasText: 'sorted by' })
    this.preview = page.getByRole('complementary', { name: 'Preview' })
    this.selectionBar = page.getByRole('toolbar', { name: 'Selected partners' })
  }

  /** A row by its place, from 0. */
  row(index: number): Locator {
    return this.grid.locator(`[data-index="${index}"]`)
  }

  rowOf(name: string): Locator {
    return this.grid.getByRole('row').filter({ has: this.page.getByRole('link', { name, exact: true }) })
  }

  async nameAt(index: number): Promise<string> {
    return (await this.row(index).getByRole('link').textContent()) ?? ''
  }

  /** A cell of a row by the header of its column. */
  async cell(row: Locator, header: string): Promise<Locator> {
    const column = this.grid.getByRole('columnheader').filter({ hasText: header })
    const index = await column.getAttribute('aria-colindex')
    return row.locator(`[role="gridcell"][aria-colindex="${index}"]`)
  }

  /** The name of the row the keyboard is on. */
  async focusedName(): Promise<string> {
    const id = await this.grid.getAttribute('aria-activedescendant')
    return (await this.page.locator(`[id="${id}"]`).getByRole('link').textContent()) ?? ''
  }

  async shownAndTotal(): Promise<readonly [number, number]> {
    const text = (await this.count.textContent()) ?? ''
    const match = /^([\d,]+)(?: of ([\d,]+))?/.exec(text)
    const read = (part: string | undefined) => Number((part ?? '').replaceAll(',', ''))
    return [read(match?.[1]), read(match?.[2] ?? match?.[1])]
  }

  async sortBy(header: string): Promise<void> {
    await this.grid.getByRole('columnheader').filter({ hasText: header }).getByRole('button').click()
  }

  async addFilter(field: string, ...values: string[]): Promise<void> {
    await this.page.getByRole('button', { name: /^(Filter|Add filter)/ }).click()
    await this.page.getByRole('option', { name: field, exact: true }).click()
    for (const value of values) await this.page.getByRole('option', { name: value }).click()
    await this.page.keyboard.press('Escape')
  }

  async groupBy(label: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Group', exact: true }).click()
    await this.page.getByRole('menuitemradio', { name: label, exact: true }).click()
  }

  /** The heading of a group; its cells by the header of a column as those of a row. */
  group(value: string): Locator {
    return this.grid.locator(`[data-group="${value}"]`)
  }

  filter(sentence: string): Locator {
    return this.page.getByRole('button', { name: sentence, exact: true })
  }

  async removeFilter(sentence: string): Promise<void> {
    await this.page.getByRole('button', { name: `Remove filter: ${sentence}` }).click()
  }

  /** Whatever the width of the window shows by itself. */
  async showColumn(name: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Columns' }).click()
    const box = this.page.getByRole('checkbox', { name, exact: true })
    if (!(await box.isChecked())) await box.press('Space')
    await this.page.keyboard.press('Escape')
  }

  async setField(field: 'tier' | 'owner' | 'status', value: string): Promise<void> {
    await this.selectionBar.getByRole('button', { name: `Set ${field}` }).click()
    await this.page.getByRole('option', { name: value, exact: true }).click()
  }

  /** An entry under "More…" of the selection bar. */
  async more(entry: string): Promise<void> {
    await this.selectionBar.getByRole('button', { name: 'More…' }).click()
    await this.page.getByRole('menuitem', { name: entry }).click()
  }

  /** The edge of the preview, dragged or moved by arrows. */
  get edge(): Locator {
    return this.page.getByRole('separator', { name: 'Width of the preview' })
  }

  async open(name: string): Promise<void> {
    await this.grid.getByRole('link', { name, exact: true }).click()
    await expect(this.page.getByRole('heading', { level: 1, name })).toBeVisible()
  }

  async focus(): Promise<void> {
    await this.grid.focus()
  }
}
