import { expect, type Locator, type Page } from '@playwright/test'
import type { Tandem } from '../../support/electronApp.ts'

/** The dialog that writes a calendar file. */
export class ExportCalendarDialog {
  readonly page: Page
  readonly dialog: Locator

  constructor(page: Page) {
    this.page = page
    this.dialog = page.getByRole('dialog', { name: 'Export to a calendar' })
  }

  /** By File ▸ Export Calendar…, as the menu sends it. */
  async open(app: Tandem['app']): Promise<void> {
    await app.evaluate(({ Menu, BrowserWindow }) => {
      const file = Menu.getApplicationMenu()?.items.find(item => item.label.includes('File'))
      const item = file?.submenu?.items.find(one => one.label === 'Export Calendar…')
      item?.click(undefined, BrowserWindow.getAllWindows()[0])
    })
    await expect(this.dialog).toBeVisible()
  }

  part(label: string): Locator {
    return this.dialog.getByRole('listitem').filter({ hasText: label })
  }

  async save(entries: string): Promise<void> {
    await this.dialog.getByRole('button', { name: new RegExp(`^Save ${entries}`) }).click()
    await expect(this.dialog).toBeHidden()
  }
}
