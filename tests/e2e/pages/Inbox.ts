import { expect, type Locator, type Page } from '@playwright/test'

/** What waits for a person because of sync. */
export class Inbox {
  readonly conflicts: Locator
  readonly refused: Locator

  constructor(readonly page: Page) {
    this.conflicts = page.getByRole('list', { name: 'Conflicts' }).getByRole('listitem')
    this.refused = page.getByRole('list', { name: 'Refused' }).getByRole('listitem')
  }

  async open(): Promise<void> {
    await this.page.evaluate(() => {
      location.hash = '#/inbox'
    })
    await expect(this.page.getByRole('heading', { level: 1, name: 'Inbox' })).toBeVisible()
  }

  /** Decides the one conflict on screen for a value. */
  async decide(value: string): Promise<void> {
    await this.conflicts.getByRole('group').filter({ hasText: value }).getByRole('button').click()
  }
}
