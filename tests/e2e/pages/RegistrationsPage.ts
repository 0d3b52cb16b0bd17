import { expect, type Locator, type Page } from '@playwright/test'

export interface NewRegistration {
  readonly company: string
  readonly partner: string
  readonly domain?: string
  readonly amount?: string
}

/** The list of registrations and the page of one. */
export class RegistrationsPage {
  readonly page: Page
  readonly table: Locator
  readonly dialog: Locator
  readonly heading: Locator
  readonly clocks: Locator
  readonly conflicts: Locator
  readonly steps: Locator

  constructor(page: Page) {
    this.page = page
    this.table = page.getByRole('grid', { name: 'Registrations' })
    this.dialog = page.getByRole('dialog')
    this.heading = page.getByRole('heading', { level: 1 })
    this.clocks = page.getByRole('list', { name: 'Clocks' })
    this.conflicts = page.getByRole('region', { name: 'Conflicts' })
    this.steps = page.getByRole('region', { name: 'Steps' })
  }

  /** By the keyboard. */
  async open(): Promise<void> {
    await this.page.keyboard.press('g')
    await this.page.keyboard.press('e')
    await expect(this.table).toBeVisible()
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name })
  }

  /** Writes a draft and stands on its page afterwards. */
  async write({ company, partner, domain, amount }: NewRegistration): Promise<void> {
    await this.open()
    await this.page.keyboard.press('n')
    await this.dialog.getByLabel(/^End customer/).fill(company)
    await this.dialog.getByRole('button', { name: /^Partner/ }).click()
    await this.page.getByRole('option', { name: partner, exact: true }).click()
    if (domain) {
      await this.dialog.getByRole('combobox', { name: /^Web domains/ }).fill(domain)
      await this.page.keyboard.press('Enter')
    }
    if (amount) await this.dialog.getByRole('textbox', { name: 'Amount', exact: true }).fill(amount)
    await this.page.keyboard.press('ControlOrMeta+Enter')
    await expect(this.dialog).toBeHidden()
    await expect(this.heading).toHaveText(company)
    await this.expectState('Draft')
  }

  async expectState(label: string): Promise<void> {
    await expect(this.page.locator('header').filter({ has: this.heading })).toContainText(label)
  }

  clock(label: string): Locator {
    return this.clocks.getByRole('listitem').filter({ hasText: label })
  }

  /** A step that asks why. */
  async doBecause(button: RegExp, reason: string): Promise<void> {
    await this.button(button).click()
    await this.dialog.getByRole('textbox').fill(reason)
    await this.page.keyboard.press('Enter')
    await expect(this.dialog).toBeHidden()
  }
}
