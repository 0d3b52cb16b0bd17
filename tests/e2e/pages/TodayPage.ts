import type { Locator, Page } from '@playwright/test'

/** The page a day begins on. */
export class TodayPage {
  readonly page: Page
  readonly cards: Locator

  constructor(page: Page) {
    this.page = page
    this.cards = page.locator('[data-card]')
  }

  /** The card the keyboard is on. */
  get current(): Locator {
    return this.page.locator('[data-card]:focus')
  }

  card(name: string | RegExp): Locator {
    return this.page.getByRole('group', { name })
  }

  async goByKeyboard(): Promise<void> {
    await this.page.keyboard.press('g')
    await this.page.keyboard.press('t')
  }
}
