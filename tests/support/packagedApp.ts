import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout } from 'node:timers/promises'
import { chromium, type Page } from '@playwright/test'
import { ensureDisplay } from '../../electron/runtime/display.mjs'
import { sandboxArguments } from '../../electron/runtime/electronPath.mjs'

const LISTENING = /^DevTools listening on (ws:.*)$/

export interface PackagedTandem {
  page: Page
  close: () => Promise<void>
}

/**
 * Starts a packaged Tandem. Its fuses refuse Node's `--inspect`, which Playwright's Electron launcher needs; the
 * window is reached over Chromium's own debugging port instead, so there is a page but no main process to call.
 */
export async function launchPackaged(executable: string, args: string[] = []): Promise<PackagedTandem> {
  await ensureDisplay(() => {})
  const profile = await mkdtemp(join(tmpdir(), 'tandem-'))
  const switches = ['--remote-debugging-port=0', `--user-data-dir=${profile}`, ...sandboxArguments()]
  const child = spawn(executable, [...switches, ...args], { stdio: ['ignore', 'ignore', 'pipe'] })
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
      await pageThere(`http://${new URL(address).host}/json/list`)
      const context = (await chromium.connectOverCDP(address)).contexts()[0]
      if (!context) throw new Error('The packaged app has no browser context')
      return { page: context.pages()[0] ?? (await context.waitForEvent('page')), close }
    }
    throw new Error(`The packaged app ended before it could be reached: ${(await ended)[0]}`)
  } catch (error) {
    await close()
    throw error
  }
}

/** Waits for the window to show a page: a debugger that comes while it is being made may wait for ever. */
async function pageThere(list: string): Promise<void> {
  for (;;) {
    const targets = (await (await fetch(list)).json()) as { type: string; title: string }[]
    if (targets.some(({ type, title }) => type === 'page' && title.endsWith('Tandem'))) return
    await setTimeout(100)
  }
}
