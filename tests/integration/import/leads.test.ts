import { readFileSync } from 'node:fs'
import { TABLE_SCHEMAS } from '@shared/domain/tables.ts'
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { importEngineOn } from '../../../renderer/features/import/engine/engine.ts'
import { MemoryStore } from './memoryStore.ts'
import { addsUp, dataPath, hasData, importFile, must, settingsFor } from './realData.ts'

const FILE = 'leads_xeducation/Lead Scoring.csv'

/** The file once more, read by other hands: lines that stand in quotation marks as a whole are parsed twice. */
function independently(): Record<string, string>[] {
  const text = readFileSync(dataPath(FILE), 'utf8')
  const [header = [], ...lines] = Papa.parse<string[]>(text.trim()).data
  const rows = lines.flatMap(line => {
    const cells = line.length === 1 ? (Papa.parse<string[]>(line[0] ?? '').data[0] ?? []) : line
    return [Object.fromEntries(header.map((name, i) => [name, cells[i] ?? '']))]
  })
  return rows
}

const tally = (values: Iterable<string | undefined>) => {
  const counts: Record<string, number> = {}
  for (const value of values) counts[value ?? ''] = (counts[value ?? ''] ?? 0) + 1
  return counts
}
const chosen = (cell: string | undefined) => (cell === 'Select' ? '' : cell)

describe.skipIf(!hasData('leads_xeducation'))('9,240 leads of an education company', () => {
  test('all come in, as leads, with what an independent reading finds in them', async () => {
    const store = new MemoryStore()
    const engine = importEngineOn(store)
    const report = await importFile(engine, FILE)
    expect(report).toMatchObject({ kind: 'leads', rows: 9_240, created: 9_240, failed: 0 })
    expect(addsUp(report)).toBe(true)
    const leads = store.rows('leads')
    const rows = independently()
    expect(rows).toHaveLength(9_240)
    expect(tally(leads.map(({ source }) => source))).toEqual(
      tally(rows.map(row => chosen(row['Lead Source']))),
    )
    expect(tally(leads.map(({ city }) => city))).toEqual(tally(rows.map(row => chosen(row.City))))
    expect(tally(leads.map(({ country }) => country))).toEqual(tally(rows.map(row => chosen(row.Country))))
    expect(leads.reduce((sum, { visits }) => sum + (visits ?? 0), 0)).toBe(
      rows.reduce((sum, row) => sum + Number(row.TotalVisits), 0),
    )
    expect(JSON.stringify(leads)).not.toContain('"Select"')
    expect(new Set(leads.map(({ externalKey }) => externalKey)).size).toBe(9_240)
    expect(leads[0]).toMatchObject({ company: 'Lead 660737', state: 'new', offers: [], source: 'Olark Chat' })
    for (const lead of leads) expect(TABLE_SCHEMAS.leads.parse(lead)).toEqual(lead)

    const again = await importFile(engine, FILE)
    expect(again).toMatchObject({ created: 0, linked: 9_240, failed: 0 })
    store.undo()
    store.undo()
    expect(store.rows('leads')).toEqual([])
  })
})

describe('leads from a plain sheet', () => {
  const run = async (text: string, store = new MemoryStore()) => {
    const engine = importEngineOn(store)
    const settings = await settingsFor(engine, 'leads.csv', new TextEncoder().encode(text), 'leads')
    const dry = must(await engine.dryRun(settings))
    return { dry, report: must(await engine.run(settings, 'Tester')), store }
  }

  test('a contact stands in for a company, and a row that says nothing fails by name', async () => {
    const { report, dry, store } = await run(
      'Company,First Name,Last Name,Email,Lead Source,Country,Value\n' +
        'Nordlicht GmbH,Zoë,Berg,zoe@nordlicht.example,Trade fair,Germany,1200\n' +
        ',Li,Wei,li@example.org,Select,China,\n' +
        ',,,someone@else.example,Web,,\n' +
        ',,,,Web,India,\n',
    )
    expect(report).toMatchObject({ rows: 4, created: 3, failed: 1 })
    expect(
      store.rows('leads').map(({ company, contactName, source }) => [company, contactName, source]),
    ).toEqual([
      ['Nordlicht GmbH', 'Zoë Berg', 'Trade fair'],
      ['Li Wei', 'Li Wei', undefined],
      ['someone@else.example', undefined, 'Web'],
    ])
    expect(dry.problems.map(({ reason }) => reason)).toContain(
      'There is no company, no contact, no e-mail address and no key.',
    )
  })

  test('two equal rows are two leads, and the same file again adds nothing', async () => {
    const text =
      'Company,Contact,Lead Source,Lead Date\nBerg AG,Zoë,Web,2026-05-01\nBerg AG,Zoë,Web,2026-05-01\n'
    const { report, store } = await run(text)
    expect(report).toMatchObject({ created: 2 })
    const again = await run(text, store)
    expect(again.report).toMatchObject({ created: 0, linked: 2 })
    expect(store.rows('leads')).toHaveLength(2)
  })
})
