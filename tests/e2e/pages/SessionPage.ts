import { expect, type Locator, type Page } from '@playwright/test'

/** The list of sessions, the page of one, session mode and the recap. By the keyboard wherever there is a key. */
export class SessionPage {
  readonly page: Page
  readonly dialog: Locator
  readonly heading: Locator
  readonly line: Locator
  readonly clock: Locator
  readonly captured: Locator
  readonly agenda: Locator

  constructor(page: Page) {
    this.page = page
    this.dialog = page.getByRole('dialog')
    this.heading = page.getByRole('heading', { level: 1 })
    this.line = page.getByRole('textbox', { name: 'Capture' })
    this.clock = page.getByRole('timer', { name: 'Clock' })
    this.captured = page.getByRole('list', { name: 'Captured lines' })
    this.agenda = page.getByRole('list', { name: 'Agenda' })
  }

  async open(): Promise<void> {
    await this.page.keyboard.press('g')
    await this.page.keyboard.press('m')
    await expect(this.heading).toHaveText('Sessions')
  }

  /** Plans a session and stands on its preparation afterwards. */
  async plan(
    title: string,
    partner: string,
    { kind, plan }: { kind?: 'QBR'; plan?: string } = {},
  ): Promise<void> {
    const { keyboard } = this.page
    await this.open()
    await keyboard.press('n')
    if (kind) {
      await this.dialog.getByRole('combobox', { name: /^Kind/ }).press('Enter')
      await this.page.getByRole('option', { name: /^QBR/ }).press('Enter')
    }
    await this.dialog.getByRole('textbox', { name: /^Title/ }).fill(title)
    await this.dialog.getByRole('button', { name: /^Partner/ }).press('Enter')
    const search = this.page.getByRole('combobox', { name: 'Partner' })
    await expect(search).toBeFocused()
    await search.fill(partner)
    await keyboard.press('Enter')
    if (plan) await this.choosePlan(plan)
    await keyboard.press('ControlOrMeta+Enter')
    await expect(this.dialog).toBeHidden()
    await expect(this.heading).toHaveText(title)
  }

  /** The plan the session works on. */
  private async choosePlan(name: string): Promise<void> {
    await this.dialog.getByRole('button', { name: /^Plan/ }).press('Enter')
    const search = this.page.getByRole('combobox', { name: 'Plan' })
    await expect(search).toBeFocused()
    await search.fill(name)
    await this.page.keyboard.press('Enter')
  }

  async start(): Promise<void> {
    await this.page.keyboard.press('s')
    await expect(this.line).toBeFocused()
  }

  /** Types a line, keeps it, and waits until it stands in the list. */
  async capture(line: string, shown: string): Promise<void> {
    await expect(this.line).toBeFocused()
    await this.page.keyboard.type(line)
    await this.page.keyboard.press('Enter')
    await expect(this.captured.getByRole('listitem').first()).toContainText(shown)
    await expect(this.line).toHaveValue('')
  }

  async nextBlock(title: string): Promise<void> {
    await this.page.keyboard.press('PageDown')
    await expect(this.heading).toHaveText(title)
  }

  async end(): Promise<void> {
    await this.page.keyboard.press('ControlOrMeta+Shift+Enter')
    await expect(this.signOff('our side')).toBeVisible()
  }

  signOff(side: 'our side' | 'their side'): Locator {
    return this.page.getByRole('form', { name: `Sign-off of ${side}` })
  }

  group(title: string): Locator {
    return this.page.getByRole('region', { name: title, exact: true })
  }

  /** Seconds of the whole session that were used, as the clock shows them. */
  async used(): Promise<number> {
    const text = (await this.clock.textContent()) ?? ''
    const [, figures = ''] = /([\d:]+) of [\d:]+ in all/.exec(text) ?? []
    return figures.split(':').reduce((sum, part) => sum * 60 + Number(part), 0)
  }
}
