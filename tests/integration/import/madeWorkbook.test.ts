import * as XLSX from '@e965/xlsx'
import { expect, test } from 'vitest'
import { importEngineOn } from '../../../renderer/features/import/engine/engine.ts'
import { MemoryStore } from './memoryStore.ts'
import { must, settingsFor } from './realData.ts'

/** A report as people send it: title rows, dates as serials, formulas, an error, a hidden sheet, a footer. */
function reportBytes(date1904: boolean): Uint8Array {
  const shift = date1904 ? 1462 : 0
  const sheet = XLSX.utils.aoa_to_sheet([
    ['Channel revenue'],
    [],
    ['Date', 'Partner', 'Partner ID', 'Net amount (EUR)', 'Postcode'],
    [44197 - shift, 'Nordlicht', 7, 100, 1234],
    [44198 - shift, 'Südwind', 8, 0, 99],
    [44199 - shift, 'Ostsee', 9, 5, 5],
    [44200 - shift, 'Nordlicht', 7, 0.1, 5],
    ['Total', '', '', 105.4, ''],
    ['Confidential Information - Do Not Distribute'],
  ])
  for (const row of [4, 5, 6, 7]) {
    sheet[`A${row}`].z = 'dd.mm.yyyy'
    sheet[`E${row}`].z = '00000'
  }
  sheet.D5 = { t: 'n', v: 0.30000000000000004, f: 'D4*0.003' }
  sheet.D6 = { t: 'e', v: 0x07, w: '#DIV/0!' }
  const book: XLSX.WorkBook = XLSX.utils.book_new()
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([['About'], ['Made by hand']]), 'About')
  XLSX.utils.book_append_sheet(book, sheet, 'Q1')
  book.Workbook = { WBProps: { date1904 }, Sheets: [{ Hidden: 1 }, { Hidden: 0 }] }
  return new Uint8Array(XLSX.write(book, { type: 'array', bookType: 'xlsx' }))
}

test.each([false, true])('a workbook report, days from 1904: %s', async date1904 => {
  const store = new MemoryStore('USD')
  const engine = importEngineOn(store)
  const settings = await settingsFor(engine, 'report.xlsx', reportBytes(date1904))
  expect(settings).toMatchObject({ sheet: 1, headerRow: 2, kind: 'revenue', currency: 'EUR' })
  const dry = must(await engine.dryRun(settings))
  expect(dry.preview.map(row => [row.line, row.outcome])).toEqual([
    [4, 'create'],
    [5, 'create'],
    [6, 'fail'],
    [7, 'create'],
  ])
  const report = must(await engine.run(settings, 'Tester'))
  expect(report).toMatchObject({
    rows: 4,
    created: 3,
    failed: 1,
    totals: { EUR: 10_040 },
    also: { partners: 2 },
  })
  expect(report.failuresCsv).toContain('Q1!D6 holds #DIV/0!.')
  expect(report.failuresCsv).toContain('2021-01-03,Ostsee,9,#DIV/0!,00005')
  expect(store.rows('revenue').map(({ date, amount }) => [date, amount])).toEqual([
    ['2021-01-01', { minor: 10_000, currency: 'EUR' }],
    ['2021-01-02', { minor: 30, currency: 'EUR' }],
    ['2021-01-04', { minor: 10, currency: 'EUR' }],
  ])
  expect(store.rows('partners').map(row => row.externalKey)).toEqual(['7', '8'])
})
