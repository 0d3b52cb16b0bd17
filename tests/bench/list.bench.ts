import { rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, type Page, test } from '@playwright/test'
import { launchTandem, type Tandem } from '../support/electronApp.ts'
import { buildHarness, openHarness } from '../support/harness.ts'
import { DEALS, PARTNERS, ROUNDS } from './support/bench.ts'
import { type BigBook, makeBigBook, SEED } from './support/bigBook.ts'
import { untilKept } from './support/kept.ts'
import { median, report } from './support/report.ts'
import { storedRows } from './support/storedRows.ts'

/**
 * Deals of the app, from the click to the frame, beside MUI's DataGrid over as many rows in a window of the same app. Ours
 * has every row in the list, worked out in a worker; the grid has a page of a hundred, as its free edition allows.
 */

const STEPS = ['render', 'sort', 'filter'] as const
/** A list nobody looks at is given up after ten seconds: then it is asked for anew. */
const GIVEN_UP_MS = 11_000

let book: BigBook
let tandem: Tandem
let grid: Page
let folder: string
test.beforeAll(async () => {
  test.setTimeout(1_800_000)
  console.log(`seed ${SEED}`)
  book = await makeBigBook(PARTNERS, DEALS)
  folder = await buildHarness(fileURLToPath(new URL('harness', import.meta.url)))
  tandem = await launchTandem({ userData: book.profile })
  for (const key of ['book', 'deals', 'find']) await untilKept(tandem.page, key)
  grid = await openHarness(tandem.app, folder, 'list', 'bench', { show: true })
})
test.afterAll(async () => {
  await tandem?.end()
  book?.remove()
  rmSync(folder, { recursive: true, force: true })
})

test('deals beside a DataGrid', async () => {
  const { page } = tandem
  expect(
    await grid.evaluate(([p, d]) => window.bench.dataGrid.prepare(p, d), [PARTNERS, DEALS] as const),
  ).toBe(DEALS)
  const word = await wordOfADeal(page)
  await go(page, '/deals')
  const first = page.getByRole('grid', { name: 'Deals' }).locator('[data-index="0"]')
  await expect(first).toBeVisible({ timeout: 120_000 })
  const times = {
    ours: { render: [], sort: [], filter: [] },
    grid: { render: [], sort: [], filter: [] },
  } as {
    readonly [side in 'ours' | 'grid']: { readonly [step in (typeof STEPS)[number]]: number[] }
  }
  for (let round = 0; round <= ROUNDS; round++) {
    await grid.bringToFront()
    const theirs = await grid.evaluate(text => window.bench.dataGrid.once(text), word)
    await page.bringToFront()
    const ours = await oursOnce(page, word)
    if (round === 0) continue
    for (const step of STEPS) {
      times.ours[step].push(ours[step])
      times.grid[step].push(theirs[step])
    }
  }
  for (const step of STEPS)
    report({
      ...{ group: 'list', unit: 'ms', target: '<=0.2', rounds: ROUNDS, rows: book.rows },
      metric: `Deals: ${step === 'render' ? 'first render' : step}, from the act to the frame`,
      ours: median(times.ours[step]),
      baseline: median(times.grid[step]),
      baselineName: 'MUI DataGrid, page of 100',
    })
})

const go = (page: Page, path: string) =>
  page.evaluate(hash => {
    location.hash = hash
  }, path)

/** A word that some deal of the app is called by; the grid's book was made alike. */
async function wordOfADeal(page: Page): Promise<string> {
  const [{ name } = { name: '' }] = await storedRows<{ name: string }>(page, 'deals', 1)
  return name.split(/\s+/).find(word => word.length > 3) ?? name
}

async function oursOnce(page: Page, word: string) {
  await go(page, '/settings')
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible()
  await page.waitForTimeout(GIVEN_UP_MS)
  const times = await page.evaluate(async text => {
    const untilPainted = (act: () => unknown, isThere: () => boolean) =>
      new Promise<number>(resolve => {
        const start = performance.now()
        const watch = new MutationObserver(() => {
          if (!isThere()) return
          watch.disconnect()
          requestAnimationFrame(() => resolve(performance.now() - start))
        })
        watch.observe(document, { childList: true, subtree: true, attributes: true, characterData: true })
        act()
      })
    const rowAt = (index: number) => document.querySelector(`[role="grid"] [data-index="${index}"]`)
    const first = () => rowAt(0)?.textContent
    const header = (name: string) =>
      [...document.querySelectorAll<HTMLButtonElement>('[data-sort]')].find(({ textContent }) =>
        textContent?.startsWith(name),
      )
    const type = (value: string) => {
      const field = document.querySelector<HTMLInputElement>('input[type="search"]')
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, value)
      field?.dispatchEvent(new Event('input', { bubbles: true }))
    }
    const other = (than: string | null | undefined) => () => {
      const now = first()
      return now !== undefined && now !== than
    }
    const render = await untilPainted(
      () => {
        location.hash = '/deals'
      },
      () => Boolean(rowAt(3)),
    )
    const unsorted = first()
    const sort = await untilPainted(() => header('Amount')?.click(), other(unsorted))
    const sorted = first()
    const filter = await untilPainted(() => type(text), other(sorted))
    const filtered = first()
    await untilPainted(() => type(''), other(filtered))
    // Back to the order it began with.
    const large = first()
    await untilPainted(() => header('Close')?.click(), other(large))
    return { render, sort, filter }
  }, word)
  return times
}
