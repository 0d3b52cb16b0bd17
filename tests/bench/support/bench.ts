import { rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Page } from '@playwright/test'
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

/** Opens the page that offers the app's own data layer and its peers, in a window of the app. */
export async function openBench(): Promise<{ page: Page; close(): Promise<void> }> {
  const folder = await buildHarness(harness)
  const tandem = await launchTandem()
  const page = await openHarness(tandem.app, folder, 'bench', 'bench')
  return {
    page,
    async close() {
      await tandem.end()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Bytes a window holds once what nobody holds is let go of: objects and buffers. */
export async function heldBytes(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page)
  await session.send('HeapProfiler.collectGarbage')
  await session.send('HeapProfiler.collectGarbage')
  const usage = (await session.send('Runtime.getHeapUsage')) as {
    usedSize: number
    backingStorageSize?: number
  }
  await session.detach()
  if (usage.backingStorageSize === undefined) throw new Error('The runtime does not tell what buffers hold.')
  return usage.usedSize + usage.backingStorageSize
}
