import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync } from 'node:fs'
import { chown, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { chromium, type Page } from '@playwright/test'
import { ensureDisplay } from '../../electron/runtime/display.mjs'
import { sandboxArguments } from '../../electron/runtime/electronPath.mjs'

const LISTENING = /^DevTools listening on (ws:.*)$/
const run = promisify(execFile)
const root = fileURLToPath(new URL('../..', import.meta.url))

export const packagedFolder = join(root, 'dist', 'linux-unpacked')
export const packagedBinary = join(packagedFolder, 'tandem')

/** Packages the app as it is now, unless that was done already. Two workers at once do it one after the other. */
export async function packageOnce(): Promise<void> {
  const cache = join(root, 'node_modules', '.cache', 'tandem')
  mkdirSync(cache, { recursive: true })
  const lock = join(cache, 'package.lock')
  const script = join(root, 'tests', 'support', 'packageOnce.mjs')
  await run('flock', [lock, process.execPath, script], { cwd: root, maxBuffer: 1 << 26 })
}

export interface PackagedTandem {
  page: Page
  pid: number
  profile: string
  /** What Chromium's debugger may be attached to: pages, workers, `webview`s. */
  targets: () => Promise<readonly { type: string; url: string }[]>
  close: () => Promise<void>
}

/**
 * Starts a packaged Tandem. Its fuses refuse Node's `--inspect`, which Playwright's Electron launcher needs; the
 * window is reached over Chromium's own debugging port instead, so there is a page but no main process to call.
 * `user`: who it runs as, for a root that wants Chromium's sandbox.
 */
export async function launchPackaged(
  executable: string,
  args: string[] = [],
  env: Record<string, string> = {},
  user?: number,
): Promise<PackagedTandem> {
  await ensureDisplay(() => {})
  const profile = await mkdtemp(join(tmpdir(), 'tandem-'))
  if (user !== undefined) await chown(profile, user, user)
  const sandbox = user === undefined ? sandboxArguments() : []
  const switches = ['--remote-debugging-port=0', `--user-data-dir=${profile}`, ...sandbox]
  const child = spawn(executable, [...switches, ...args], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, ...(user !== undefined && { HOME: profile }), ...env },
    ...(user !== undefined && { uid: user, gid: user }),
  })
  const ended = once(child, 'close')
  const close = async () => {
    child.kill()
    await ended
    await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
  }
  try {
    for await (const line of createInterface(child.stderr)) {
      const address = LISTENING.exec(line)?.[1]
      if (!address) continue
      child.stderr.resume()
      const list = `http://${new URL(address).host}/json/list`
      await pageThere(list)
      const context = (await chromium.connectOverCDP(address)).contexts()[0]
      if (!context) throw new Error('The packaged app has no browser context')
      const page = context.pages()[0] ?? (await context.waitForEvent('page'))
      return { page, pid: child.pid ?? 0, profile, targets: () => targetsOf(list), close }
    }
    throw new Error(`The packaged app ended before it could be reached: ${(await ended)[0]}`)
  } catch (error) {
    await close()
    throw error
  }
}

const targetsOf = async (list: string): Promise<{ type: string; url: string; title: string }[]> =>
  (await fetch(list)).json()

/** Waits for the window to show a page: a debugger that comes while it is being made may wait for ever. */
async function pageThere(list: string): Promise<void> {
  for (;;) {
    const targets = await targetsOf(list)
    if (targets.some(({ type, title }) => type === 'page' && title.endsWith('Tandem'))) return
    await setTimeout(100)
  }
}
