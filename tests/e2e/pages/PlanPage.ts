import { expect, type Locator, type Page } from '@playwright/test'

/** One plan as a document. */
export class PlanPage {
  readonly page: Page
  readonly sections: Locator

  constructor(page: Page) {
    this.page = page
    this.sections = page.getByRole('navigation', { name: 'Sections' })
  }

  async expectOpen(name: string | RegExp): Promise<void> {
    await expect(this.page.getByRole('heading', { level: 1, name })).toBeVisible()
  }

  async goTo(section: string): Promise<void> {
    await this.sections.getByRole('button', { name: section }).click()
    await expect(this.page.getByRole('heading', { level: 2, name: section, exact: true })).toBeInViewport()
  }

  section(name: string): Locator {
    return this.page.getByRole('region', { name, exact: true })
  }

  prose(section: string): Locator {
    return this.page.getByRole('textbox', { name: section, exact: true })
  }

  table(label: string): Locator {
    return this.page.getByRole('grid', { name: label, exact: true })
  }

  rows(label: string): Locator {
    return this.table(label)
      .getByRole('row')
      .filter({ has: this.page.getByRole('gridcell') })
  }

  cell(label: string, row: number, column: string): Locator {
    const { page } = this
    return page
      .locator(`xpath=//*[@role='grid' and @aria-label='${label}']`)
      .locator(
        `xpath=.//*[@role='gridcell' and @data-row='${row}' and @data-column=count(//*[@role='grid' and @aria-label='${label}']//*[@role='columnheader' and normalize-space()='${column}']/preceding-sibling::*)]`,
      )
  }

  /** Stands on a cell of a table, not writing. */
  async stand(label: string, row: number, column: string): Promise<void> {
    await this.cell(label, row, column).click()
    await expect(this.table(label)).toBeFocused()
  }

  /** Writes a cell by typing and Enter. */
  async write(label: string, row: number, column: string, text: string): Promise<void> {
    await this.stand(label, row, column)
    await this.page.keyboard.type(text)
    await this.page.keyboard.press('Enter')
  }
}
