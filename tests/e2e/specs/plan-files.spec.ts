import { readFileSync } from 'node:fs'
import { read, utils } from '@e965/xlsx'
import ICAL from 'ical.js'
import Papa from 'papaparse'
import { expect, test } from '../../support/electronApp.ts'
import { openDeck } from '../../support/plan/openDeck.ts'
import { saveTo } from '../../support/saveDialog.ts'
import { AppFrame } from '../pages/AppFrame.ts'
import { PlanShare } from '../pages/PlanShare.ts'
import { PlansPage } from '../pages/PlansPage.ts'

test('a plan leaves as calendar, tables and presentations that other programs read', async ({
  sample: { app, page },
}, testInfo) => {
  const frame = new AppFrame(page)
  const share = new PlanShare(page)
  const plans = new PlansPage(page)
  await plans.open()
  await plans.table.getByRole('row').filter({ hasText: 'Signed' }).first().dblclick()
  await expect(page.getByRole('button', { name: 'Share', exact: true })).toBeVisible()
  const name = await frame.heading(/./).innerText()

  const titles = await test.step('actions as CSV and as a workbook', async () => {
    const csv = testInfo.outputPath('actions.csv')
    await saveTo(app, csv)
    await share.choose('Actions as CSV…')
    await frame.expectToast(/\d+ actions? saved/)
    const { data } = Papa.parse<Record<string, string>>(readFileSync(csv, 'utf8').slice(1), {
      header: true,
      skipEmptyLines: true,
    })
    expect(data.length).toBeGreaterThan(3)
    const xlsx = testInfo.outputPath('actions.xlsx')
    await saveTo(app, xlsx)
    await share.choose('Actions as an Excel workbook…')
    await expect(async () => {
      const sheet = read(readFileSync(xlsx)).Sheets.Actions
      const rows = sheet ? utils.sheet_to_json<Record<string, string>>(sheet, { raw: false, defval: '' }) : []
      expect(rows).toEqual(data)
    }).toPass()
    return data.map(row => row.Action ?? '')
  })

  await test.step('rhythm and actions as a calendar', async () => {
    const ics = testInfo.outputPath('dates.ics')
    await saveTo(app, ics)
    await share.choose('Calendar of rhythm and actions…')
    await frame.expectToast('Calendar saved')
    const events = new ICAL.Component(ICAL.parse(readFileSync(ics, 'utf8'))).getAllSubcomponents('vevent')
    const summaries = events.map(event => String(event.getFirstPropertyValue('summary')))
    expect(summaries.some(summary => /QBR/.test(summary))).toBe(true)
  })

  for (const [entry, first] of [
    ['Presentation: executive summary…', 'Executive summary'],
    ['Presentation: QBR…', 'Quarterly business review'],
  ] as const)
    await test.step(entry, async () => {
      const pptx = testInfo.outputPath(`${first}.pptx`)
      await saveTo(app, pptx)
      await share.choose(entry)
      await frame.expectToast(
        first === 'Executive summary' ? /Executive summary saved, \d+ slides/ : /QBR saved, \d+ slides/,
      )
      const deck = openDeck(readFileSync(pptx))
      expect(deck.outside).toEqual([])
      expect(deck.slides[0]?.texts).toEqual(expect.arrayContaining([name, first]))
      expect(deck.charts.length).toBeGreaterThan(0)
      const goals = deck.slides.find(({ texts }) => texts.includes('Goals'))
      expect(goals?.tables).toBe(1)
      if (first !== 'Executive summary') expect(deck.slides[1]?.texts[0]).toMatch(/^Actions of Q/)
      expect(titles.some(title => deck.slides.some(({ texts }) => texts.includes(title)))).toBe(true)
    })
})
