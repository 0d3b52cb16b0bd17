import type { Locator, Page } from '@playwright/test'

/** The page in a pack file, in a browser. */
export class PartnerPack {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  async open(passphrase: string): Promise<void> {
    await this.page.getByLabel('Passphrase').fill(passphrase)
    await this.page.keyboard.press('Enter')
  }

  part(name: string): Locator {
    return this.page.getByRole('region', { name, exact: true })
  }

  async comment(section: string, words: string): Promise<void> {
    const summary = this.page.getByText(`Comment on ${section}`, { exact: true })
    await summary.focus()
    await this.page.keyboard.press('Enter')
    await this.page.getByLabel(`Your comment on ${section}`).fill(words)
  }

  async save(name: string): Promise<void> {
    await this.page.getByLabel('Your name').fill(name)
    await this.page.keyboard.press('Enter')
  }
}
