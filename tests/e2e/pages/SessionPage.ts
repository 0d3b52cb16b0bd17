import { expect, type Locator, type Page } from '@playwright/test'

const LINES: readonly ((n: number) => readonly [line: string, shown: string])[] = [
  n => [`p Point ${n} for later`, `Point ${n} for later`],
  n => [`Note ${n} of what was said`, `Note ${n} of what was said`],
  n => [`d Decision ${n} is taken`, `Decision ${n} is taken`],
  n => [`a Send paper ${n} @"Tom Ellery" !theirs >+${n}`, `Send paper ${n}`],
]

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
    // Listed: keys go to the list from here on.
    await expect(this.page.getByRole('grid', { name: 'Sessions' })).toBeFocused()
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

  /** Lines number `from + 1` to `to`: notes, decisions, actions and open points in turn. */
  async captureMany(from: number, to: number): Promise<void> {
    for (let n = from + 1; n <= to; n++) {
      const [line, shown] = LINES[n % 4]?.(n) ?? ['', '']
      await this.capture(line, shown)
    }
  }

  /** Waits until what was typed is on disk, as a dead battery would leave it. */
  async expectKept(text: string): Promise<void> {
    const kept = () =>
      this.page.evaluate(async () => {
        const done = <T>(request: IDBRequest<T>) =>
          new Promise<T>((resolve, reject) => {
            request.onsuccess = () => resolve(request.result)
            request.onerror = () => reject(request.error)
          })
        const store = await done(indexedDB.open('tandem'))
        const rows = await done(store.transaction('meta').objectStore('meta').getAll())
        store.close()
        return rows.find(({ key }) => String(key).startsWith('halfTyped:'))?.value.text
      })
    await expect.poll(kept).toBe(text)
  }

  async nextBlock(title: string): Promise<void> {
    await this.page.keyboard.press('PageDown')
    await expect(this.heading).toHaveText(title)
  }

  async end(): Promise<void> {
    await this.page.keyboard.press('ControlOrMeta+Shift+Enter')
    await expect(this.signOff('our side')).toBeVisible()
  }

  async sign(side: 'our side' | 'their side', name: string): Promise<void> {
    const field = this.signOff(side).getByRole('textbox').first()
    await field.fill(name)
    await field.press('Enter')
    await expect(this.signOff(side)).toBeHidden()
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
