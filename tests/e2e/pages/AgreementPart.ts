import { expect, type Locator, type Page } from '@playwright/test'

/** What both sides give and expect, on a partner's page. */
export class AgreementPart {
  readonly page: Page
  readonly dialog: Locator
  readonly exchange: Locator
  readonly expectations: Locator

  constructor(page: Page) {
    this.page = page
    this.dialog = page.getByRole('dialog')
    this.exchange = page.getByRole('region', { name: 'Give and get' })
    this.expectations = page.getByRole('region', { name: 'Expectations' })
  }

  async open(): Promise<void> {
    await this.page.getByRole('tab', { name: 'Agreement' }).click()
    await expect(this.exchange).toBeVisible()
    await expect(this.expectations).toBeVisible()
  }

  async give(what: string, by: 'We give it' | 'They give it', score: string): Promise<void> {
    await this.exchange.getByRole('button', { name: 'New entry' }).click()
    await this.dialog.getByRole('textbox', { name: /^What/ }).fill(what)
    await this.choose(/^By whom/, by)
    await this.choose(/^Worth to who/, score)
    await this.send()
  }

  async expectOf(topic: string, text: string): Promise<void> {
    await this.expectations.getByRole('button', { name: 'New expectation' }).click()
    await this.dialog.getByRole('textbox', { name: /^Topic/ }).fill(topic)
    await this.dialog.getByRole('textbox', { name: /^In words/ }).fill(text)
    await this.send()
  }

  line(topic: string): Locator {
    return this.expectations.getByRole('listitem').filter({ hasText: topic }).first()
  }

  async acknowledge(topic: string, by: string, side: 'us' | 'them'): Promise<void> {
    const buttons = this.line(topic).getByRole('button', { name: `Acknowledge “${topic}” for` })
    await (side === 'us'
      ? buttons.and(this.page.getByRole('button', { name: / for us$/ }))
      : buttons.first()
    ).click()
    await this.dialog.getByRole('textbox', { name: /^Who/ }).fill(by)
    await this.send()
  }

  async send(): Promise<void> {
    await this.page.keyboard.press('ControlOrMeta+Enter')
    await expect(this.dialog).toBeHidden()
  }

  private async choose(field: RegExp, option: string): Promise<void> {
    await this.dialog.getByRole('combobox', { name: field }).click()
    await this.page.getByRole('option', { name: option }).click()
  }
}
