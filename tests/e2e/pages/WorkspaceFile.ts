import { type ElectronApplication, expect, type Locator, type Page } from '@playwright/test'
import { folderTo, saveTo } from '../../support/saveDialog.ts'

/** Save Workspace As…, Open Workspace File…, and what they lead to. */
export class WorkspaceFile {
  readonly app: ElectronApplication
  readonly page: Page
  readonly dialog: Locator
  readonly differences: Locator

  constructor(app: ElectronApplication, page: Page) {
    this.app = app
    this.page = page
    this.dialog = page.getByRole('dialog')
    this.differences = page.getByRole('region', { name: 'Differences' })
  }

  /** File ▸ Save Workspace As…, to the path; protected if a passphrase is given. */
  async saveTo(path: string, passphrase?: string): Promise<void> {
    await saveTo(this.app, path)
    await this.menu('Save Workspace As…')
    await this.choosePlace(passphrase)
  }

  /** From the question how to save to the saved file. */
  async choosePlace(passphrase?: string): Promise<void> {
    if (passphrase !== undefined) {
      await this.dialog.getByRole('switch', { name: 'Protect with a passphrase' }).check()
      await this.dialog.getByLabel('Passphrase', { exact: true }).fill(passphrase)
      await this.dialog.getByLabel('The same once more').fill(passphrase)
    }
    await this.button(/^Save as…/).click()
    await expect(this.dialog).toBeHidden({ timeout: 60_000 })
    await expect(this.page.locator('[popover][aria-live]')).toContainText(/^Saved /, { timeout: 60_000 })
  }

  /** File ▸ Open Workspace File…, from the path. */
  async openFrom(path: string): Promise<void> {
    await folderTo(this.app, path)
    await this.menu('Open Workspace File…')
  }

  /** Tries a passphrase on the file that asks for one. */
  async give(passphrase: string): Promise<void> {
    await expect(this.dialog).toContainText('This file is protected')
    await this.dialog.getByLabel('Passphrase', { exact: true }).fill(passphrase)
    await this.button(/^Open/).click()
  }

  async menu(label: string): Promise<void> {
    await this.app.evaluate(({ Menu }, name) => {
      const items = Menu.getApplicationMenu()?.items.flatMap(menu => menu.submenu?.items ?? []) ?? []
      items.find(item => item.label === name)?.click()
    }, label)
  }

  button(name: string | RegExp): Locator {
    return this.dialog.getByRole('button', { name })
  }

  /** The difference of a record. */
  difference(title: string): Locator {
    return this.differences.getByRole('listitem').filter({ hasText: title })
  }

  /** Only differences of a kind. */
  async show(kind: string): Promise<void> {
    await this.dialog
      .getByRole('group', { name: 'Show differences' })
      .getByRole('button', { name: kind })
      .click()
  }
}
