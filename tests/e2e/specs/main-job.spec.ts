import { statSync } from 'node:fs'
import { expect, test } from '../../support/electronApp.ts'
import { pdfText } from '../../support/pdfText.ts'
import {
  hasResellers,
  readResellers,
  readSales,
  resellersCsv,
  salesCsv,
  salesOf,
  sumCents,
  whyNoResellers,
} from '../../support/resellers.ts'
import { saveTo } from '../../support/saveDialog.ts'
import { storeState } from '../../support/storeHash.ts'
import { ImportWizard } from '../pages/ImportWizard.ts'
import { PartnersPage } from '../pages/PartnersPage.ts'
import { ScorecardsPage } from '../pages/ScorecardsPage.ts'

const TOP = 'Brakes and Gears'

/** `401,234.56`, as the PDF prints an exact amount in English. */
const exact = (cents: number): string =>
  (cents / 100).toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 })
const whole = (cents: number): string => (cents / 100).toLocaleString('en-US', { maximumFractionDigits: 0 })

test.skip(!hasResellers, whyNoResellers)

test('the main job: two spreadsheets in, a scorecard PDF out, right to the cent, and all of it undone', async ({
  tandem: { app, page },
}, testInfo) => {
  const sales = readSales()
  const key = [...readResellers()].find(([, name]) => name === TOP)?.[0] ?? ''
  const quarter = sumCents(salesOf(sales, key, '2020-04-01', '2020-06-30'))
  const year = sumCents(salesOf(sales, key, '2019-07-01', '2020-06-30'))
  expect([sales.length, sumCents(sales)]).toEqual([57_851, 7_754_857_020])

  const empty = await storeState(page)
  const wizard = new ImportWizard(page)
  await wizard.open()
  await wizard.importAs(resellersCsv, 'Partners')
  await wizard.expectCounts('701 rows = 701 new + 0 failed')
  const partnersOnly = await storeState(page)

  await wizard.button('Import another file').click()
  await wizard.importAs(salesCsv, 'Revenue')
  await wizard.expectCounts('57,851 rows = 57,851 new + 0 failed')
  await expect(wizard.dialog.getByLabel('Totals per currency')).toContainText('USD 77,548,570.20')
  expect((await storeState(page)).rows).toMatchObject({ partners: 701, revenue: 57_851 })

  await test.step('the partner page exports the default quarter', async () => {
    await wizard.button('Show partners').click()
    const list = new PartnersPage(page)
    await list.search.fill(TOP)
    await expect(list.rowOf(TOP)).toBeVisible({ timeout: 60_000 })
    await list.open(TOP)
    const path = testInfo.outputPath('from-the-partner-page.pdf')
    await saveTo(app, path)
    await page.getByRole('button', { name: 'Export PDF' }).click()
    await expect
      .poll(() => statSync(path, { throwIfNoEntry: false })?.size ?? 0, { timeout: 60_000 })
      .toBeGreaterThan(10_000)
    const text = await pdfText(path)
    expect(text).toContain(TOP)
    const first = sumCents(salesOf(sales, key, '2020-01-01', '2020-03-31'))
    expect(text).toContain('Q1 2020')
    expect(text).toContain(exact(first))
  })

  await test.step('the scorecards page exports Q2 2020', async () => {
    const scorecards = new ScorecardsPage(page)
    await scorecards.open()
    await scorecards.choosePeriod('Q2 2020')
    await scorecards.search.fill(TOP)
    await scorecards.openPartner(TOP)
    await expect(scorecards.sheets).toContainText(whole(quarter), { timeout: 60_000 })
    const path = testInfo.outputPath('q2.pdf')
    await saveTo(app, path)
    await scorecards.card.getByRole('button', { name: 'Export PDF' }).click()
    await expect
      .poll(() => statSync(path, { throwIfNoEntry: false })?.size ?? 0, { timeout: 60_000 })
      .toBeGreaterThan(10_000)
    const text = await pdfText(path)
    expect(text).toContain('Q2 2020')
    expect(text).toContain(exact(quarter))
    expect(text).toContain(exact(year))
    await expect(scorecards.state).toContainText('As issued in version 1')
  })

  await test.step('undo goes back to the empty book, one step at a time', async () => {
    // Two issued scorecards, then the revenue, then the partners.
    for (const rows of [{ scorecards: 1 }, { scorecards: 0 }]) {
      await page.keyboard.press('ControlOrMeta+z')
      await expect.poll(async () => (await storeState(page)).rows, { timeout: 60_000 }).toMatchObject(rows)
    }
    await page.keyboard.press('ControlOrMeta+z')
    await expect.poll(async () => (await storeState(page)).rows.revenue, { timeout: 120_000 }).toBe(0)
    expect(await storeState(page)).toEqual(partnersOnly)
    await page.keyboard.press('ControlOrMeta+z')
    await expect.poll(async () => (await storeState(page)).rows.partners, { timeout: 60_000 }).toBe(0)
    expect(await storeState(page)).toEqual(empty)
  })
})
