import { expect, type Locator, type Page } from '@playwright/test'

/** What waits for a person because of sync. */
export class Inbox {
  readonly conflicts: Locator
  readonly refused: Locator
  /** What stands there when nothing waits. */
  readonly nothing: Locator

  constructor(readonly page: Page) {
    this.conflicts = page.getByRole('list', { name: 'Conflicts' }).getByRole('listitem')
    this.refused = page.getByRole('list', { name: 'Refused' }).getByRole('listitem')
    this.nothing = page.getByRole('heading', { name: 'Nothing waits for you' })
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
