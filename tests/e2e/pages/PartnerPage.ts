import { expect, type Locator, type Page } from '@playwright/test'

export type PartnerTab = 'Overview' | 'Deals' | 'People' | 'History'

/** One partner's page. */
export class PartnerPage {
  readonly page: Page
  readonly heading: Locator
  readonly dialog: Locator
  readonly panel: Locator
  readonly history: Locator

  constructor(page: Page) {
    this.page = page
    this.heading = page.getByRole('heading', { level: 1 })
    this.dialog = page.getByRole('dialog')
    this.panel = page.getByRole('tabpanel')
    this.history = page.getByRole('list', { name: 'History, newest first' })
  }

  async openTab(tab: PartnerTab): Promise<void> {
    await this.page.getByRole('tab', { name: tab }).click()
    await expect(this.page.getByRole('tab', { name: tab })).toHaveAttribute('aria-selected', 'true')
  }

  async openEdit(): Promise<void> {
    await this.page.getByRole('button', { name: 'Edit', exact: true }).click()
    await expect(this.dialog).toBeVisible()
  }

  field(label: string): Locator {
    return this.dialog.getByRole('textbox', { name: label })
  }

  async save(): Promise<void> {
    await this.dialog.getByRole('button', { name: /^(Save|Add .* Enter)/ }).click()
    await expect(this.dialog).toBeHidden()
  }

  async addPerson(name: string, title: string): Promise<void> {
    await this.page.getByRole('button', { name: 'New person' }).click()
    await this.field('Name').fill(name)
    await this.field('Title').fill(title)
    await this.save()
  }

  async addDeal(name: string, amount: string): Promise<void> {
    await this.page.getByRole('button', { name: 'New deal' }).click()
    await this.field('Name').fill(name)
    await this.dialog.getByRole('textbox', { name: 'Amount', exact: true }).fill(amount)
    await this.save()
  }

  person(name: string): Locator {
    return this.panel
      .getByRole('list', { name: 'People', exact: true })
      .getByRole('listitem')
      .filter({ hasText: name })
  }

  deal(name: string): Locator {
    return this.panel.getByRole('row').filter({ hasText: name })
  }
}
