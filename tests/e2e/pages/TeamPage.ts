import { type ElectronApplication, expect, type Locator, type Page } from '@playwright/test'
import { saveTo } from '../../support/saveDialog.ts'
import { WorkspaceFile } from './WorkspaceFile.ts'

/** Settings ▸ Team, whose book the lists show, and handing over. */
export class TeamPage {
  readonly page: Page
  readonly table: Locator
  readonly dialog: Locator
  /** Over a list: whose book it shows. */
  readonly chooser: Locator

  constructor(page: Page) {
    this.page = page
    this.table = page.getByRole('table', { name: 'Team' })
    this.dialog = page.getByRole('dialog')
    this.chooser = page.getByRole('button', { name: /^Whose book:/ })
  }

  /** By the palette, as from anywhere. */
  async open(): Promise<void> {
    await this.page.keyboard.press('ControlOrMeta+k')
    await this.page.keyboard.type('team')
    await this.page.getByRole('option', { name: 'Team', exact: true }).click()
    await expect(this.page.getByRole('heading', { level: 2, name: 'Team', exact: true })).toBeInViewport()
  }

  row(name: string): Locator {
    return this.table.getByRole('row').filter({ has: this.page.getByRole('button', { name, exact: true }) })
  }

  /** An entry of somebody's menu. */
  async more(name: string, entry: string): Promise<void> {
    await this.page.getByRole('button', { name: `More for ${name}` }).click()
    await this.page.getByRole('menuitem', { name: entry }).click()
  }

  field(label: string): Locator {
    return this.dialog.getByRole('textbox', { name: label })
  }

  async add(name: string): Promise<void> {
    await this.page.getByRole('button', { name: 'New member' }).click()
    await this.field('Name').fill(name)
    await this.dialog.getByRole('button', { name: 'Add to the team' }).click()
  }

  async choose(book: string): Promise<void> {
    await this.chooser.click()
    await this.page.getByRole('menuitemradio', { name: book }).click()
  }

  async pick(label: 'From' | 'To', name: string): Promise<void> {
    await this.dialog.getByRole('combobox', { name: label }).click()
    await this.page.getByRole('option', { name, exact: true }).click()
  }

  /** A figure of what goes over. */
  figure(label: string): Locator {
    return this.dialog.getByLabel('What goes over').locator('div').filter({ hasText: label }).locator('dd')
  }

  /** Somebody's accounts, into the path. */
  async savePack(app: ElectronApplication, name: string, path: string): Promise<void> {
    await saveTo(app, path)
    await this.more(name, 'Save handover pack…')
    await new WorkspaceFile(app, this.page).choosePlace()
  }
}
