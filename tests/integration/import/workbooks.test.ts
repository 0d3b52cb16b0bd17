import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { importEngineOn } from '../../../renderer/features/import/engine/engine.ts'
import type { RawCell } from '../../../renderer/features/import/read/cell.ts'
import { openTable } from '../../../renderer/features/import/read/open.ts'
import { MemoryStore } from './memoryStore.ts'
import { dataBytes, dataPath, dataText, hasData, must } from './realData.ts'

type Expected = string | number | boolean | null

/** What the reference reading says, in our words: days without midnight, durations in hours. */
function inOurWords(value: Expected): string | number {
  if (value === null) return ''
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE'
  if (typeof value === 'number') return value
  const duration = /^(\d+) days, (\d+):(\d+):(\d+)$/.exec(value)
  if (duration) return `${Number(duration[1]) * 24 + Number(duration[2])}:${duration[3]}:${duration[4]}`
  // The reference leaves the escape for a carriage return as it stands in the file.
  return value.replace(/T00:00:00$/, '').replaceAll('_x000D_', '\r')
}

function same(cell: RawCell | undefined, expected: Expected): boolean {
  const want = inOurWords(expected)
  if (cell === undefined || typeof cell === 'string') return (cell ?? '') === want
  if (typeof want === 'number') return cell.number === want && cell.date === undefined
  return cell.text === want
}

describe.skipIf(!hasData('xlsx_calamine'))('workbooks of calamine', () => {
  const folder = 'xlsx_calamine'

  test('every cell equals the reference reading', () => {
    const all = JSON.parse(dataText(`${folder}/DERIVED_openpyxl_reading.json`)) as Record<
      string,
      string | Record<string, Expected[][] | string>
    >
    let [cells, equal] = [0, 0]
    const wrong: string[] = []
    for (const [name, sheets] of Object.entries(all)) {
      const opened = openTable(name, dataBytes(`${folder}/${name}`))
      if (typeof sheets === 'string') {
        expect(opened, name).toMatchObject({ ok: false, error: { code: 'password' } })
        console.log(`refused: ${opened.ok ? '' : opened.error.message}`)
        continue
      }
      const found = must(opened).sheets
      for (const [title, rows] of Object.entries(sheets)) {
        if (typeof rows === 'string') continue
        const sheet = found.find(one => one.name === title.replace(/ \[\w+\]$/, ''))
        expect(sheet?.hidden, `${name} ${title}`).toBe(/\[(hidden|veryHidden)\]$/.test(title))
        rows.forEach((row, r) => {
          row.forEach((expected, c) => {
            cells++
            if (same(sheet?.rows[r]?.[c], expected)) equal++
            else wrong.push(`${name} ${title} ${r}:${c} ${JSON.stringify([expected, sheet?.rows[r]?.[c]])}`)
          })
        })
      }
    }
    console.log(`calamine: ${equal} of ${cells} cells equal`)
    expect(wrong).toEqual([])
    expect(cells).toBeGreaterThan(300)
  })

  test('nothing crashes; errors name their cell, chart sheets and hidden sheets are said', () => {
    for (const name of readdirSync(dataPath(folder)).filter(file => /\.xlsx?$/.test(file)))
      expect(() => openTable(name, dataBytes(`${folder}/${name}`))).not.toThrow()
    const errors = must(openTable('errors.xlsx', dataBytes(`${folder}/errors.xlsx`)))
    expect(errors.file.notes.join(' ')).toContain('Feuil1!A1 holds #DIV/0!')
    const sheets = must(openTable('any_sheets.xlsx', dataBytes(`${folder}/any_sheets.xlsx`)))
    expect(sheets.file.sheets.map(({ hidden, problem }) => [hidden, problem])).toEqual([
      [false, undefined],
      [true, 'It is empty.'],
      [true, 'It is empty.'],
      [false, 'It is a chart sheet and holds no cells.'],
    ])
  })

  test.each(['date.xls', 'date.xlsx', 'date_1904.xls', 'date_1904.xlsx'])('%s: both date systems', name => {
    const { sheets } = must(openTable(name, dataBytes(`${folder}/${name}`)))
    expect(
      sheets[0]?.rows.slice(0, 2).map(row => (typeof row[0] === 'object' ? row[0].date : row[0])),
    ).toEqual(['2021-01-01', '2021-01-02'])
  })

  test.each([
    ['header-row.xlsx', 8],
    ['temperature-in-middle.xlsx', 3],
    ['inventory-table.xlsx', 0],
  ])('%s: the header is in row %i', async (name, row) => {
    const engine = importEngineOn(new MemoryStore())
    must(await engine.open({ name, bytes: dataBytes(`${folder}/${name}`) }))
    expect(must(await engine.look(0)).headerRow).toBe(row)
  })
})

test.skipIf(!hasData('xlsx_powerpivot'))('a Power Pivot model: says what it could not read', () => {
  const name = 'Opportunity Tracking Sample no PV.xlsx'
  const { file } = must(openTable(name, dataBytes(`xlsx_powerpivot/${name}`)))
  expect(file.notes.join(' ')).toMatch(/Power Pivot data model, which cannot be read/)
  expect(file.sheets.map(({ name, rows, columns }) => [name, rows, columns])).toEqual([
    ['Info', 19, 2],
    ['Sheet1', 488, 2],
  ])
})
