import { expect, type Locator, type Page } from '@playwright/test'

/** The list of leads and the page of one. */
export class LeadsPage {
  readonly page: Page
  readonly dialog: Locator
  readonly header: Locator
  readonly offers: Locator

  constructor(page: Page) {
    this.page = page
    this.dialog = page.getByRole('dialog')
    this.header = page.locator('header').filter({ has: page.getByRole('heading', { level: 1 }) })
    this.offers = page.getByRole('region', { name: 'Offers' }).getByRole('listitem')
  }

  async open(): Promise<void> {
    await this.page.keyboard.press('g')
    await this.page.keyboard.press('l')
    await expect(this.page.getByRole('grid', { name: 'Leads' })).toBeVisible()
  }

  /** A new lead, and its page. */
  async write(company: string, contact: string): Promise<void> {
    await this.open()
    await this.page.keyboard.press('n')
    await this.dialog.getByLabel(/^Company/).fill(company)
    await this.dialog.getByRole('textbox', { name: /^Contact/ }).fill(contact)
    await this.page.keyboard.press('ControlOrMeta+Enter')
    await expect(this.dialog).toBeHidden()
  }

  async expectState(label: string): Promise<void> {
    await expect(this.header).toContainText(label)
  }

  /** The name comes a moment after the offer. */
  async partnerOfLatestOffer(): Promise<string> {
    const link = this.offers.first().getByRole('link')
    await expect(link).not.toBeEmpty()
    return (await link.textContent()) ?? ''
  }
}
