import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { AppFrame } from '../e2e/pages/AppFrame.ts'
import { launchTandem } from '../support/electronApp.ts'
import { blankIn, tandemOn, timeStart } from './start/timeStart.ts'
import { SIZES } from './support/bench.ts'
import { makeBigBook, SEED } from './support/bigBook.ts'
import { untilKept } from './support/kept.ts'
import { median, report } from './support/report.ts'
import { slope } from './support/slope.ts'

/**
 * From the start of the process until the first page of Partners is painted, on a profile as a usual day leaves it; the
 * baseline is a blank window of the same Electron. From size to size it should not grow.
 */

const ROUNDS = 9
/** Compiled code is kept from the second time on that it runs. */
const DAYS = 3
const FIRST_ROW = '[role="grid"] [data-index="0"]'
const WANTED = { painted: FIRST_ROW, confirmed: `[aria-multiselectable="true"]${FIRST_ROW}` }

/** Ratios to the blank window of the same rounds. */
const ratios: { size: number; figure: number }[] = []
test.describe.configure({ mode: 'serial' })

for (const deals of SIZES)
  test(`start with ${deals.toLocaleString('en')} deals`, async () => {
    test.setTimeout(3_600_000)
    console.log(`seed ${SEED}`)
    const book = await makeBigBook(deals / 10, deals)
    const folder = await mkdtemp(join(tmpdir(), 'tandem-bench-blank-'))
    try {
      await aUsualDay(book.profile, deals / 10)
      const { ours, base } = await starts(book.profile, folder)
      const common = {
        ...{ group: 'start', unit: 'ms', rounds: ROUNDS, rows: { deals, partners: deals / 10 } },
        baseline: median(base),
        baselineName: 'blank Electron window',
      }
      const label = `${deals.toLocaleString('en')} deals`
      const painted = median(ours.painted)
      report({
        ...common,
        metric: `first page of Partners painted, ${label}`,
        ours: painted,
        target: '<=1.25',
      })
      report({
        ...common,
        metric: `the same confirmed by the store, ${label}`,
        ours: median(ours.confirmed),
        target: 'none',
      })
      ratios.push({ size: deals, figure: painted / median(base) })
    } finally {
      book.remove()
      await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
    }
  })

test('growth of a start', () => {
  report({
    ...{ group: 'growth', unit: '', baseline: 1, baselineName: 'as the book does', rounds: ROUNDS },
    metric: `slope of a start, 1,000 to ${Math.max(...SIZES).toLocaleString('en')} deals`,
    ours: slope(ratios),
    target: '<=0.15',
  })
})

async function starts(profile: string, folder: string) {
  const tandem = tandemOn(profile, WANTED)
  const blank = await blankIn(folder)
  const ours = { painted: [] as number[], confirmed: [] as number[] }
  const base: number[] = []
  // The first round is thrown away.
  for (let round = 0; round <= ROUNDS; round++) {
    const theirs = await timeStart(blank)
    const times = await timeStart(tandem)
    if (round === 0) continue
    base.push(theirs.painted ?? Number.NaN)
    ours.painted.push(times.painted ?? Number.NaN)
    ours.confirmed.push(times.confirmed ?? Number.NaN)
  }
  return { ours, base }
}

/** Everything derived is kept, Partners is where the last day ended, and the engine has seen the code more than once. */
async function aUsualDay(profile: string, partners: number): Promise<void> {
  for (let day = 0; day < DAYS; day++) await oneDay(profile, partners)
}

/** On the first day of a large book its lists are derived for the first time; that takes as long as it takes. */
const AT_LENGTH = { timeout: 900_000 }

async function oneDay(profile: string, partners: number): Promise<void> {
  const { page, close, end } = await launchTandem({ userData: profile })
  try {
    await new AppFrame(page).goTo('Partners')
    const list = page.getByRole('grid', { name: 'Partners' })
    await expect(list).toHaveAttribute('aria-multiselectable', 'true', AT_LENGTH)
    const count = page.getByText(new RegExp(`^${partners.toLocaleString('en')} `)).first()
    await expect(count).toBeVisible(AT_LENGTH)
    for (const key of ['book', 'deals', 'find']) await untilKept(page, key)
    await page.waitForFunction(() => localStorage.getItem('tandem.partners.snapshot') !== null)
    await page.evaluate(() => localStorage.removeItem('tandem.today.has'))
  } catch (error) {
    // Else the profile cannot be removed, and that would be said instead.
    await end()
    throw error
  }
  await close()
}
