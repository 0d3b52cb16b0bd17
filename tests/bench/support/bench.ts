import { readFileSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type Page, test } from '@playwright/test'
import { launchTandem } from '../../support/electronApp.ts'
import { buildHarness, openHarness } from '../../support/harness.ts'

const harness = fileURLToPath(new URL('../harness', import.meta.url))

/** Sizes of the goals: `TANDEM_BENCH_PARTNERS`, `TANDEM_BENCH_DEALS` for a quicker look. */
export const PARTNERS = Number(process.env.TANDEM_BENCH_PARTNERS ?? 10_000)
export const DEALS = Number(process.env.TANDEM_BENCH_DEALS ?? 100_000)
/** How a figure grows is seen at these; `TANDEM_BENCH_HUGE=1000000` adds one. */
export const SIZES: readonly number[] = [
  1_000,
  10_000,
  DEALS,
  Number(process.env.TANDEM_BENCH_HUGE ?? 0),
].filter((size, at, all) => size > (all[at - 1] ?? 0))
export const ROUNDS = Number(process.env.TANDEM_BENCH_ROUNDS ?? 5)

/** Pages that offer the app's own data layer and its peers, in windows of the app. */
export interface BenchApp {
  /** Another window on the same store. */
  open(): Promise<Page>
  /** Anonymous memory of the window's process, in MB, once what nobody holds is let go of: objects and buffers. */
  heldBy(page: Page): Promise<number>
  close(): Promise<void>
}

async function openBench(): Promise<BenchApp> {
  const folder = await buildHarness(harness)
  const tandem = await launchTandem()
  return {
    open: () => openHarness(tandem.app, folder, 'bench', 'bench'),
    async heldBy(page) {
      const session = await page.context().newCDPSession(page)
      for (let i = 0; i < 3; i++) await session.send('HeapProfiler.collectGarbage')
      await session.detach()
      const window = await tandem.app.browserWindow(page)
      const pid = await window.evaluate(({ webContents }) => webContents.getOSProcessId())
      const [, kB] = /RssAnon:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
      if (kB === undefined) throw new Error('The system does not tell the memory of a process.')
      return Number(kB) / 1024
    },
    async close() {
      await tandem.end()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** For a group that needs one window: opened before its tests, closed after them. */
export function benchPage(): { page(): Page; app(): BenchApp } {
  let app: BenchApp | undefined
  let page: Page | undefined
  const there = <T>(one: T | undefined): T => {
    if (!one) throw new Error('The bench is not open.')
    return one
  }
  test.beforeAll(async () => {
    app = await openBench()
    page = await app.open()
  })
  test.afterAll(() => app?.close())
  return { page: () => there(page), app: () => there(app) }
}
