import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  _electron,
  test as base,
  type ElectronApplication,
  expect,
  type Page,
  type TestInfo,
} from '@playwright/test'
import { ensureDisplay } from '../../electron/runtime/display.mjs'
import { electronArguments, electronPath } from '../../electron/runtime/electronPath.mjs'
import { AppFrame } from '../e2e/pages/AppFrame.ts'

export interface Tandem {
  app: ElectronApplication
  page: Page
  userData: string
  close: () => Promise<void>
  /** Ends the process at once: for a profile nobody opens again, where a close would first write a snapshot. */
  end: () => Promise<void>
}

export interface LaunchOptions {
  /** A profile to open and to leave in place; without one a fresh profile is made and removed at the end. */
  userData?: string
  args?: string[]
  env?: Record<string, string>
}

/** Starts the built app (out/) and waits for its first window. */
export async function launchTandem({ userData, args = [], env = {} }: LaunchOptions = {}): Promise<Tandem> {
  await ensureDisplay(() => {})
  const profile = userData ?? (await mkdtemp(join(tmpdir(), 'tandem-')))
  const app = await _electron.launch({
    executablePath: electronPath(),
    args: [...electronArguments(), `--user-data-dir=${profile}`, ...args],
    // The window waits for its driver: one that opens earlier navigates unseen.
    env: environment({ TANDEM_TEST_DRIVER: '1', ...env }),
  })
  answerLate(app)
  const close = async () => {
    await app.close()
    if (!userData) await remove(profile)
  }
  const end = async () => {
    const gone = app.waitForEvent('close')
    app.process().kill('SIGKILL')
    await gone
    if (!userData) await remove(profile)
  }
  try {
    return { app, page: await app.firstWindow(), userData: profile, close, end }
  } catch (error) {
    await close()
    throw error
  }
}

/**
 * What answers at once is answered by a promise that nobody holds until the main process takes its next step, and while it starts the
 * engine may collect that promise first. So whatever is evaluated there waits for a step of its own, which holds it.
 */
function answerLate(app: ElectronApplication): void {
  const evaluate = app.evaluate.bind(app) as (work: () => unknown, arg?: unknown) => Promise<unknown>
  const late = (work: unknown) =>
    Object.assign(() => {}, {
      // Only its text goes to the other process.
      toString: () =>
        `async (...all) => { await new Promise(done => setImmediate(done)); return (${work})(...all) }`,
    })
  Object.assign(app, { evaluate: (work: unknown, arg?: unknown) => evaluate(late(work), arg) })
}

/** What a process that was ended still writes may come in between. */
const remove = (folder: string): Promise<void> =>
  rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })

function environment(more: Record<string, string>): Record<string, string> {
  const all = Object.entries({ ...process.env, ...more })
  return Object.fromEntries(all.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])))
}

interface WorkerFixtures {
  /** A profile with the sample book, loaded once for each worker and closed. */
  sampleProfile: string
}

/** Waits until lists and figures are kept as of the last change: a start from them has nothing to catch up with. */
const expectKept = (page: Page): Promise<void> =>
  expect
    .poll(
      () =>
        page.evaluate(async () => {
          const done = <T>(request: IDBRequest<T>) =>
            new Promise<T>((resolve, reject) => {
              request.onsuccess = () => resolve(request.result)
              request.onerror = () => reject(request.error)
            })
          const store = await done(indexedDB.open('tandem'))
          const from = store.transaction(['derived', 'journal'])
          const kept: { key: string; seq: number }[] = await done(from.objectStore('derived').getAll())
          const [last] = await done(from.objectStore('journal').openKeyCursor(null, 'prev')).then(at => [
            at?.key,
          ])
          store.close()
          return ['book', 'deals'].filter(key => kept.find(one => one.key === key)?.seq === last)
        }),
      { timeout: 60_000 },
    )
    .toEqual(['book', 'deals'])

interface Fixtures {
  /** An app with an empty profile. */
  tandem: Tandem
  /** A profile of its own with the sample book, for a test that starts the app itself. */
  sampleCopy: string
  /** An app with the sample book, on Partners. */
  sample: Tandem
}

/** A test that fails leaves a picture of its window behind. */
export const test = base.extend<Fixtures, WorkerFixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern that nothing is needed.
  tandem: async ({}, use, testInfo) => {
    const tandem = await launchTandem()
    await use(tandem)
    await leave(tandem, testInfo)
  },
  sampleProfile: [
    // biome-ignore lint/correctness/noEmptyPattern: as above.
    async ({}, use) => {
      const userData = await mkdtemp(join(tmpdir(), 'tandem-sample-'))
      const { page, close } = await launchTandem({ userData })
      await new AppFrame(page).loadSample()
      // A meeting of the sample may be near: its reminder would lie over what a test wants to press.
      await page.evaluate(() => localStorage.setItem('tandem.reminders', JSON.stringify({ on: false })))
      await expectKept(page)
      await close()
      await use(userData)
      await remove(userData)
    },
    { scope: 'worker' },
  ],
  sampleCopy: async ({ sampleProfile }, use) => {
    const userData = await mkdtemp(join(tmpdir(), 'tandem-'))
    await cp(sampleProfile, userData, { recursive: true })
    await use(userData)
    await remove(userData)
  },
  sample: async ({ sampleCopy }, use, testInfo) => {
    const tandem = await launchTandem({ userData: sampleCopy })
    await new AppFrame(tandem.page).startOnPartners()
    await use(tandem)
    await leave(tandem, testInfo)
  },
})

async function leave({ page, end }: Tandem, testInfo: TestInfo): Promise<void> {
  if (testInfo.status !== testInfo.expectedStatus)
    await page.screenshot({ path: testInfo.outputPath('window.png') }).catch(() => {})
  await end()
}

export { expect }
