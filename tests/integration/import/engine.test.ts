import type { ImportEngine, ImportProgress, ImportSettings } from '@shared/domain/import/engine.ts'
import type { ImportKind } from '@shared/domain/import/preset.ts'
import { describe, expect, test } from 'vitest'
import { importEngineOn } from '../../../renderer/features/import/engine/engine.ts'
import { REASON } from '../../../renderer/features/import/engine/failures.ts'
import { MemoryStore } from './memoryStore.ts'
import { addsUp, must, settingsFor } from './realData.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)

const prepare = (engine: ImportEngine, text: string, kind?: ImportKind, more: Partial<ImportSettings> = {}) =>
  settingsFor(engine, 'file.csv', utf8(text), kind, more)

async function importText(
  store: MemoryStore,
  text: string,
  kind?: ImportKind,
  more: Partial<ImportSettings> = {},
) {
  const engine = importEngineOn(store)
  return must(await engine.run(await prepare(engine, text, kind, more), 'Tester'))
}

const manyPartners = (count: number) =>
  `Reseller Key,Name\n${Array.from({ length: count }, (_, i) => `${i + 1},Partner number ${i + 1}`).join('\n')}\n`

describe('cancel and failure', () => {
  test('a cancel between chunks takes everything back', async () => {
    const store = new MemoryStore()
    const engine = importEngineOn(store)
    const settings = await prepare(engine, manyPartners(12_000), 'partners')
    store.onAppend = n => (n === 2 ? engine.cancel() : undefined)
    const phases = new Set<ImportProgress['phase']>()
    const answer = await engine.run(settings, 'Tester', ({ phase }) => void phases.add(phase))
    expect(answer).toMatchObject({ ok: false, error: { code: 'cancelled' } })
    expect(store.appends).toBe(2)
    expect(store.rows('partners')).toEqual([])
    expect(store.done).toEqual([])
    expect([...phases]).toEqual(['matching', 'saving', 'undoing'])
    store.onAppend = () => {}
    expect(must(await engine.run(settings, 'Tester')).created).toBe(12_000)
  })

  test('a cancel while rows are matched writes nothing', async () => {
    const store = new MemoryStore()
    const engine = importEngineOn(store)
    const settings = await prepare(engine, manyPartners(60_000), 'partners')
    const running = engine.run(settings, 'Tester', ({ phase }) => {
      if (phase === 'matching') void engine.cancel()
    })
    expect(await running).toMatchObject({ ok: false, error: { code: 'cancelled' } })
    expect(store.rows('partners')).toEqual([])
  })

  test('a store that breaks in the middle leaves nothing behind, and says so', async () => {
    const store = new MemoryStore()
    store.onAppend = n => {
      if (n === 3) throw new Error('The disk is full.')
    }
    const engine = importEngineOn(store)
    const answer = await engine.run(await prepare(engine, manyPartners(12_000), 'partners'), 'Tester')
    expect(answer).toMatchObject({
      ok: false,
      error: { message: expect.stringContaining('The disk is full.') },
    })
    expect(store.rows('partners')).toEqual([])
  })

  test('a cancel when nothing runs does not stop the next import', async () => {
    const store = new MemoryStore()
    const engine = importEngineOn(store)
    await engine.cancel()
    expect(must(await engine.run(await prepare(engine, manyPartners(3), 'partners'), 'T')).created).toBe(3)
  })
})

describe('every row is accounted for', () => {
  const sheet = [
    'Date,Reseller Key,Amount,Order Number',
    '2026-01-05,1,100.00,A1',
    '2026-01-06,2,12x,A2',
    '2026-02-30,1,5,A3',
    '2026-01-07,99,7,A4',
    '2026-01-08,1,,A5',
    '',
    '2026-01-09,1,-20.50,A6',
  ].join('\n')

  test('failures come back with a reason, and go in once corrected', async () => {
    const store = new MemoryStore('EUR')
    await importText(store, 'Reseller Key,Name\n1,Nordlicht\n2,Südwind\n', 'partners')
    const report = await importText(store, sheet, 'revenue')
    expect(report).toMatchObject({ rows: 6, created: 2, failed: 4, totals: { EUR: 7_950 } })
    expect(addsUp(report)).toBe(true)
    const lines = report.failuresCsv.trimEnd().split('\r\n')
    expect(lines[0]).toBe(`\ufeffDate,Reseller Key,Amount,Order Number,${REASON}`)
    expect(lines.slice(1)).toEqual([
      '2026-01-06,2,12x,A2,Amount: “12x” is not an amount (read with a decimal point).',
      '2026-02-30,1,5,A3,Date: “2026-02-30” is not a date (read year first).',
      '2026-01-07,99,7,A4,"No partner has the key “99”. Import the partners first, or map a column with their name."',
      '2026-01-08,1,,A5,The amount is empty.',
    ])
    const stillBad = await importText(store, report.failuresCsv, 'revenue')
    expect(stillBad).toMatchObject({ rows: 4, created: 0, failed: 4 })
    expect(stillBad.failuresCsv.split(REASON)).toHaveLength(2)
    const fixed = report.failuresCsv
      .replace('12x', '12')
      .replace('2026-02-30', '2026-02-28')
      .replace(',99,', ',2,')
      .replace('1,,A5', '1,3,A5')
    expect(await importText(store, fixed, 'revenue')).toMatchObject({ rows: 4, created: 4, failed: 0 })
    expect(store.rows('revenue')).toHaveLength(6)
  })

  test('a formula in a failed row cannot run in a spreadsheet, and comes back as it was', async () => {
    const store = new MemoryStore()
    const good = 'A,1,a\nB,2,b\nC,3,c\n'
    const bad = `Name,Employees,Notes\n=cmd|calc,x,@SUM(A1)\n+Plus,y,-5\n${good}`
    const report = await importText(store, bad, 'customers')
    expect(report).toMatchObject({ created: 3, failed: 2 })
    expect(report.failuresCsv).toContain("'=cmd|calc,x,'@SUM(A1)")
    expect(report.failuresCsv).toContain("'+Plus,y,-5")
    const fixed = report.failuresCsv.replace(',x,', ',1,').replace(',y,', ',2,')
    expect(await importText(store, fixed, 'customers')).toMatchObject({ created: 2 })
    expect(
      store
        .rows('customers')
        .slice(3)
        .map(row => [row.name, row.notes]),
    ).toEqual([
      ['=cmd|calc', '@SUM(A1)'],
      ['+Plus', '-5'],
    ])
  })

  test('partners a revenue file names are made and counted beside the rows', async () => {
    const store = new MemoryStore()
    const text =
      'Date,Partner,Partner ID,Amount,Customer\n2026-01-01,Nordlicht GmbH,7,10,Acme\n2026-01-02,Nordlicht,7,20,Acme Inc.\n'
    const report = await importText(store, text, 'revenue')
    expect(report).toMatchObject({ created: 2, failed: 0, also: { partners: 1, customers: 1 } })
    expect(store.rows('partners')).toMatchObject([{ name: 'Nordlicht GmbH', externalKey: '7' }])
  })

  test('a row that fails makes none of the records it names', async () => {
    const store = new MemoryStore()
    const report = await importText(
      store,
      'Deal Name,Customer,Stage,Amount\nOne,Acme,Won,1e\nTwo,Beta,Whatever,5\nThree,,Won,7\n',
      'deals',
    )
    expect(report).toMatchObject({ created: 1, failed: 2, also: {} })
    expect(store.rows('customers')).toEqual([])
  })
})

describe('meeting the book', () => {
  const book =
    'Partner ID,Company,Website,Country\n1,Nordlicht Handels GmbH,https://www.nordlicht.de,\n2,Südwind AG,suedwind.com,DE\n'

  test('exact name, domain and similar name; a merge fills what is empty and overwrites nothing', async () => {
    const store = new MemoryStore()
    await importText(store, book, 'partners')
    const rows = [
      'Company,Website,Country,City',
      'NORDLICHT HANDELS,,DE,Kiel',
      'Anders genannt,www.suedwind.com,AT,Ulm',
      'Nordlicht Handel,,,',
      'Ganz Neu,,,',
    ].join('\n')
    const engine = importEngineOn(store)
    const settings = await prepare(engine, rows, 'partners')
    const dry = must(await engine.dryRun(settings))
    expect(dry.preview.map(row => [row.outcome, row.match?.by])).toEqual([
      ['merge', 'name'],
      ['merge', 'domain'],
      ['create', undefined],
      ['create', undefined],
    ])
    expect(dry.questions).toMatchObject([
      {
        line: 4,
        candidates: [{ name: 'Nordlicht Handels GmbH', by: 'similar name' }],
        decision: { kind: 'create' },
      },
    ])
    const id = dry.questions[0]?.candidates[0]?.id ?? ''
    const report = must(
      await engine.run({ ...settings, decisions: { 4: { kind: 'link', id }, 5: { kind: 'skip' } } }, 'T'),
    )
    expect(report).toMatchObject({ rows: 4, created: 0, merged: 2, linked: 1, skipped: 1 })
    expect(store.rows('partners')).toMatchObject([
      { name: 'Nordlicht Handels GmbH', country: 'DE', city: 'Kiel', externalKey: '1' },
      { name: 'Südwind AG', country: 'DE', city: 'Ulm', externalKey: '2' },
    ])
    store.undo()
    expect(store.rows('partners')[0]).not.toHaveProperty('city')
  })

  test.each([
    ['link', { linked: 2, merged: 0, skipped: 0 }],
    ['skip', { linked: 0, merged: 0, skipped: 2 }],
  ] as const)('sure matches: %s', async (onMatch, counts) => {
    const store = new MemoryStore()
    await importText(store, book, 'partners')
    expect(await importText(store, book.replace(',\n', ',FR\n'), 'partners', { onMatch })).toMatchObject({
      created: 0,
      ...counts,
    })
    expect(store.rows('partners')[0]).not.toHaveProperty('country')
  })

  test('a key given twice in a file makes one record, filled from both rows, in one change', async () => {
    const store = new MemoryStore()
    const report = await importText(
      store,
      'Partner ID,Name,City\n1,Nordlicht,\n1,Nordlicht,Kiel\n2,Nordlicht,\n',
      'partners',
    )
    expect(report).toMatchObject({ rows: 3, created: 2, merged: 1 })
    expect(store.rows('partners')).toMatchObject([{ externalKey: '1', city: 'Kiel' }, { externalKey: '2' }])
    expect(store.done[0]?.changes).toHaveLength(2)
  })

  test('two equal sales stay two, and the same file again adds none', async () => {
    const store = new MemoryStore()
    const text = 'Date,Amount,Order\n2026-01-01,5,A\n2026-01-01,5,A\n'
    expect(await importText(store, text, 'revenue')).toMatchObject({ created: 2 })
    expect(await importText(store, text, 'revenue')).toMatchObject({ created: 0, linked: 2 })
    expect(await importText(store, `${text}2026-01-01,5,A\n`, 'revenue')).toMatchObject({
      created: 1,
      linked: 2,
    })
  })

  test('an order number mistaken for a line key fails instead of losing lines', async () => {
    const report = await importText(
      new MemoryStore(),
      'Date,Amount,ID\n2026-01-01,5,A\n2026-01-01,6,A\n',
      'revenue',
    )
    expect(report).toMatchObject({ created: 1, failed: 1 })
    expect(report.failuresCsv).toContain('is that of line 2')
  })

  test('a decision for a record that is gone fails its row', async () => {
    const store = new MemoryStore()
    const report = await importText(store, 'Name\nNordlicht\n', 'partners', {
      decisions: { 2: { kind: 'link', id: 'partner:gone' } },
    })
    expect(report).toMatchObject({ failed: 1 })
  })
})

describe('targets in wide form', () => {
  test('each filled month is a target; the row counts once', async () => {
    const store = new MemoryStore('EUR')
    const text = 'Year,Partner,Jan,Feb,Mrz,Q4\n2026,Nordlicht,100,,300,900\n2026,Südwind,,,,\n'
    const report = await importText(store, text, 'targets')
    expect(report).toMatchObject({
      rows: 2,
      created: 1,
      failed: 1,
      also: { targets: 2, partners: 1 },
      totals: { EUR: 130_000 },
    })
    expect(store.rows('targets').map(({ from, to, amount }) => [from, to, amount.minor])).toEqual([
      ['2026-01-01', '2026-01-31', 10_000],
      ['2026-03-01', '2026-03-31', 30_000],
      ['2026-10-01', '2026-12-31', 90_000],
    ])
    expect(await importText(store, text, 'targets')).toMatchObject({ created: 0, linked: 1, failed: 1 })
  })

  test('headers that name the year need no year column, and may repeat the month', async () => {
    const store = new MemoryStore()
    const report = await importText(store, 'Partner,Jan 2025,2026-01,Feb 2026\nNordlicht,1,2,3\n', 'targets')
    expect(report).toMatchObject({ created: 1, failed: 0, also: { targets: 2, partners: 1 } })
    expect(store.rows('targets').map(row => row.from)).toEqual(['2025-01-01', '2026-01-01', '2026-02-01'])
  })
})

const DELIMITERS = { comma: ',', semicolon: ';', tab: '\t', pipe: '|' } as const
const ENCODINGS = {
  'utf-8': (text: string) => utf8(text),
  'utf-8 with BOM': (text: string) => utf8(`\ufeff${text}`),
  'utf-16le with BOM': (text: string) => wide(`\ufeff${text}`, true),
  'utf-16le': (text: string) => wide(text, true),
  'utf-16be with BOM': (text: string) => wide(`\ufeff${text}`, false),
  'utf-16be': (text: string) => wide(text, false),
  'windows-1252': (text: string) => Uint8Array.from(text, char => (char === '€' ? 0x80 : char.charCodeAt(0))),
} as const

function wide(text: string, little: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2)
  const view = new DataView(bytes.buffer)
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), little)
  return bytes
}

describe('encodings and delimiters', () => {
  const cases = Object.keys(ENCODINGS).flatMap(encoding =>
    Object.keys(DELIMITERS).flatMap(delimiter => [[encoding, delimiter] as const]),
  )
  test.each(cases)('%s, %s: European numbers and dates, quoted newlines', async (encoding, delimiter) => {
    const mark = DELIMITERS[delimiter as keyof typeof DELIMITERS]
    const line = (...cells: string[]) => cells.map(cell => `"${cell.replaceAll('"', '""')}"`).join(mark)
    const text = [
      line('Datum', 'Händler', 'Betrag', 'Währung', 'Kunde'),
      line('31.12.2020', 'Müller & Söhne', '1.234,56 €', 'EUR', 'Zeile 1\r\nZeile 2'),
      line('01.02.2021', 'Çelik "Stahl"', '-12,5', 'EUR', 'Ørsted'),
    ].join('\r\n')
    const bytes = ENCODINGS[encoding as keyof typeof ENCODINGS](text)
    const store = new MemoryStore('USD')
    const engine = importEngineOn(store)
    const settings = await settingsFor(engine, 'umsatz.csv', bytes)
    expect(settings).toMatchObject({ kind: 'revenue', style: { decimal: ',', dateOrder: 'dmy' } })
    const report = must(await engine.run(settings, 'Tester'))
    expect(report).toMatchObject({ rows: 2, created: 2, totals: { EUR: 122_206 } })
    expect(store.rows('revenue').map(({ date, amount }) => [date, amount.minor])).toEqual([
      ['2020-12-31', 123_456],
      ['2021-02-01', -1_250],
    ])
    expect(store.rows('partners').map(row => row.name)).toEqual(['Müller & Söhne', 'Çelik "Stahl"'])
    expect(store.rows('customers').map(row => row.name)).toEqual(['Zeile 1\r\nZeile 2', 'Ørsted'])
  })
})

describe('answers instead of crashes', () => {
  test.each([
    ['empty.csv', new Uint8Array(0), 'empty'],
    ['scan.pdf', utf8('%PDF-1.7 …'), 'format'],
    ['photo.csv', Uint8Array.from([1, 0, 0, 2, 0, 0, 9, 9, 0]), 'format'],
    ['broken.xlsx', Uint8Array.from([0x50, 0x4b, 3, 4, 1, 2, 3]), 'unreadable'],
  ])('%s', async (name, bytes, code) => {
    const engine = importEngineOn(new MemoryStore())
    expect(await engine.open({ name, bytes })).toMatchObject({ ok: false, error: { code } })
    expect(await engine.look(0)).toMatchObject({ ok: false, error: { code: 'sheet' } })
  })

  test('a header row that does not exist, a currency that is none', async () => {
    const engine = importEngineOn(new MemoryStore())
    const settings = await prepare(engine, 'Name\nA\n', 'partners')
    expect(await engine.look(0, 99)).toMatchObject({ ok: false, error: { code: 'header' } })
    expect(await engine.dryRun({ ...settings, currency: 'euros' })).toMatchObject({
      ok: false,
      error: { code: 'currency' },
    })
  })
})
