import { mkdirSync, readFileSync } from 'node:fs'
import { read, utils } from '@e965/xlsx'
import type { Page } from '@playwright/test'
import { unguarded } from '@shared/lib/formula.ts'
import ICAL from 'ical.js'
import Papa from 'papaparse'
import { ROUTES } from '../../../renderer/app/routes.tsx'
import { expect, test } from '../../support/electronApp.ts'
import { injectBook, TRACES, watchPolicy, whatRan } from '../../support/injected.ts'
import { openInBrowser } from '../../support/openInBrowser.ts'
import { pdfText } from '../../support/pdfText.ts'
import { openDeck } from '../../support/plan/openDeck.ts'
import { rowsOf } from '../../support/plan/putRows.ts'
import { savePdf } from '../../support/plan/savePdf.ts'
import { saveTo } from '../../support/saveDialog.ts'
import { AppFrame } from '../pages/AppFrame.ts'
import { expectLoaded } from '../pages/Loaded.ts'
import { PartnerPack } from '../pages/PartnerPack.ts'
import { PlanShare } from '../pages/PlanShare.ts'
import { PlanVersionsPage } from '../pages/PlanVersionsPage.ts'

const PASSPHRASE = 'four quiet words here'

/** The first record of each page that shows one. A new page of that kind has to be added here. */
const TABLE_OF = {
  '/partners/:id': 'partners',
  '/deals/:id': 'deals',
  '/registrations/:id': 'registrations',
  '/leads/:id': 'leads',
  '/plans/:id': 'plans',
  '/plans/:id/versions': 'plans',
  '/plans/:id/briefing': 'plans',
  '/sessions/:id': 'sessions',
} as const
/** The sample has no answer to a pack. */
const NONE = '/answers/:id'

const goTo = async (page: Page, path: string): Promise<void> => {
  await page.evaluate(to => {
    location.hash = to
  }, path)
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
  await expectLoaded(page, path)
  await expect(page.getByRole('status', { name: 'Loading' })).toHaveCount(0)
}

test('markup, scripts and formulas in every text of a book stay text, on every page and in every document', async ({
  sample: { app, page },
}, testInfo) => {
  const frame = new AppFrame(page)
  await watchPolicy(page)
  await app.evaluate(({ shell }) => {
    const opened: string[] = []
    Object.assign(globalThis, { openedOutside: opened })
    shell.openExternal = async address => void opened.push(address)
  })
  const { rows, fields } = await injectBook(page)
  expect(fields).toBeGreaterThan(2_000)
  await page.reload()
  await expect(frame.rail).toBeVisible()

  let pages = 0
  const look = async (name: string) => {
    expect(await whatRan(page), name).toEqual([])
    pages += 1
  }
  await test.step('every page, and every tab of it', async () => {
    let shown = 0
    for (const { path } of ROUTES.filter(({ path }) => path !== NONE)) {
      const table = TABLE_OF[path as keyof typeof TABLE_OF]
      expect(
        table !== undefined || !path.includes(':'),
        `${path}: say here which table has its records`,
      ).toBe(true)
      const id = table && (await rowsOf(page, table))[0]?.id
      await goTo(page, id === undefined ? path : path.replace(':id', encodeURIComponent(id)))
      await look(path)
      if (TRACES.test(await page.locator('main').innerText())) shown += 1
      for (const tab of await page.getByRole('tab').all()) {
        await tab.click()
        await look(`${path}, ${await tab.innerText()}`)
      }
    }
    // Pages of figures and of settings show no name.
    expect(shown).toBeGreaterThan(15)
  })

  const [plan] = (await rowsOf(page, 'plans')).filter(({ status }) => status === 'signed')
  const share = new PlanShare(page)
  const actions = (await rowsOf(page, 'tasks'))
    .filter(({ planId }) => planId === plan?.id)
    .map(({ title }) => title)
  const openPlan = () => goTo(page, `/plans/${encodeURIComponent(plan?.id ?? '')}`)

  await test.step('tables: no cell is run, and each comes back as it was', async () => {
    await openPlan()
    const csv = testInfo.outputPath('actions.csv')
    await saveTo(app, csv)
    await share.choose('Actions as CSV…')
    await frame.expectToast(/\d+ actions? saved/)
    const { data } = Papa.parse<string[]>(readFileSync(csv, 'utf8').slice(1).trimEnd())
    expect(data.flat().filter(cell => /^[=@\t\r]|^[+-](?!\d)/.test(cell))).toEqual([])
    expect(
      data
        .slice(1)
        .map(([title = '']) => unguarded(title))
        .sort(),
    ).toEqual([...actions].sort())
    const xlsx = testInfo.outputPath('actions.xlsx')
    await saveTo(app, xlsx)
    await share.choose('Actions as an Excel workbook…')
    await expect(async () => {
      const sheet = read(readFileSync(xlsx)).Sheets.Actions ?? {}
      const cells = Object.entries(sheet).filter(([name]) => !name.startsWith('!'))
      expect(cells.filter(([, cell]) => cell.f !== undefined || cell.l !== undefined)).toEqual([])
      const texts = utils
        .sheet_to_json<Record<string, string>>(sheet, { raw: false })
        .map(row => row.Action ?? '')
      expect(texts.sort()).toEqual([...actions].sort())
    }).toPass()
  })

  await test.step('calendar and presentation hold it as text', async () => {
    const ics = testInfo.outputPath('dates.ics')
    await saveTo(app, ics)
    await share.choose('Calendar of rhythm and actions…')
    await frame.expectToast('Calendar saved')
    const events = new ICAL.Component(ICAL.parse(readFileSync(ics, 'utf8'))).getAllSubcomponents('vevent')
    expect(
      events.filter(event => TRACES.test(String(event.getFirstPropertyValue('summary')))).length,
    ).toBeGreaterThan(0)
    const pptx = testInfo.outputPath('summary.pptx')
    await saveTo(app, pptx)
    await share.choose('Presentation: executive summary…')
    await frame.expectToast(/Executive summary saved, \d+ slides/)
    const texts = openDeck(readFileSync(pptx)).slides.flatMap(slide => slide.texts)
    expect(texts.filter(text => TRACES.test(text)).length).toBeGreaterThan(3)
  })

  await test.step('a PDF shows it', async () => {
    await new PlanVersionsPage(page).open(plan?.id ?? '')
    const pdf = testInfo.outputPath('plan.pdf')
    await savePdf(app, page, pdf)
    // A reader puts blanks between glyphs, and the page breaks long words.
    expect((await pdfText(pdf)).replace(/\s+/g, '')).toMatch(/<script>globalThis.tandemInjected=1|<imgsrc=x/)
    await look('after the print')
  })

  await test.step('a partner pack opens in any browser and runs nothing but its own script', async () => {
    const file = testInfo.outputPath('pack.html')
    await openPlan()
    await saveTo(app, file)
    await share.choose('Partner pack…')
    await expect(frame.dialog).toContainText('open action')
    await frame.dialog.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE)
    await frame.dialog.getByLabel('Passphrase again').fill(PASSPHRASE)
    await page.keyboard.press('ControlOrMeta+Enter')
    await frame.expectToast(/^Pack for .* saved/)
    const downloads = testInfo.outputPath('downloads')
    mkdirSync(downloads)
    const browser = await openInBrowser(app, file, downloads)
    const pack = new PartnerPack(browser)
    await pack.open(PASSPHRASE)
    await expect(pack.part('Goals').getByRole('table')).toBeVisible()
    expect(await browser.locator('main').innerText()).toMatch(TRACES)
    expect(await browser.evaluate(() => 'tandemInjected' in globalThis)).toBe(false)
    expect(await browser.locator('img, iframe, svg[onload], a[href^="javascript:" i]').count()).toBe(0)
    await browser.close()
  })

  expect(
    await app.evaluate(() => (globalThis as unknown as { openedOutside: string[] }).openedOutside),
  ).toEqual([])
  console.info(
    `injection: ${fields} texts of ${rows} rows, ${pages} pages and tabs looked at, 6 documents read back`,
  )
})
