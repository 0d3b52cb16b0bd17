import { read, utils } from '@e965/xlsx'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { actionsWorkbook } from '../../../renderer/features/plan-files/actionsWorkbook.ts'
import { fileName } from '../../../renderer/features/plan-files/fileName.ts'
import { actionCsv } from '../../../shared/domain/plan-export/actionCsv.ts'
import { actionRows } from '../../../shared/domain/plan-export/actionRows.ts'
import { planShare } from '../../support/plan/planShare.ts'

const rows = actionRows(planShare(), at => at.slice(0, 10))
const FIRST = {
  Action: 'Train two engineers',
  Goal: 'Win ten banks',
  Side: 'Contoso',
  Accountable: 'Noor Haddad',
  Responsible: 'Sam Vo; Ines Falk',
  Start: '2027-02-01',
  Due: '2027-03-01',
  Status: 'In progress',
  Evidence: 'Certificates',
}

describe('actions as a table', () => {
  it('reads back from CSV, and runs no formula', () => {
    const { data } = Papa.parse<Record<string, string>>(actionCsv(rows).slice(1), {
      header: true,
      skipEmptyLines: true,
    })
    expect(data).toHaveLength(3)
    expect(data[0]).toMatchObject({ ...FIRST, Consulted: '', Done: '' })
    expect(data[1]).toMatchObject({ Action: '\'=HYPERLINK("x")', Status: 'Late', Side: 'Ours' })
    expect(data[2]).toMatchObject({ Action: 'Sign the fund, "MDF"', Status: 'Done', Done: '2027-02-01' })
  })

  it('reads back from a workbook: days as days, texts as texts', async () => {
    const book = read(await actionsWorkbook(rows), { cellNF: true })
    const sheet = book.Sheets.Actions
    if (!sheet) throw new Error('no sheet')
    const data = utils.sheet_to_json<Record<string, string>>(sheet, { raw: false })
    expect(data[0]).toMatchObject(FIRST)
    expect(sheet.A3).toMatchObject({ t: 's', v: '=HYPERLINK("x")' })
    expect(sheet.A3?.f).toBeUndefined()
    expect(sheet.I2).toMatchObject({ t: 'n', w: '2027-03-01' })
  })
})

it('names a file after partner and plan, without what a disk refuses', () => {
  expect(fileName(planShare(), 'actions')).toBe('Contoso – Plan 2027 – actions')
  expect(fileName(planShare({ partner: 'A/B: "C"', name: 'A B C 2027' }), 'dates')).toBe('A B C 2027 – dates')
})
