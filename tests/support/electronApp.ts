import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, test as base, type ElectronApplication, type Page } from '@playwright/test'
import { ensureDisplay } from '../../electron/runtime/display.mjs'
import { electronArguments, electronPath } from '../../electron/runtime/electronPath.mjs'

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

/** `tandem` is an app with an empty profile; a test that fails leaves a picture of its window behind. */
export const test = base.extend<{ tandem: Tandem }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern that nothing is needed.
  tandem: async ({}, use, testInfo) => {
    const tandem = await launchTandem()
    await use(tandem)
    if (testInfo.status !== testInfo.expectedStatus)
      await tandem.page.screenshot({ path: testInfo.outputPath('window.png') }).catch(() => {})
    await tandem.close()
  },
})

export { expect } from '@playwright/test'
