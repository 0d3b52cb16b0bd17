import { suggestMapping } from '@shared/domain/import/suggest.ts'
import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { failuresCsv } from '../../../renderer/features/import/engine/failures.ts'
import { shapeSheet } from '../../../renderer/features/import/engine/shape.ts'
import { MOST_COLUMNS } from '../../../renderer/features/import/read/bounds.ts'
import { readCsv } from '../../../renderer/features/import/read/csv.ts'
import { readDate } from '../../../renderer/features/import/read/dates.ts'
import { headersOf } from '../../../renderer/features/import/read/header.ts'
import { currencyOf, readMoney, readNumber } from '../../../renderer/features/import/read/numbers.ts'
import { openTable } from '../../../renderer/features/import/read/open.ts'
import { repeatsTooMuch } from '../../../renderer/features/import/read/repeats.ts'
import { WORKBOOK_LIMITS, workbookParts } from '../../../renderer/features/import/read/workbookParts.ts'
import { openDocumentOf, workbookOf } from '../../support/fuzz/tables.ts'

/** What the fuzz found, and what no fuzz would: one test for each. */

const book = (sheet: string) => workbookOf({ name: 'S', sheet, styles: '<styleSheet/>', strings: [] })
const sheetOf = (rows: string) => `<worksheet><sheetData>${rows}</sheetData></worksheet>`
const opened = (bytes: Uint8Array) => {
  const answer = openTable('a.xlsx', bytes)
  if (!answer.ok) throw new Error(answer.error.message)
  return answer.value
}
const refusal = (bytes: Uint8Array) => {
  const answer = openTable('a.xlsx', bytes)
  return answer.ok ? undefined : answer.error
}
/** What is run once takes moments; what grows with the square of its length takes minutes. */
const soon = (work: () => unknown): void => {
  const start = performance.now()
  work()
  expect(performance.now() - start).toBeLessThan(10_000)
}

describe('words that every object knows', () => {
  it('as the header of a column are no mapped field', () => {
    const facts = ['constructor', '__proto__', 'toString', 'Name'].map(header => ({
      ...{ header, filled: 1, numbers: 0, dates: 0, largest: 0 },
    }))
    const { mapping } = suggestMapping(facts, 'partners')
    expect(Object.entries(mapping)).toEqual([['Name', 'name']])
    expect(() => structuredClone(mapping)).not.toThrow()
  })

  it('as a sign of money are no currency', () => {
    expect(currencyOf('constructor')).toBeUndefined()
    expect(readMoney('constructor5', '.')).toBeUndefined()
    expect(readMoney('5 toString', '.')).toBeUndefined()
  })
})

describe('numbers beyond all bounds', () => {
  it('written with an exponent keep their size', () => {
    expect(readNumber('1E+30', '.')).toBe('1000000000000000019884624838656')
    expect(Number(readNumber('1E+30', '.'))).toBe(1e30)
    expect(readNumber('1.5E+05', '.')).toBe('150000')
  })

  it('in a workbook are told as the error of their cell', () => {
    const { sheets } = opened(book(sheetOf('<row r="1"><c r="A1"><v>1e999</v></c></row>')))
    expect(sheets[0]?.rows[0]?.[0]).toMatchObject({ error: 'S!A1 holds a number beyond all bounds' })
  })
})

describe('texts of great length', () => {
  const long = `1${'a'.repeat(200_000)}1`
  it('are tried as no amount and no date', () => {
    soon(() => {
      expect(readMoney(long, '.')).toBeUndefined()
      expect(readDate(`${'T11:11'.repeat(40_000)}\n`, 'dmy')).toBeUndefined()
    })
  })

  it('in a line that lacks a separator are not taken apart', () => {
    const rows = Array.from({ length: 40 }, (_, i) => `${i},2026-01-01,${i}.5`)
    soon(() =>
      readCsv(
        ['id,day,text', ...rows, `7,${'x'.repeat(100_000)}`, `8,"${'"a'.repeat(50_000)}`].join('\n'),
        'x',
      ),
    )
  })

  it('of line ends within quotes are passed once', () => {
    const rows = Array.from({ length: 40 }, (_, i) => `${i},b,c`)
    soon(() => readCsv(['id,x,y', ...rows, `1,"${'\n'.repeat(100_000)}z",c`, '1,2'].join('\n'), 'x'))
  })

  it('as a name are cut', () => {
    const sheet = opened(new TextEncoder().encode(`${'n'.repeat(100_000)},b\n1,2\n`)).sheets[0]
    if (!sheet) throw new Error('no sheet')
    expect(headersOf(sheet, 0).map(name => name.length)).toEqual([300, 1])
  })
})

describe('numbers of columns and rows', () => {
  it('of one name are told apart without counting anew for each', () => {
    const sheet = { name: 'x', rows: [Array<string>(60_000).fill('a')], columns: 60_000 }
    soon(() => {
      const names = headersOf({ ...sheet, hidden: false, rowNotes: new Map(), firstLine: 1 }, 0)
      expect(new Set(names).size).toBe(60_000)
      expect(names[59_999]).toBe('a (60000)')
    })
  })

  it('that are a million in a CSV are said to be too many', () => {
    soon(() => {
      const { sheets } = readCsv(`${'a,'.repeat(1_000_000)}\n1\n`, 'x')
      expect(sheets[0]).toMatchObject({ rows: [], problem: expect.stringContaining('1,000,001 columns') })
    })
    expect(readCsv(`${'a,'.repeat(MOST_COLUMNS - 1)}a\n1\n`, 'x').sheets[0]?.problem).toBeUndefined()
  })

  it('that a workbook claims with one cell make no rows', () => {
    soon(() => {
      for (const [rows, words] of [
        ['<row r="99999999"><c r="A99999999"><v>1</v></c></row>', 'row 99,999,999'],
        ['<row r="1"><c r="XFD1"><v>1</v></c></row>', '16,384 columns'],
      ] as const)
        expect(opened(book(sheetOf(rows))).sheets[0]).toMatchObject({
          rows: [],
          problem: expect.stringContaining(words),
        })
    })
  })

  it('of broken lines are listed without copying the list for each', () => {
    const lines = Array.from({ length: 300_000 }, (_, i) => (i % 6 === 0 ? `${i},b` : `${i},b c,d e`))
    soon(() => expect(readCsv(['x,y,z', ...lines].join('\n'), 'x').notes.join()).toMatch(/and \d+ more/))
  })
})

describe('bombs', () => {
  const zeros = (megabytes: number) => new Uint8Array(megabytes * 1024 ** 2)

  it('in a part of a workbook are refused before they are unpacked', () => {
    const bomb = zipSync({ 'xl/workbook.xml': zeros(48) }, { level: 9 })
    expect(bomb.length).toBeLessThan(300_000)
    const before = process.memoryUsage().arrayBuffers
    expect(refusal(bomb)).toMatchObject({
      code: 'unreadable',
      message: expect.stringContaining('unpack to more'),
    })
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(8 * 1024 ** 2)
  })

  it('that claim to be small are stopped where they have become what they claim', () => {
    const bomb = zipSync({ 'xl/workbook.xml': zeros(48) }, { level: 9 })
    const view = new DataView(bomb.buffer, bomb.byteOffset)
    const directory = bomb.length - 22 - 46 - 'xl/workbook.xml'.length
    expect(view.getUint32(directory + 24, true)).toBe(48 * 1024 ** 2)
    view.setUint32(directory + 24, 1_000, true)
    const before = process.memoryUsage().arrayBuffers
    expect(refusal(bomb)?.message).toContain('its part xl/workbook.xml is damaged')
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(150 * 1024 ** 2)
  })

  it('of pictures are left packed', () => {
    const { parts, names } = workbookParts(
      zipSync({ 'xl/media/a.png': zeros(40), '[Content_Types].xml': zeros(0) }),
    )
    expect([...parts.keys()]).toEqual(['[Content_Types].xml'])
    expect(names).toHaveLength(2)
  })

  it('of many parts are refused', () => {
    const many = Object.fromEntries(
      Array.from({ length: WORKBOOK_LIMITS.entries + 1 }, (_, i) => [`${i}.xml`, new Uint8Array()]),
    )
    expect(refusal(zipSync(many))?.message).toContain('more parts than a workbook has')
  })

  it('of counts, a cell that stands for billions, are refused', () => {
    const cell = (attributes: string) =>
      `<table:table-row table:number-rows-repeated="1000000"><table:table-cell ${attributes} office:value-type="string"><text:p>x</text:p></table:table-cell></table:table-row>`
    soon(() => {
      const bytes = openDocumentOf(cell('table:number-columns-repeated="16384"'))
      expect(refusal(bytes)?.message).toContain('more cells than Tandem reads')
    })
    // What every OpenDocument sheet ends with is no bomb.
    const empty =
      '<table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>'
    expect(repeatsTooMuch(empty)).toBe(false)
    expect(repeatsTooMuch(cell('office:string-value="&gt;>" table:number-columns-repeated="99"'))).toBe(true)
  })
})

it('a workbook that is cut off ends, whatever its packed bytes go on to', () => {
  const whole = book(sheetOf('<row r="1"><c r="A1" t="str"><v>a</v></c></row>'.repeat(200)))
  soon(() => {
    for (let at = 60; at < 400; at += 7) {
      const bytes = whole.slice()
      bytes.fill(0xff, at, at + 12)
      openTable('a.xlsx', bytes)
    }
  })
})

it('a page whose cells span less than nothing is read', () => {
  const page = (span: string) =>
    new TextEncoder().encode(
      `<html><table><tr><td rowspan="2">a</td><td colspan=${span}>b</td></tr><tr><td>c</td></tr></table></html>`,
    )
  soon(() => {
    for (const span of ['"-1"', "'-5'", '0', 'x', '"9999999999"', '"&#45;1"', '2'])
      expect(opened(page(span)).sheets[0]?.rows[0]?.[0], span).toBe('a')
  })
})

it('what cannot be read is said without the words of a program', () => {
  const message = refusal(zipSync({ '[Content_Types].xml': new TextEncoder().encode('<Types') }))?.message
  expect(message).toMatch(/^a\.xlsx cannot be read: .*Saving it again/)
  expect(message).not.toMatch(/undefined|TypeError|is not/)
})

it('the file of failed rows runs nothing: headers, cells and the reason begin with no sign', () => {
  const { sheets } = readCsv('=cmd|calc,@b\n+49 30 1234567,-5\n=1+1,-A1\n', 'x')
  const [sheet] = sheets
  if (!sheet) throw new Error('no sheet')
  const csv = failuresCsv(shapeSheet(sheet, 0, 0), [
    { at: 1, reason: '=cmd|calc: “x” is not an amount.' },
    { at: 2, reason: 'Because.' },
  ])
  expect(csv.slice(1).split('\r\n')).toEqual([
    "'=cmd|calc,'@b,Why it was not imported",
    "+49 30 1234567,-5,'=cmd|calc: “x” is not an amount.",
    "'=1+1,'-A1,Because.",
    '',
  ])
  const again = readCsv(csv.slice(1), 'x').sheets[0]
  expect(again && headersOf(again, 0).slice(0, 2)).toEqual(['=cmd|calc', '@b'])
})
