import { expect, type Locator, type Page } from '@playwright/test'

/** The ledger of promises, over all partners or on one partner's page. */
export class CommitmentsPage {
  readonly page: Page
  readonly grid: Locator
  readonly dialog: Locator
  readonly detail: Locator

  constructor(page: Page) {
    this.page = page
    this.grid = page.getByRole('grid', { name: 'Commitments' })
    this.dialog = page.getByRole('dialog')
    this.detail = page.getByRole('region', { name: 'Focused promise' })
  }

  /** By keyboard alone. */
  async open(): Promise<void> {
    await this.page.keyboard.press('g')
    await this.page.keyboard.press('c')
    await expect(this.page.getByRole('heading', { level: 1, name: 'Commitments' })).toBeVisible()
    await expect(this.grid).toBeFocused()
  }

  async tab(name: string): Promise<void> {
    await this.page.getByRole('tab', { name }).click()
    await expect(this.page.getByRole('tab', { name })).toHaveAttribute('aria-selected', 'true')
    await this.grid.focus()
  }

  row(title: string): Locator {
    return this.grid.getByRole('row').filter({ hasText: title })
  }

  /** What one side owes, in figures. */
  side(side: 'theirs' | 'ours'): Locator {
    return this.page.getByRole('region', { name: side === 'theirs' ? 'What they owe' : 'What we owe' })
  }

  /** Moves the keyboard to a promise by J. */
  async moveTo(title: string): Promise<void> {
    await expect(this.row(title)).toBeVisible()
    const rows = await this.grid.getByRole('row').allInnerTexts()
    await this.page.keyboard.press('Home')
    // The first row is that of the headings.
    for (let step = rows.findIndex(text => text.includes(title)); step > 1; step--)
      await this.page.keyboard.press('j')
    await expect(this.detail.getByRole('heading', { name: title })).toBeVisible()
  }

  /** Writes a promise down by keyboard; the partner is chosen by its name. */
  async promise(title: string, options: { partner: string; due: string; ours?: boolean }): Promise<void> {
    await this.page.keyboard.press('n')
    await this.dialog.getByRole('textbox', { name: /^What is promised/ }).fill(title)
    if (options.ours) {
      await this.dialog.getByRole('combobox', { name: /^By whom/ }).click()
      await this.page.getByRole('option', { name: 'We promise it' }).click()
    }
    await this.dialog.getByLabel('Due on').fill(options.due)
    await this.dialog.getByRole('button', { name: /^Partner/ }).click()
    await this.page.getByRole('option', { name: options.partner, exact: true }).click()
    await this.page.keyboard.press('ControlOrMeta+Enter')
    await expect(this.dialog).toBeHidden()
  }
}
