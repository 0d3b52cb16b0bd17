import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { importEngineOn } from '../../../renderer/features/import/engine/engine.ts'
import { readCsv } from '../../../renderer/features/import/read/csv.ts'
import { readDate } from '../../../renderer/features/import/read/dates.ts'
import { readNumber } from '../../../renderer/features/import/read/numbers.ts'
import { MemoryStore } from '../../integration/import/memoryStore.ts'

const SEED = 20_261_123
console.log(`seed ${SEED}`)
const run = (runs: number) => ({ seed: SEED, numRuns: runs })

describe('reading', () => {
  test('a number written in either style reads back exactly', () => {
    const parts = fc.tuple(fc.boolean(), fc.nat({ max: 2_000_000_000 }), fc.stringMatching(/^\d{0,6}$/))
    fc.assert(
      fc.property(
        parts,
        fc.constantFrom('.', ',') as fc.Arbitrary<'.' | ','>,
        fc.boolean(),
        ([minus, whole, fraction], decimal, grouped) => {
          const mark = decimal === '.' ? ',' : '.'
          // The slow way: digits taken three at a time from the right.
          let digits = String(whole)
          if (grouped) {
            const groups: string[] = []
            for (; digits.length > 3; digits = digits.slice(0, -3)) groups.unshift(digits.slice(-3))
            digits = [digits, ...groups].join(mark)
          }
          const text = `${minus ? '-' : ''}${digits}${fraction === '' ? '' : decimal + fraction}`
          const plain = `${minus ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`
          expect(readNumber(text, decimal)).toBe(plain)
        },
      ),
      run(1_000),
    )
  })

  test('an existing day written in any order reads back; one that does not exist never does', () => {
    const pad = (n: number) => String(n).padStart(2, '0')
    fc.assert(
      fc.property(
        fc.integer({ min: 1930, max: 2100 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 31 }),
        (y, m, d) => {
          const day = new Date(Date.UTC(y, m - 1, d))
          const expected = day.getUTCMonth() === m - 1 ? `${y}-${pad(m)}-${pad(d)}` : undefined
          expect(readDate(`${d}.${m}.${y}`, 'dmy')).toBe(expected)
          expect(readDate(`${pad(m)}/${pad(d)}/${y}`, 'mdy')).toBe(expected)
          expect(readDate(`${y}-${pad(m)}-${pad(d)} 10:00`, 'mdy')).toBe(expected)
        },
      ),
      run(1_000),
    )
  })

  test('well-formed CSV of any content comes back cell by cell, unless one column leaves the dialect open', () => {
    const cell = fc.stringMatching(/^[a-zA-Z0-9äß .:/_"\n-]{0,12}$/).map(text => text.trim())
    const table = fc
      .integer({ min: 2, max: 6 })
      .chain(width =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 3, maxLength: 20 }),
      )
      .filter(rows => rows.every(row => row.some(text => text !== '')))
    fc.assert(
      fc.property(table, fc.constantFrom(',', ';', '\t', '|'), (rows, delimiter) => {
        const headed = [rows[0]?.map((_, i) => `Head${i}`) ?? [], ...rows]
        const text = Papa.unparse(headed, { delimiter, newline: '\r\n', quotes: true })
        const got = readCsv(text, 'x').sheets.flatMap(sheet => sheet.rows)
        expect(got).toEqual(headed)
      }),
      run(300),
    )
  })

  test('no bytes make the reader throw', () => {
    const engine = importEngineOn(new MemoryStore())
    const head = fc.constantFrom(
      [],
      [0x50, 0x4b, 3, 4],
      [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
      [0xff, 0xfe],
      [0x3c, 0x68, 0x74, 0x6d, 0x6c],
    )
    return fc.assert(
      fc.asyncProperty(head, fc.uint8Array({ maxLength: 400 }), async (start, rest) => {
        const opened = await engine.open({ name: 'any', bytes: Uint8Array.from([...start, ...rest]) })
        if (!opened.ok) {
          expect(opened.error.message).not.toBe('')
          return
        }
        const looked = await engine.look(opened.value.suggestedSheet)
        if (!looked.ok) {
          expect(looked.error.message).not.toBe('')
          return
        }
        expect(new Set(looked.value.headers).size).toBe(looked.value.headers.length)
      }),
      run(500),
    )
  })
})

describe('importing', () => {
  interface Line {
    readonly key: string
    readonly name: string
    readonly date: string
    readonly amount: string
  }
  const line: fc.Arbitrary<Line> = fc.record({
    key: fc.constantFrom('', '1', '2', '3', '4'),
    name: fc.constantFrom('Nordlicht GmbH', 'Nordlicht', 'Südwind', 'Ostsee AG', ''),
    date: fc.constantFrom('2026-01-01', '2026-01-02', '', 'soon'),
    amount: fc.constantFrom('1', '1.50', '-3', '', 'x'),
  })
  const lines = fc.array(line, { minLength: 1, maxLength: 40 })
  const onMatch = fc.constantFrom('link', 'merge', 'skip') as fc.Arbitrary<'link' | 'merge' | 'skip'>

  const settings = (kind: 'partners' | 'revenue', match: 'link' | 'merge' | 'skip') => ({
    name: 'test',
    kind,
    mapping:
      kind === 'partners'
        ? { Key: 'externalKey', Name: 'name' }
        : { Key: 'partnerKey', Name: 'partnerName', Date: 'date', Amount: 'amount' },
    style: { decimal: '.', dateOrder: 'ymd' } as const,
    values: {},
    sheet: 0,
    headerRow: 0,
    onMatch: match,
    decisions: {},
  })

  async function importInto(
    store: MemoryStore,
    kind: 'partners' | 'revenue',
    rows: readonly Line[],
    match: 'link' | 'merge' | 'skip',
  ) {
    const engine = importEngineOn(store)
    const text = Papa.unparse({
      fields: ['Key', 'Name', 'Date', 'Amount', 'X'],
      data: rows.map(row => [row.key, row.name, row.date, row.amount, 'x']),
    })
    const opened = await engine.open({ name: 'x.csv', bytes: new TextEncoder().encode(text) })
    expect(opened.ok).toBe(true)
    const dry = await engine.dryRun(settings(kind, match))
    const report = await engine.run(settings(kind, match), 'T')
    if (!report.ok || !dry.ok) throw new Error('the import did not run')
    const { rows: n, created, linked, merged, skipped, failed, totals, also } = report.value
    expect(dry.value.counts).toEqual({ rows: n, created, linked, merged, skipped, failed, totals, also })
    return { ...report.value, asked: dry.value.questions.length }
  }

  test('counts add up to the rows, the failures file holds the failed ones, undo takes all back', () =>
    fc.assert(
      fc.asyncProperty(
        lines,
        lines,
        fc.constantFrom('partners', 'revenue') as fc.Arbitrary<'partners' | 'revenue'>,
        onMatch,
        async (first, second, kind, match) => {
          const store = new MemoryStore()
          await importInto(store, 'partners', first, 'merge')
          const before = JSON.stringify([store.rows('partners'), store.rows('revenue')])
          const report = await importInto(store, kind, second, match)
          expect(report.rows).toBe(second.length)
          expect(report.created + report.linked + report.merged + report.skipped + report.failed).toBe(
            report.rows,
          )
          const failures =
            report.failuresCsv === '' ? 0 : Papa.parse(report.failuresCsv.trimEnd()).data.length - 1
          expect(failures).toBe(report.failed)
          store.undo()
          expect(JSON.stringify([store.rows('partners'), store.rows('revenue')])).toBe(before)
        },
      ),
      run(150),
    ))

  test('the same partners again: nothing new but what was asked first; a third time nothing at all', () =>
    fc.assert(
      fc.asyncProperty(lines, async rows => {
        const store = new MemoryStore()
        const once = await importInto(store, 'partners', rows, 'merge')
        const ids = store.rows('partners').map(row => row.id)
        const again = await importInto(store, 'partners', rows, 'merge')
        // Only a name without a key that several keyed records share is open, and that is a question.
        expect(again.created).toBeLessThanOrEqual(again.asked)
        if (again.asked === 0) expect(store.rows('partners').map(row => row.id)).toEqual(ids)
        const third = await importInto(store, 'partners', rows, 'merge')
        expect(third.created).toBe(0)
        expect(again.failed).toBe(once.failed)
      }),
      run(150),
    ))

  test('revenue totals equal the sum of the good lines; the same file again adds nothing', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(
          line.filter(row => row.name !== '' && row.key !== ''),
          { minLength: 1, maxLength: 40 },
        ),
        async rows => {
          const store = new MemoryStore()
          const report = await importInto(store, 'revenue', rows, 'link')
          // The slow oracle: a line is good when it has a real day and a real amount.
          const good = rows.filter(row => row.date.startsWith('2026') && /\d/.test(row.amount))
          const sum = good.reduce((total, row) => total + Math.round(Number(row.amount) * 100), 0)
          expect(report.created).toBe(good.length)
          expect(report.totals).toEqual(good.length === 0 ? {} : { USD: sum })
          expect(new Set(store.rows('partners').map(row => row.externalKey)).size).toBe(
            store.rows('partners').length,
          )
          expect(await importInto(store, 'revenue', rows, 'link')).toMatchObject({
            created: 0,
            linked: good.length,
            also: {},
          })
        },
      ),
      run(150),
    ))
})
