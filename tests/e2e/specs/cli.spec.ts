import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from '@playwright/test'
import { pdfText } from '../../support/pdfText.ts'
import {
  hasResellers,
  readResellers,
  readSales,
  resellersCsv,
  salesCsv,
  salesOf,
  sumCents,
  whyNoResellers,
} from '../../support/resellers.ts'

/** The command line as a user runs it from a clone: without a window, against a workspace folder. */

const root = fileURLToPath(new URL('../../..', import.meta.url))
let folder: string
test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tandem-cli-'))
})
test.afterEach(() => rmSync(folder, { recursive: true, force: true }))

interface Run {
  readonly code: number
  readonly out: string
  readonly err: string
}

const tandem = (...args: string[]): Promise<Run> =>
  new Promise(resolve => {
    execFile(
      process.execPath,
      [join(root, 'electron/runtime/cli.mjs'), ...args],
      { cwd: folder },
      (error, out, err) => resolve({ code: error ? Number(error.code) : 0, out, err }),
    )
  })

const reportOf = (path: string) => JSON.parse(readFileSync(path, 'utf8'))

test('wrong usage exits 2 and says how it is used; --help exits 0', async () => {
  const help = await tandem('--help')
  expect(help.code).toBe(0)
  expect(help.out).toContain('tandem import <file>')
  const wrong = await tandem('import')
  expect(wrong.code).toBe(2)
  expect(wrong.err).toContain('tandem import <file>')
  const quarter = await tandem(
    'export',
    'scorecards',
    '--period',
    'summer',
    '--out',
    'pdfs',
    '--workspace',
    'ws',
  )
  expect(quarter.code).toBe(2)
})

test('a file that is not there exits 1 with a plain reason and writes nothing', async () => {
  const gone = await tandem('import', 'gone.csv', '--workspace', 'ws', '--report', 'report.json')
  expect(gone.code).toBe(1)
  expect(gone.err).toContain('gone.csv')
  expect(existsSync(join(folder, 'report.json'))).toBe(false)
})

test('failed rows are in the report with their reason, and the counts add up', async () => {
  writeFileSync(
    join(folder, 'partners.csv'),
    'Key;Partner;Country\n1;Nordlicht GmbH;Germany\n2;Østfjord;Norway\n',
  )
  writeFileSync(
    join(folder, 'sales.csv'),
    'Partner key;Date;Amount;Currency\n1;31.12.2025;1.234,56;EUR\n1;2025-13-45;5,00;EUR\n9;01.01.2026;7,00;EUR\n',
  )
  expect((await tandem('import', 'partners.csv', '--as', 'partners', '--workspace', 'ws')).code).toBe(0)
  const run = await tandem(
    'import',
    'sales.csv',
    '--as',
    'revenue',
    '--workspace',
    'ws',
    '--report',
    'r.json',
  )
  expect(run.code).toBe(0)
  const report = reportOf(join(folder, 'r.json'))
  expect(report).toMatchObject({ rows: 3, created: 1, linked: 0, merged: 0, skipped: 0, failed: 2 })
  expect(report.totals).toEqual({ EUR: 123456 })
  expect(report.failuresCsv.split(/\r?\n/).filter(Boolean)).toHaveLength(3)
  expect(run.err).toContain('2 of 3 rows failed')
})

test('a preset that comes with Tandem is named, or taken unasked; a report’s footer is left out and counted', async () => {
  writeFileSync(
    join(folder, 'report.csv'),
    [
      'Opportunity Owner,Account Name,Opportunity Name,Stage,Total Amount Currency,Total Amount,Close Date',
      'Ana,Nordlicht GmbH,Renewal,Id. Decision Makers,EUR,1200.50,2026-03-31',
      'Grand Totals (1 records)',
      '',
      'Confidential Information - Do Not Distribute',
    ].join('\n'),
  )
  const named = ['--preset', 'salesforce-opportunities']
  const run = await tandem('import', 'report.csv', ...named, '--workspace', 'ws', '--report', 'r.json')
  expect(run, run.err).toMatchObject({ code: 0 })
  expect(run.out).toContain("2 lines of a report's footer left out")
  expect(reportOf(join(folder, 'r.json'))).toMatchObject({
    kind: 'deals',
    rows: 1,
    created: 1,
    totals: { EUR: 120_050 },
    leftOut: { footer: 2 },
  })
  const again = await tandem('import', 'report.csv', '--workspace', 'ws', '--report', 'r.json')
  expect(again, again.err).toMatchObject({ code: 0 })
  expect(reportOf(join(folder, 'r.json'))).toMatchObject({ kind: 'deals', created: 0, linked: 1 })
  const wrong = await tandem('import', 'report.csv', '--preset', 'sugar', '--workspace', 'ws')
  expect(wrong.code).toBe(1)
  expect(wrong.err).toContain('There is no preset "sugar"')
})

test('an issued scorecard is issued again to the byte, but for the time of printing', async () => {
  writeFileSync(join(folder, 'partners.csv'), 'Key,Partner,Country\n1,Nordlicht GmbH,Germany\n')
  writeFileSync(join(folder, 'sales.csv'), 'Partner key,Date,Amount\n1,2026-07-15,1234.56\n')
  await tandem('import', 'partners.csv', '--as', 'partners', '--workspace', 'ws')
  await tandem('import', 'sales.csv', '--as', 'revenue', '--workspace', 'ws')
  const print = async (out: string) => {
    const run = await tandem('export', 'scorecards', '--period', '2026-Q3', '--out', out, '--workspace', 'ws')
    expect(run, run.err).toMatchObject({ code: 0 })
    const [file = ''] = readdirSync(join(folder, out))
    const pdf = readFileSync(join(folder, out, file), 'latin1')
    expect(pdf).toMatch(/\/CreationDate \(D:\d+/)
    return pdf.replace(/\(D:[^)]*\)/g, '(time)')
  }
  const first = await print('first')
  expect(await print('again')).toBe(first)
  writeFileSync(join(folder, 'more.csv'), 'Partner key,Date,Amount\n1,2026-07-16,0.01\n')
  await tandem('import', 'more.csv', '--as', 'revenue', '--workspace', 'ws')
  expect(await print('changed')).not.toBe(first)
})

test('the main job without a window: resellers, 57,851 sales lines, 20 scorecards in one call', async () => {
  test.skip(!hasResellers, whyNoResellers)
  const sales = readSales()
  const names = readResellers()

  const partners = await tandem(
    'import',
    resellersCsv,
    '--as',
    'partners',
    '--workspace',
    'ws',
    '--report',
    'p.json',
  )
  expect(partners, partners.err).toMatchObject({ code: 0 })
  expect(reportOf(join(folder, 'p.json'))).toMatchObject({ rows: 701, created: 701, failed: 0 })

  const revenue = await tandem(
    'import',
    salesCsv,
    '--as',
    'revenue',
    '--workspace',
    'ws',
    '--report',
    'r.json',
  )
  expect(revenue, revenue.err).toMatchObject({ code: 0 })
  const report = reportOf(join(folder, 'r.json'))
  const { rows, created, linked, merged, skipped, failed, totals } = report
  expect(rows).toBe(sales.length)
  expect(created + linked + merged + skipped + failed).toBe(rows)
  expect(failed).toBe(0)
  expect(totals).toEqual({ USD: sumCents(sales) })

  const again = await tandem(
    'import',
    resellersCsv,
    '--as',
    'partners',
    '--workspace',
    'ws',
    '--report',
    'p2.json',
  )
  expect(again.code).toBe(0)
  const second = reportOf(join(folder, 'p2.json'))
  expect(second.created).toBe(0)
  expect(second.linked + second.merged + second.skipped).toBe(701)

  // The twenty largest of the first quarter of 2020, by their keys: two names stand twice in the file.
  const inQuarter = [...names.keys()]
    .map(key => ({ key, cents: sumCents(salesOf(sales, key, '2020-01-01', '2020-03-31')) }))
    .sort((a, b) => b.cents - a.cents)
    .slice(0, 20)
  const named = inQuarter.flatMap(({ key }) => ['--partner', key])
  const run = await tandem(
    'export',
    'scorecards',
    '--period',
    '2020-Q1',
    '--out',
    'pdfs',
    '--workspace',
    'ws',
    ...named,
  )
  expect(run, run.err).toMatchObject({ code: 0 })
  const files = readdirSync(join(folder, 'pdfs'))
  expect(files).toHaveLength(20)
  const money = new Intl.NumberFormat('en-US', { minimumFractionDigits: 2 })
  for (const { key, cents } of inQuarter) {
    const file = files.find(name => name.startsWith(`${names.get(key)} – 2020-Q1`))
    const text = await pdfText(join(folder, 'pdfs', file ?? ''))
    const year = sumCents(salesOf(sales, key, '2019-04-01', '2020-03-31'))
    expect(text, `${names.get(key)}: the quarter`).toContain(money.format(cents / 100))
    expect(text, `${names.get(key)}: four quarters`).toContain(money.format(year / 100))
  }
})
