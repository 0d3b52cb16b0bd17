import { type ElectronApplication, expect, type Locator, type Page } from '@playwright/test'

export interface Notice {
  readonly title: string
  readonly body: string
}

interface Bell {
  readonly rung: Notice[]
  press(): void
}

/** Reminders as the window shows them, and as they are handed to the system. */
export class Reminders {
  readonly page: Page
  readonly card: Locator

  constructor(page: Page) {
    this.page = page
    this.card = page.getByRole('region', { name: 'Reminders', exact: true }).and(page.locator('[popover]'))
  }

  row(title: string): Locator {
    return this.card.getByRole('listitem').filter({ hasText: title })
  }

  async press(what: 'Open' | 'Done' | 'In an hour', title: string): Promise<void> {
    await this.card.getByRole('button', { name: `${what}: ${title}` }).click()
  }
}

/** Puts a bell in place of the system's: it writes down what is rung and can be pressed. */
export async function catchNotices(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ Notification }) => {
    const rung: { title: string; body: string }[] = []
    let last: Electron.Notification | undefined
    Notification.isSupported = () => true
    Notification.prototype.show = function (this: Electron.Notification) {
      last = this
      rung.push({ title: this.title, body: this.body })
    }
    const bell = { rung, press: () => last?.emit('click') }
    Object.assign(globalThis, { bell })
  })
}

/** What was handed to the system so far. */
export const notices = (app: ElectronApplication): Promise<Notice[]> =>
  app.evaluate(() => (globalThis as unknown as { bell: Bell }).bell.rung)

export const pressNotice = (app: ElectronApplication): Promise<void> =>
  app.evaluate(() => (globalThis as unknown as { bell: Bell }).bell.press())

/** Waits until exactly these were handed to the system, by title. */
export async function expectNotices(
  app: ElectronApplication,
  titles: readonly (string | RegExp)[],
): Promise<void> {
  await expect.poll(async () => (await notices(app)).map(({ title }) => title)).toEqual(titles)
}

/** Whether the person works in the window; the one of a test has the focus or not as its screen likes. */
export const workElsewhere = (page: Page, elsewhere: boolean): Promise<void> =>
  page.evaluate(away => {
    document.hasFocus = () => !away
  }, elsewhere)
