import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, test as base, type ElectronApplication, type Page, type TestInfo } from '@playwright/test'
import { ensureDisplay } from '../../electron/runtime/display.mjs'
import { electronArguments, electronPath } from '../../electron/runtime/electronPath.mjs'
import { AppFrame } from '../e2e/pages/AppFrame.ts'

export interface Tandem {
  app: ElectronApplication
  page: Page
  userData: string
  close: () => Promise<void>
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
  const close = async () => {
    await app.close()
    if (!userData) await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
  }
  try {
    return { app, page: await app.firstWindow(), userData: profile, close }
  } catch (error) {
    await close()
    throw error
  }
}

function environment(more: Record<string, string>): Record<string, string> {
  const all = Object.entries({ ...process.env, ...more })
  return Object.fromEntries(all.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])))
}

interface WorkerFixtures {
  /** A profile with the sample book, loaded once for each worker and closed. */
  sampleProfile: string
}

/**
 * `tandem` is an app with an empty profile, `sample` one with the sample book, on Partners. A test that fails
 * leaves a picture of its window behind.
 */
export const test = base.extend<{ tandem: Tandem; sample: Tandem }, WorkerFixtures>({
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
      await close()
      await use(userData)
      await rm(userData, { recursive: true, force: true })
    },
    { scope: 'worker' },
  ],
  sample: async ({ sampleProfile }, use, testInfo) => {
    const userData = await mkdtemp(join(tmpdir(), 'tandem-'))
    await cp(sampleProfile, userData, { recursive: true })
    const tandem = await launchTandem({ userData })
    await new AppFrame(tandem.page).startOnPartners()
    await use(tandem)
    await leave(tandem, testInfo)
    await rm(userData, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
  },
})

async function leave({ page, close }: Tandem, testInfo: TestInfo): Promise<void> {
  if (testInfo.status !== testInfo.expectedStatus)
    await page.screenshot({ path: testInfo.outputPath('window.png') }).catch(() => {})
  await close()
}

export { expect } from '@playwright/test'
