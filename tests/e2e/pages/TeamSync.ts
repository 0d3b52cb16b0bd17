import { expect, type Locator, type Page } from '@playwright/test'

export interface EndpointAccess {
  readonly url: string
  readonly user: string
  readonly password: string
}

/** A whole book goes through a server in the same process: on a busy machine that takes its time. */
const WHOLE_BOOK_MS = 180_000

/** Settings ▸ Team sync. */
export class TeamSync {
  readonly section: Locator

  constructor(readonly page: Page) {
    this.section = page.getByRole('region', { name: 'Team sync' })
  }

  async open(): Promise<void> {
    await this.page.evaluate(() => {
      location.hash = '#/settings'
    })
    await expect(this.section).toBeVisible()
  }

  async connect({ url, user, password }: EndpointAccess): Promise<void> {
    await this.open()
    await this.section.getByLabel('Address of the database').fill(url)
    await this.section.getByLabel('User name').fill(user)
    await this.section.getByLabel('Password', { exact: true }).last().fill(password)
    await this.section.getByRole('button', { name: 'Connect', exact: true }).click()
    await expect(this.section.getByRole('region', { name: 'The first time together' })).toBeVisible()
  }

  async nameDevice(name: string): Promise<void> {
    const field = this.section.getByLabel('Name of this laptop')
    await field.fill(name)
    await field.blur()
  }

  async begin(way: 'Upload mine' | 'Merge both' | 'Take theirs'): Promise<void> {
    await this.section.getByRole('button', { name: way }).click()
    await this.expectUpToDate()
  }

  /** Begins, and calls it off while it is under way. */
  async beginAndCallOff(way: 'Upload mine' | 'Merge both' | 'Take theirs'): Promise<void> {
    await this.section.getByRole('button', { name: way }).click()
    await this.section.getByRole('button', { name: 'Cancel', exact: true }).click()
    await expect(this.section.getByRole('region', { name: 'The first time together' })).toBeVisible()
  }

  async setMetered(on: boolean): Promise<void> {
    await this.open()
    const metered = this.section.getByRole('switch', { name: /^Metered network/ })
    await metered.click()
    await expect(metered).toBeChecked({ checked: on })
  }

  async syncNow(): Promise<void> {
    await this.open()
    await this.section.getByRole('button', { name: 'Sync now' }).click()
    await this.expectUpToDate()
  }

  async expectUpToDate(): Promise<void> {
    await expect(this.section.getByRole('status').first()).toContainText('Up to date', {
      timeout: WHOLE_BOOK_MS,
    })
  }

  async pause(): Promise<void> {
    await this.open()
    await this.section.getByRole('button', { name: 'Pause' }).click()
    await expect(this.section.getByRole('status').first()).toContainText('Paused')
  }

  /** What the others sent until now is here. */
  async catchUp(): Promise<void> {
    await this.pause()
    await this.goOn()
  }

  async goOn(): Promise<void> {
    await this.open()
    await this.section.getByRole('button', { name: 'Go on' }).click()
    await this.expectUpToDate()
  }

  get encryption(): Locator {
    return this.section.getByRole('region', { name: 'Encryption' })
  }

  /** Types a new passphrase twice and sends the form. */
  async givePassphrase(passphrase: string, submit: string): Promise<void> {
    await this.section.getByLabel('New passphrase').fill(passphrase)
    await this.section.getByLabel('The same once more').fill(passphrase)
    await this.section.getByRole('button', { name: submit, exact: true }).click()
  }

  async unlock(passphrase: string): Promise<void> {
    await this.section.getByLabel('Passphrase of the team').fill(passphrase)
    await this.section.getByRole('button', { name: 'Open', exact: true }).click()
  }

  async newKey(): Promise<void> {
    await this.encryption.getByRole('button', { name: 'New key…' }).click()
    await this.encryption.getByRole('button', { name: 'Make a new key' }).click()
    await expect(this.encryption.getByRole('button', { name: 'New key…' })).toBeVisible()
  }

  /** Answers once it is said that sync stands still, and why. */
  async expectStopped(words: string): Promise<void> {
    await expect(this.section.getByRole('status').first()).toContainText(words, { timeout: WHOLE_BOOK_MS })
  }
}
