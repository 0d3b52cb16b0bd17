import * as XLSX from '@e965/xlsx'
import { crmFields } from '@shared/domain/import/crm/preset.ts'
import { crmPresetCalled, crmPresetFor } from '@shared/domain/import/crm/recognise.ts'
import type { ImportReport, ImportSettings } from '@shared/domain/import/engine.ts'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { importEngineOn } from '../../../renderer/features/import/engine/engine.ts'
import { MemoryStore } from './memoryStore.ts'
import { addsUp, must } from './realData.ts'

/** Made-up files in the shapes of the four systems' exports, through the real engine to rows. */

type Grid = readonly (readonly (string | number)[])[]

const csv = (grid: Grid): Uint8Array =>
  new TextEncoder().encode(Papa.unparse(grid as (string | number)[][], { newline: '\r\n' }))

function xlsx(grid: Grid, name = 'Report'): Uint8Array {
  const book = XLSX.utils.book_new()
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(grid as (string | number)[][]), name)
  return new Uint8Array(XLSX.write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer)
}

const FORMATS = [
  ['CSV', csv, 'export.csv'],
  ['XLSX', xlsx, 'export.xlsx'],
] as const

/** What happens to a file dropped on the window: the preset is taken unasked, or the one named. */
async function take(
  store: MemoryStore,
  bytes: Uint8Array,
  file: string,
  named?: string,
): Promise<ImportReport> {
  const engine = importEngineOn(store)
  const opened = must(await engine.open({ name: file, bytes }))
  const shape = must(await engine.look(opened.suggestedSheet))
  const preset = named === undefined ? crmPresetFor(shape.headers) : crmPresetCalled(named)
  if (!preset) throw new Error(`No preset for ${shape.headers.join()}`)
  const settings: ImportSettings = {
    ...crmFields(preset, shape.headers),
    sheet: shape.sheet,
    headerRow: shape.headerRow,
    onMatch: 'link',
    decisions: {},
  }
  const dryRun = must(await engine.dryRun(settings))
  expect(dryRun.missing).toEqual([])
  const report = must(await engine.run(settings, 'Tester'))
  expect(addsUp(report)).toBe(true)
  expect(report.rows).toBe(dryRun.counts.rows)
  return report
}

const partner = (report: ImportReport) => report.also.partners ?? 0

describe.each(FORMATS)('%s exports', (_, write, file) => {
  it('Salesforce opportunities: the amount’s own currency, the stages, the footer left out and counted', async () => {
    const store = new MemoryStore('EUR')
    const grid: Grid = [
      [
        'Opportunity Owner',
        'Account Name',
        'Opportunity Name',
        'Stage',
        'Total Amount Currency',
        'Total Amount',
        'Billed iARR Currency',
        'Billed iARR',
        'Close Date',
        'Opportunity Next Steps',
      ],
      [
        'Ana Ruiz',
        'Nordlicht GmbH',
        'Nordlicht renewal',
        'Negotiation/Review',
        'EUR',
        1200.5,
        'EUR',
        1,
        '2026-03-31',
        'Call Tom',
      ],
      ['Ana Ruiz', 'Østfjord AS', 'Østfjord first', 'Closed Won', 'USD', 800, 'USD', 9, '2026-01-15', ''],
      ['Ben Oke', 'شركة الشمال', 'عقد جديد', 'Id. Decision Makers', 'EUR', 99.99, 'EUR', 5, '2026-05-01', ''],
      [
        'Ben Oke',
        'Nordlicht GmbH',
        'Nordlicht lost one',
        'Closed Lost',
        'EUR',
        10,
        'EUR',
        5,
        '2025-12-01',
        '',
      ],
      ['Grand Totals (4 records)'],
      [],
      ['Confidential Information - Do Not Distribute'],
      ['Copyright (c) 2000-2026 salesforce.com, inc. All rights reserved.'],
    ]
    const report = await take(store, write(grid), file)
    expect(report).toMatchObject({
      kind: 'deals',
      rows: 4,
      created: 4,
      failed: 0,
      totals: { EUR: 131_049, USD: 80_000 },
      also: { customers: 3 },
      leftOut: { footer: 3, repeatedHeaders: 0 },
    })
    expect(store.rows('deals').map(deal => [deal.name, deal.stage, deal.closeOn, deal.owner])).toEqual([
      ['Nordlicht renewal', 'negotiation', '2026-03-31', 'Ana Ruiz'],
      ['Østfjord first', 'won', '2026-01-15', 'Ana Ruiz'],
      ['عقد جديد', 'proposal', '2026-05-01', 'Ben Oke'],
      ['Nordlicht lost one', 'lost', '2025-12-01', 'Ben Oke'],
    ])
    expect(store.rows('deals')[0]?.notes).toBe('Call Tom')
  })

  it('Salesforce channel report: the indirect account is the partner, the end customer the customer', async () => {
    const store = new MemoryStore('EUR')
    const grid: Grid = [
      [
        'Opportunity Owner',
        'Created Date',
        'Close Date',
        'Stage',
        'Opportunity Number',
        'Indirect Account',
        'End Customer',
        'Estimated Quantity',
        'Sales Price',
        'Estimated Total Price',
        'Sales Model Name',
        'Part Number',
        'Account Name',
        'Product Line',
        'Deal Type',
      ],
      [
        'Ana',
        '2026-01-02',
        '2026-06-30',
        'Qualification',
        'OP-1',
        'Nordlicht GmbH',
        'Acme Inc',
        2,
        50,
        100,
        'Model X',
        'MX-1',
        'Wholesale One',
        'Core',
        'New',
      ],
      [
        'Ana',
        '2026-01-02',
        '2026-06-30',
        'Qualification',
        'OP-1',
        'Nordlicht GmbH',
        'Acme Inc',
        1,
        30,
        30,
        'Model Y',
        'MY-1',
        'Wholesale One',
        'Core',
        'New',
      ],
      [
        'Ben',
        '2026-02-02',
        '2026-07-31',
        'Needs Analysis',
        'OP-2',
        'Østfjord AS',
        'Beta Ltd',
        1,
        70,
        70,
        'Model X',
        'MX-1',
        'Wholesale Two',
        'Core',
        'New',
      ],
      ['Total'],
      ['Confidential Information - Do Not Distribute'],
      ['Copyright © 2000-2025 salesforce.com, inc. All rights reserved.'],
    ]
    const report = await take(store, write(grid), file)
    expect(report).toMatchObject({ rows: 3, created: 2, linked: 1, leftOut: { footer: 3 } })
    expect(partner(report)).toBe(2)
    expect(store.rows('partners').map(row => row.name)).toEqual(['Nordlicht GmbH', 'Østfjord AS'])
    expect(store.rows('customers').map(row => row.name)).toEqual(['Acme Inc', 'Beta Ltd'])
    const [deal] = store.rows('deals')
    expect(deal).toMatchObject({ externalKey: 'OP-1', stage: 'qualified', openedOn: '2026-01-02' })
    expect(deal?.partners).toEqual([
      { partnerId: store.rows('partners')[0]?.id, role: 'sourced', shareBp: 10_000 },
    ])
  })

  it('HubSpot companies, contacts, then deals whose ids are joined by ;', async () => {
    const store = new MemoryStore('EUR')
    const companies: Grid = [
      ['Record ID', 'Company name', 'Company Domain Name', 'Country/Region', 'Description'],
      [9001, 'Nordlicht GmbH', 'nordlicht.de', 'Germany', 'Retail'],
      [9002, 'Østfjord AS', 'ostfjord.no', 'Norway', ''],
    ]
    expect(await take(store, write(companies), file)).toMatchObject({ kind: 'customers', created: 2 })
    const contacts: Grid = [
      [
        'Record ID',
        'First Name',
        'Last Name',
        'Email',
        'Contact owner',
        'Lifecycle Stage',
        'Associated Company IDs',
      ],
      [51, 'Tom', 'Berg', 'tom@ostfjord.no', 'Ana', 'Customer', '9002'],
      [52, '', '', 'info@nordlicht.de', 'Ana', 'Lead', '9001;9002'],
    ]
    expect(await take(store, write(contacts), file)).toMatchObject({ kind: 'contacts', created: 2 })
    const deals: Grid = [
      [
        'Record ID',
        'Deal Name',
        'Deal Stage',
        'Amount',
        'Deal owner',
        'Associated Company IDs',
        'Associated Contact IDs',
        'Lead source',
        'Close Date',
        'Create Date',
      ],
      [
        7001,
        'First',
        'Presentation Scheduled',
        1500,
        'Ana',
        '1234;9002',
        '51;52',
        'Web',
        '2026-03-01',
        '2026-01-01',
      ],
      [7002, 'Second', 'closedwon', 20.25, 'Ana', '9001', '', 'Fair', '2026-02-01', '2026-01-05'],
      [
        7003,
        'Third',
        'Decision Maker Bought-In (Sales Pipeline)',
        5,
        'Ben',
        '9001',
        '',
        '',
        '2026-04-01',
        '2026-01-06',
      ],
      [7004, 'Nobody knows', 'Contract Sent', 5, 'Ben', '4711', '', '', '2026-04-01', '2026-01-06'],
    ]
    const report = await take(store, write(deals), file)
    expect(report).toMatchObject({ kind: 'deals', rows: 4, created: 3, failed: 1, totals: { EUR: 152_525 } })
    expect(report.failuresCsv).toContain('No customer has the key “4711”')
    const names = new Map(store.rows('customers').map(row => [row.id as string, row.name]))
    expect(store.rows('deals').map(deal => [deal.stage, names.get(deal.customerId ?? '')])).toEqual([
      ['proposal', 'Østfjord AS'],
      ['won', 'Nordlicht GmbH'],
      ['negotiation', 'Nordlicht GmbH'],
    ])
    expect(await take(store, write(deals), file)).toMatchObject({ created: 0, linked: 3, failed: 1 })
  })

  it('Dynamics 365 opportunities: the first three columns are not data, the actual date before the expected', async () => {
    const store = new MemoryStore('EUR')
    const grid: Grid = [
      [
        '(Do Not Modify) Opportunity',
        '(Do Not Modify) Row Checksum',
        '(Do Not Modify) Modified On',
        'Topic',
        'Potential Customer',
        'Est. Close Date',
        'Actual Close Date',
        'Est. Revenue',
        'Currency',
        'Pipeline Phase',
        'Status',
        'Owner',
      ],
      [
        'a1-guid',
        'x8Jf=',
        '2026-02-01',
        'Licences',
        'Nordlicht GmbH',
        '2026-06-30',
        '',
        1000,
        'EUR',
        '2-Develop',
        'Open',
        'Ana',
      ],
      [
        'a2-guid',
        'y9Kg=',
        '2026-02-02',
        'Support',
        'Østfjord AS',
        '2026-06-30',
        '2026-02-15',
        500,
        'EUR',
        '4-Close',
        'Won',
        'Ana',
      ],
      [
        'a3-guid',
        'z0Lh=',
        '2026-02-03',
        'Training',
        'Østfjord AS',
        '2026-07-31',
        '',
        250,
        'EUR',
        '',
        'Open',
        'Ben',
      ],
    ]
    const report = await take(store, write(grid), file)
    expect(report).toMatchObject({ kind: 'deals', rows: 3, created: 3, totals: { EUR: 175_000 } })
    expect(store.rows('deals').map(deal => [deal.externalKey, deal.stage, deal.closeOn])).toEqual([
      ['a1-guid', 'qualified', '2026-06-30'],
      ['a2-guid', 'won', '2026-02-15'],
      ['a3-guid', 'prospecting', '2026-07-31'],
    ])
    expect(JSON.stringify(store.rows('deals'))).not.toContain('x8Jf')
  })

  it('Dynamics 365 accounts and contacts', async () => {
    const store = new MemoryStore('EUR')
    const head = (what: string) => [
      `(Do Not Modify) ${what}`,
      '(Do Not Modify) Row Checksum',
      '(Do Not Modify) Modified On',
    ]
    const accounts: Grid = [
      [...head('Account'), 'Account Name', 'Main Phone', 'Address 1: City', 'Website', 'Number of Employees'],
      ['g1', 'c', '2026-01-01', 'Nordlicht GmbH', '+49 40 1', 'Hamburg', 'https://nordlicht.de', 120],
    ]
    expect(await take(store, write(accounts), file)).toMatchObject({ kind: 'customers', created: 1 })
    expect(store.rows('customers')[0]).toMatchObject({ externalKey: 'g1', city: 'Hamburg', employees: 120 })
    const contacts: Grid = [
      [...head('Contact'), 'Full Name', 'Email', 'Company Name', 'Business Phone', 'Mobile Phone'],
      ['p1', 'c', '2026-01-01', 'Tom Berg', 'tom@nordlicht.de', 'Nordlicht GmbH', '', '+49 170 2'],
    ]
    expect(await take(store, write(contacts), file)).toMatchObject({ kind: 'contacts', created: 1, also: {} })
    expect(store.rows('contacts')[0]).toMatchObject({
      name: 'Tom Berg',
      phone: '+49 170 2',
      customerId: store.rows('customers')[0]?.id,
    })
  })

  it('Pipedrive: one file of people, organizations and deals goes in once for each', async () => {
    const store = new MemoryStore('EUR')
    const grid: Grid = [
      [
        'Person - Name*',
        'Person - Phone',
        'Person - Email (Work)',
        'Person - Email (Home)',
        'Organization - Name*',
        'Organization - Address',
        'Deal - Title',
        'Deal - Value',
        'Activity - Subject*',
        'Activity - Due date',
        'Note - Content*',
      ],
      [
        'Tom Berg',
        '+47 1',
        'tom@ostfjord.no',
        '',
        'Østfjord AS',
        'Bergen',
        'Østfjord pilot',
        1000,
        'Call',
        '2026-03-01',
        'Likes fish',
      ],
      [
        'Ana Ruiz',
        '',
        '',
        'ana@home.example',
        'Nordlicht GmbH',
        'Hamburg',
        'Nordlicht pilot',
        2000.5,
        'Mail',
        '2026-03-02',
        '',
      ],
    ]
    // A mixed file is taken as people: a deal without a stage is a weaker record than a person.
    expect(await take(store, write(grid), file)).toMatchObject({
      kind: 'contacts',
      created: 2,
      also: { customers: 2 },
    })
    expect(store.rows('contacts').map(row => row.email)).toEqual(['tom@ostfjord.no', 'ana@home.example'])
    expect(await take(store, write(grid), file, 'pipedrive-organizations')).toMatchObject({
      kind: 'customers',
      created: 0,
      linked: 2,
    })
    expect(await take(store, write(grid), file, 'pipedrive-deals')).toMatchObject({
      kind: 'deals',
      created: 2,
      also: {},
      totals: { EUR: 300_050 },
    })
    expect(store.rows('deals').map(deal => deal.stage)).toEqual(['prospecting', 'prospecting'])
  })

  it('Pipedrive deals: stage, status, the currency of the value and the day it was won', async () => {
    const store = new MemoryStore('EUR')
    const grid: Grid = [
      [
        'Deal - Title',
        'Deal - Value',
        'Organization*',
        'Contact person*',
        'Deal - Owner',
        'Deal - Stage (pipeline)',
        'Deal - Expected close date',
        'Deal - Currency of value',
        'Deal - Creation date',
        'Deal - Closed on',
        'Deal - Status',
        'Deal - Won time',
        'Deal - Pipedrive System ID',
      ],
      [
        'Pilot',
        100,
        'Nordlicht GmbH',
        'Tom',
        'Ana',
        'Demo Scheduled',
        '2026-06-30',
        'USD',
        '2026-01-01',
        '',
        'Open',
        '',
        11,
      ],
      [
        'Rollout',
        900,
        'Nordlicht GmbH',
        'Tom',
        'Ana',
        'Negotiations Started',
        '2026-06-30',
        'EUR',
        '2026-01-02',
        '2026-02-20',
        'Won',
        '2026-02-20 10:15:00',
        12,
      ],
    ]
    expect(await take(store, write(grid), file)).toMatchObject({
      kind: 'deals',
      created: 2,
      totals: { USD: 10_000, EUR: 90_000 },
      also: { customers: 1 },
    })
    expect(store.rows('deals').map(deal => [deal.externalKey, deal.stage, deal.closeOn])).toEqual([
      ['11', 'proposal', '2026-06-30'],
      ['12', 'won', '2026-02-20'],
    ])
  })

  it('Salesforce Data Loader: API names, relations by external id', async () => {
    const store = new MemoryStore('EUR')
    const accounts: Grid = [
      ['External_Id__c', 'Name', 'BillingCity', 'BillingCountry', 'AnnualRevenue'],
      ['A-1', 'Nordlicht GmbH', 'Hamburg', 'Germany', 2_000_000],
    ]
    expect(await take(store, write(accounts), file)).toMatchObject({ kind: 'customers', created: 1 })
    const grid: Grid = [
      [
        'External_Id__c',
        'Owner.External_Id__c',
        'Account.External_Id__c',
        'CreatedDate',
        'CloseDate',
        'Name',
        'Products__c',
        'StageName',
        'Amount',
        'Type',
        'ForecastCategory',
      ],
      [
        'O-1',
        'U-1',
        'A-1',
        '2026-01-01T10:00:00.000Z',
        '2026-03-01',
        'First',
        'Core;Plus',
        'Value Proposition',
        10,
        'New',
        'Pipeline',
      ],
    ]
    expect(await take(store, write(grid), file)).toMatchObject({ created: 1, also: { products: 2 } })
    expect(store.rows('deals')[0]).toMatchObject({
      externalKey: 'O-1',
      openedOn: '2026-01-01',
      stage: 'proposal',
      customerId: store.rows('customers')[0]?.id,
    })
  })
})
