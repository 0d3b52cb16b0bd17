import { describe, expect, test } from 'vitest'
import { containerOf, decode } from '../../../renderer/data/decode.ts'
import { isEmptyCell, type RawSheet } from '../../../renderer/features/import/read/cell.ts'
import { cellReader } from '../../../renderer/features/import/read/cells.ts'
import { readCsv } from '../../../renderer/features/import/read/csv.ts'
import { dataRowsOf } from '../../../renderer/features/import/read/dataRows.ts'
import { readDate } from '../../../renderer/features/import/read/dates.ts'
import { detectDialect } from '../../../renderer/features/import/read/dialect.ts'
import { findHeader, headersOf, NO_HEADER } from '../../../renderer/features/import/read/header.ts'
import { currencyOf, readMoney, readNumber } from '../../../renderer/features/import/read/numbers.ts'
import { detectStyle } from '../../../renderer/features/import/read/style.ts'
import { dateOfSerial, plainNumber } from '../../../renderer/features/import/read/workbookCell.ts'

const csv = (text: string): RawSheet => {
  const [sheet] = readCsv(text, 'test').sheets
  if (!sheet) throw new Error('no table')
  return sheet
}

describe('decode', () => {
  test('every Windows-1252 character, also where the runtime decodes another table', () => {
    const bytes = Uint8Array.of(0x80, 0x8a, 0x92, 0x96, 0xe4, 0xff)
    expect(decode(bytes)).toEqual({ text: '€Š’–äÿ', encoding: 'windows-1252' })
  })
  test('UTF-8 is strict: one bad byte makes it Windows-1252', () => {
    expect(decode(Uint8Array.of(0xc3, 0xa4)).encoding).toBe('utf-8')
    expect(decode(Uint8Array.of(0xc3, 0xa4, 0xe4)).encoding).toBe('windows-1252')
  })
  test('what a file is comes from its bytes', () => {
    expect(containerOf(new TextEncoder().encode('%PDF-1.4'))).toBe('pdf')
    expect(containerOf(new TextEncoder().encode('<html><table>'))).toBe('markup')
    expect(containerOf(new TextEncoder().encode('a,b\n1,2'))).toBe('text')
  })
})

describe('dialect', () => {
  test.each([
    ['a,b,c\n1,2,3\n', ','],
    ['a;b;c\n1,5;2,5;3\n', ';'],
    ['a\tb\n1,2\t3\n', '\t'],
    ['a|b|c\n1|2|3\n', '|'],
    ['name\nAcme Corp\nBeta Inc\nGamma Ltd\n', ','],
    ['name,city\n"Acme; Corp",Ulm\n"Beta; Inc",Kiel\n', ','],
    ['Name;Notiz\n"A, B";"x, y, z"\n"C, D";"u, v, w"\n', ';'],
  ])('%j → %j', (text, delimiter) => {
    expect(detectDialect(text).delimiter).toBe(delimiter)
  })
  test('backslash before a quotation mark', () => {
    const [, row] = csv('a,b,c\n1,"5\\" pipe, long",x\n2,"6\\" pipe",y\n').rows
    expect(row).toEqual(['1', '5" pipe, long', 'x'])
  })
  test('sep= names the delimiter and is not a row; lines count on', () => {
    const sheet = csv('sep=;\na;b\n1;2\n')
    expect(sheet.rows).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ])
    expect(sheet.firstLine).toBe(2)
  })
})

describe('damaged lines', () => {
  const names = 'Nordlicht,Südwind AG,Acme,Ost & West,Beta Holding,K3,Ulmer,Zwei Brüder,x,Delta'.split(',')
  const more = 'Lima 7,A1 Net,B 22 c,Cafe 333,4You'.split(',')
  const good = [...names, ...more].map((name, i) => `AB-1${10 + i},${name},${i % 10}.50`).join('\n')
  test('a missing separator is put back where only one place fits, with a note', () => {
    const sheet = csv(`key,name,price\n${good}\nCD-999Lost One,7.25\n`)
    expect(sheet.rows.at(-1)).toEqual(['CD-999', 'Lost One', '7.25'])
    expect(sheet.rowNotes.get(16)).toMatch(/separator was missing/)
  })
  test('two possible places: the row stays as it was read, and says so', () => {
    const sheet = csv(`key,name,town\n${good.replaceAll(/\d\.50/g, 'Ulm')}\nCD-999,Lost One Kiel\n`)
    expect(sheet.rows.at(-1)).toEqual(['CD-999', 'Lost One Kiel'])
    expect(sheet.rowNotes.get(16)).toMatch(/2 cells where the table has 3/)
  })
  test('a stray quotation mark does not swallow the lines behind it', () => {
    const sheet = csv(
      `key,name,price\n${good}\n"AB-200,Stray,1.50\nAB-201,Next,2.50\nAB-202,"Last, one",3.50\n`,
    )
    expect(sheet.rows.slice(-3)).toEqual([
      ['"AB-200', 'Stray', '1.50'],
      ['AB-201', 'Next', '2.50'],
      ['AB-202', 'Last, one', '3.50'],
    ])
  })
  test('a ragged file is left alone', () => {
    const text = 'a,b,c\n1\n1,2\n1,2,3,4\n1,2\n1\n'
    expect(csv(text).rows.map(row => row.length)).toEqual([3, 1, 2, 4, 2, 1])
  })
  test('tables one under the other become sheets; equal headers stay one table', () => {
    expect(
      readCsv('a,b,c\n1,2,3\na,b,c,d\n1,2,3,4\n', 't').sheets.map(s => [s.name, s.rows.length, s.firstLine]),
    ).toEqual([
      ['t, table 1', 2, 1],
      ['t, table 2', 2, 3],
    ])
    const sheet = csv('a,b,c\n1,2,3\na,b,c\n4,5,6\n')
    expect(dataRowsOf(sheet, 0).rows).toEqual([1, 3])
  })
})

describe('header', () => {
  test.each<[string, string, number]>([
    ['first row', 'Name,Amount\nA,1\nB,2\n', 0],
    [
      'title and blank row above',
      'Pipeline report 2026,,\n,,\nName,Amount,Date\nA,1,2026-01-01\nB,2,2026-01-02\n',
      2,
    ],
    [
      'titles in several rows',
      'Report,,\nBy region,Q1,\nName,Amount,Date\nA,1,2026-01-01\nB,2,2026-01-02\n',
      2,
    ],
    ['years as column names', 'Partner,2024,2025,2026\nA,1,2,3\nB,4,5,6\n', 0],
    ['texts only', 'Name,City\nA,Ulm\nB,Kiel\n', 0],
    ['header only', 'Name,City,Stage\n', 0],
    ['no header', '2026-01-01,5,A\n2026-01-02,6,B\n2026-01-03,7,C\n', NO_HEADER],
    ['some unreadable cells', 'Name,Employees,Notes\n=cmd,x,@S\n+P,y,-5\nA,1,a\nB,2,b\n', 0],
  ])('%s', (_, text, row) => {
    expect(findHeader(csv(text))).toBe(row)
  })
  test('names are unique and never empty', () => {
    expect(headersOf(csv('Name,,Name,Column 2\n1,2,3,4\n'), 0)).toEqual([
      'Name',
      'Column 2',
      'Name (2)',
      'Column 2 (2)',
    ])
  })
  test('the footer of a report is not data, a company called Total Energies is', () => {
    const report =
      'Owner,Account,Amount\nA,Acme,1\nB,Beta,2\nTotal,,3\n,,\nConfidential Information - Do Not Distribute,,\nCopyright (c) 2000-2026 salesforce.com,,\n'
    const { rows, notes } = dataRowsOf(csv(report), 0)
    expect(rows).toEqual([1, 2])
    expect(notes.join()).toMatch(/last 3 line\(s\) are the footer/)
    expect(dataRowsOf(csv('Name,City,Country\nA,Ulm,DE\nTotal Energies,Paris,FR\n'), 0).rows).toEqual([1, 2])
  })
})

describe('style', () => {
  test.each<[string[], string, string]>([
    [['31/12/2020', '01/02/2020'], '.', 'dmy'],
    [['12/31/2020', '01/02/2020'], '.', 'mdy'],
    [['01/02/2020', '1.5'], '.', 'mdy'],
    [['01/02/2020', '1,5'], ',', 'dmy'],
    [['01.02.2020'], '.', 'dmy'],
    [['2020-02-01', '1,234.56'], '.', 'ymd'],
    [['1.234,56', '99,9'], ',', 'ymd'],
    [['1.234.567'], ',', 'ymd'],
    [['1,234,567'], '.', 'ymd'],
    [['0.123'], '.', 'ymd'],
    [['NULL', '', '-'], '.', 'ymd'],
  ])('%j → %s %s', (cells, decimal, dateOrder) => {
    expect(detectStyle(cells)).toEqual({ decimal, dateOrder })
  })
  test('where nothing proves it, a semicolon file has decimal commas', () => {
    expect(detectStyle(['1.234'], ';').decimal).toBe(',')
    expect(detectStyle(['1.234'], ',').decimal).toBe('.')
  })
})

describe('numbers', () => {
  test.each<[string, '.' | ',', string | undefined]>([
    ['1,234.56', '.', '1234.56'],
    ['1.234,56', ',', '1234.56'],
    ["1'234.56", '.', '1234.56'],
    ['1 234,56', ',', '1234.56'],
    ['1\u202f234,56', ',', '1234.56'],
    ['12,34,567.8', '.', '1234567.8'],
    ['.5', '.', '0.5'],
    ['5.', '.', '5'],
    ['-0,5', ',', '-0.5'],
    ['−7', '.', '-7'],
    ['1.2E+05', '.', '120000'],
    ['1.23', ',', undefined],
    ['1,23', '.', undefined],
    ['1,2345', '.', undefined],
    ['12x', '.', undefined],
    ['1.2.3', '.', undefined],
    ['', '.', undefined],
  ])('%j with %j is %j', (text, decimal, expected) => {
    expect(readNumber(text, decimal)).toBe(expected)
  })
  test.each<[string, { decimal: string; currency?: string } | undefined]>([
    ['$1,200.50', { decimal: '1200.50' }],
    ['€ 12', { decimal: '12', currency: 'EUR' }],
    ['12 €', { decimal: '12', currency: 'EUR' }],
    ['CHF 1200', { decimal: '1200', currency: 'CHF' }],
    ['US$ 5', { decimal: '5', currency: 'USD' }],
    ['(1,200)', { decimal: '-1200' }],
    ['-$5', { decimal: '-5' }],
    ['5-', { decimal: '-5' }],
    ['(0)', { decimal: '0' }],
    ['12 apples', undefined],
    ['EUR 5 USD', undefined],
  ])('money %j', (text, expected) => {
    expect(readMoney(text, '.')).toEqual(expected)
  })
  test('currencies by code or by a sign that means only one', () => {
    expect(['eur', '£', '$', 'kr', 'XXXX', 'US$'].map(currencyOf)).toEqual([
      'EUR',
      'GBP',
      undefined,
      undefined,
      undefined,
      'USD',
    ])
  })
  test('binary dust and exponents are not part of a number', () => {
    expect([0.1 + 0.2, 1e21, 1.5e-7, 676, -3.1].map(plainNumber)).toEqual([
      '0.3',
      '1000000000000000000000',
      '0.00000015',
      '676',
      '-3.1',
    ])
  })
})

describe('dates', () => {
  test.each<[string, 'ymd' | 'dmy' | 'mdy', string | undefined]>([
    ['31.12.2020', 'dmy', '2020-12-31'],
    ['12/31/2020', 'mdy', '2020-12-31'],
    ['31/12/2020', 'mdy', undefined],
    ['2020-12-31T23:00:00Z', 'dmy', '2020-12-31'],
    ['2020/1/5 08:00', 'mdy', '2020-01-05'],
    ['11/1/2019 8:51:12', 'mdy', '2019-11-01'],
    ['20201231', 'dmy', '2020-12-31'],
    ['1.2.99', 'dmy', '1999-02-01'],
    ['1.2.26', 'dmy', '2026-02-01'],
    ['20-12-31', 'ymd', '2020-12-31'],
    ['5th Jan 2020', 'dmy', '2020-01-05'],
    ['Jan 5, 2020', 'dmy', '2020-01-05'],
    ['20-Jan-20', 'dmy', '2020-01-20'],
    ['Monday, 13 January 2020', 'dmy', '2020-01-13'],
    ['3. März 2020', 'dmy', '2020-03-03'],
    ['3 mars 2020', 'dmy', '2020-03-03'],
    ['3 de marzo de 2020', 'dmy', '2020-03-03'],
    ['43831', 'dmy', '2020-01-01'],
    ['2020-02-30', 'ymd', undefined],
    ['Monday - 13th Jan', 'dmy', undefined],
    ['7', 'dmy', undefined],
    ['hello', 'dmy', undefined],
  ])('%j read %s is %j', (text, order, expected) => {
    expect(readDate(text, order)).toBe(expected)
  })
  test('serial days of both systems, and the day 1900 did not have', () => {
    expect(dateOfSerial(44197, false)).toBe('2021-01-01')
    expect(dateOfSerial(42735, true)).toBe('2021-01-01')
    expect(dateOfSerial(61, false)).toBe('1900-03-01')
    expect(dateOfSerial(0.5, false)).toBeUndefined()
  })
})

describe('cells', () => {
  const style = { decimal: '.', dateOrder: 'ymd' } as const
  test('words for nothing are nothing', () => {
    for (const text of ['', '  ', 'NULL', 'n/a', 'N/A', '-', 'Select', 'NaN'])
      expect(isEmptyCell(text)).toBe(true)
    for (const text of ['0', 'Selected', 'No', '--x']) expect(isEmptyCell(text)).toBe(false)
  })
  test('an error cell is a problem that names it, also in a text field', () => {
    const cell = { text: '#DIV/0!', error: 'Sheet1!C4 holds #DIV/0!' }
    expect(cellReader('text', style)(cell)).toEqual({ problem: 'Sheet1!C4 holds #DIV/0!.' })
  })
  test('months with and without a year', () => {
    const read = cellReader('month', style)
    expect(['3', 'März', 'Mar 2026', '2026-03-15', 'x'].map(text => read(text))).toEqual([
      { value: '03' },
      { value: '03' },
      { value: '2026-03' },
      { value: '2026-03' },
      { problem: '“x” is not a month.' },
    ])
  })
  test('a date in an amount column is refused', () => {
    expect(cellReader('money', style)({ text: '2020-01-01', number: 43831, date: '2020-01-01' })).toEqual({
      problem: '“2020-01-01” is a date, not an amount.',
    })
  })
})
