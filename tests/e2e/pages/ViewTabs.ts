import { expect, type Locator, type Page } from '@playwright/test'

/** The saved views over a list. */
export class ViewTabs {
  readonly page: Page
  readonly tabs: Locator

  constructor(page: Page) {
    this.page = page
    this.tabs = page.getByRole('tablist', { name: 'Views' })
  }

  tab(name: string): Locator {
    return this.tabs.getByRole('tab', { name: new RegExp(`^${name}(, changed)?$`) })
  }

  /** The names of the tabs, in their order. */
  async names(): Promise<string[]> {
    return this.tabs
      .getByRole('tab')
      .evaluateAll(tabs => tabs.map(tab => (tab instanceof HTMLElement ? (tab.dataset.name ?? '') : '')))
  }

  get current(): Locator {
    return this.tabs.getByRole('tab', { selected: true })
  }

  /** Keeps how the list looks now. */
  async save(name: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Save as a view' }).click()
    await this.page.getByRole('textbox', { name: 'Name of the view' }).fill(name)
    await this.page.keyboard.press('Enter')
  }

  /** The same by nothing but keys, from wherever the keyboard is. */
  async saveByKeys(name: string): Promise<void> {
    const plus = this.page.getByRole('button', { name: 'Save as a view' })
    for (let i = 0; i < 20; i++) {
      await this.page.keyboard.press('Shift+Tab')
      if (await plus.evaluate(element => element === document.activeElement)) break
    }
    await expect(plus).toBeFocused()
    await this.page.keyboard.press('Enter')
    await expect(this.page.getByRole('textbox', { name: 'Name of the view' })).toBeFocused()
    await this.page.keyboard.type(name)
    await this.page.keyboard.press('Enter')
  }

  async begin(name: string): Promise<void> {
    await this.page.getByRole('button', { name, exact: true }).click()
  }

  async fromMenu(view: string, entry: string): Promise<void> {
    await this.tab(view).click({ button: 'right' })
    await this.page.getByRole('menuitem', { name: entry }).click()
  }

  button(name: 'Update view' | 'Save as new…' | 'Reset'): Locator {
    return this.page.getByRole('button', { name, exact: true })
  }
}
