import { expect, type Locator, type Page } from '@playwright/test'

/** All deals, as a table or a board. */
export class DealsPage {
  readonly page: Page
  readonly table: Locator
  readonly board: Locator
  readonly count: Locator
  readonly search: Locator
  readonly selectionBar: Locator

  constructor(page: Page) {
    this.page = page
    this.table = page.getByRole('grid', { name: 'Deals' }).or(page.getByRole('treegrid', { name: 'Deals' }))
    this.board = page.locator('[data-board]')
    this.count = page.getByRole('status').filter({ hasText: ' open' })
    this.search = page.getByRole('searchbox', { name: 'Search deals' })
    this.selectionBar = page.getByRole('toolbar', { name: 'Selected deals' })
  }

  /** By the keyboard, until the worker has answered. */
  async open(): Promise<void> {
    await this.page.keyboard.press('g')
    await this.page.keyboard.press('d')
    await expect(this.table).toHaveAttribute('aria-multiselectable', 'true')
  }

  row(index: number): Locator {
    return this.table.locator(`[data-index="${index}"]`)
  }

  rowOf(name: string): Locator {
    return this.table.getByRole('row').filter({ has: this.page.getByRole('link', { name, exact: true }) })
  }

  async nameAt(index: number): Promise<string> {
    return (await this.row(index).getByRole('link').textContent()) ?? ''
  }

  async focusedRow(): Promise<Locator> {
    const id = await this.table.getAttribute('aria-activedescendant')
    return this.page.locator(`[id="${id}"]`)
  }

  async cell(row: Locator, header: string): Promise<Locator> {
    const column = this.table.getByRole('columnheader').filter({ hasText: header })
    const index = await column.getAttribute('aria-colindex')
    return row.locator(`[role="gridcell"][aria-colindex="${index}"]`)
  }

  header(name: string): Locator {
    return this.table.getByRole('columnheader').filter({ hasText: name })
  }

  filter(sentence: string | RegExp): Locator {
    return this.page.getByRole('button', { name: sentence, exact: true })
  }

  async toggleColumn(name: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Columns' }).click()
    await this.page.getByRole('checkbox', { name, exact: true }).press('Space')
    await this.page.keyboard.press('Escape')
  }

  async sortBy(header: string): Promise<void> {
    await this.table.getByRole('columnheader').filter({ hasText: header }).getByRole('button').click()
  }

  /** How many rows the table says it has, its header left out. */
  async rows(): Promise<number> {
    return Number(await this.table.getAttribute('aria-rowcount')) - 1
  }

  /** As far as its field: the editor is open. */
  async startFilter(field: string): Promise<void> {
    await this.page.getByRole('button', { name: /^(Filter|Add filter)/ }).click()
    await this.page.getByRole('option', { name: field, exact: true }).click()
    await expect(this.page.getByRole('dialog', { name: new RegExp(`^${field}`) })).toBeVisible()
  }

  async addFilter(field: string, ...values: string[]): Promise<void> {
    await this.startFilter(field)
    for (const value of values) await this.page.getByRole('option', { name: value }).click()
    await this.page.keyboard.press('Escape')
  }

  async groupBy(label: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Group', exact: true }).click()
    await this.page.getByRole('menuitemradio', { name: label, exact: true }).click()
  }

  async showBoard(): Promise<void> {
    await this.page.keyboard.press('b')
    await expect(this.board).toBeVisible()
    await expect(this.focusedCard()).toBeFocused()
  }

  column(stage: string): Locator {
    return this.board.getByRole('region', { name: new RegExp(`^${stage}: `) })
  }

  async cardsIn(stage: string): Promise<number> {
    const name = (await this.column(stage).getAttribute('aria-label')) ?? ''
    return Number(name.replace(/^.*: /, '').replaceAll(',', ''))
  }

  card(id: string): Locator {
    return this.board.locator(`[data-deal="${id}"]`)
  }

  /** The card the keyboard is on. */
  focusedCard(): Locator {
    return this.board.locator('[data-deal][tabindex="0"]')
  }

  async focusedId(): Promise<string> {
    return (await this.focusedCard().getAttribute('data-deal')) ?? ''
  }

  /** Where a day is asked for, in place. */
  day(words: string): Locator {
    return this.page.getByLabel(words, { exact: true })
  }
}
