import { crmFields, crmMissing } from '@shared/domain/import/crm/preset.ts'
import {
  CRM_PRESETS,
  crmPresetCalled,
  crmPresetFor,
  crmPresetsFor,
  recogniseCrm,
} from '@shared/domain/import/crm/recognise.ts'
import { IMPORT_FIELDS } from '@shared/domain/import/fields.ts'
import { importPresetFields } from '@shared/domain/import/preset.ts'
import Papa from 'papaparse'
import { describe, expect, it, test } from 'vitest'
import { HELP } from '../../../electron/cli/usage.ts'
import { dataRowsOf } from '../../../renderer/features/import/read/dataRows.ts'
import { dataText, hasData } from '../../integration/import/realData.ts'

const FOLDER = 'crm_export_headers'

/** What each of the real header lines is, in the order of the file; `refused` by name, `footer` lines of a report. */
const EXPECTED: readonly (readonly [object: string, what: string])[] = [
  ['Pipedrive sample import (people+org+deal)', 'pipedrive-people'],
  ['Pipedrive sample import with products', 'pipedrive-people'],
  ['Pipedrive deal fields', 'pipedrive-deals'],
  ['Pipedrive deal list export asked for by a live integration', 'pipedrive-deals'],
  ['HubSpot deals', 'hubspot-deals'],
  ['HubSpot deals', 'hubspot-deals'],
  ['HubSpot deals', 'hubspot-deals'],
  ['HubSpot deals (ids joined by ;)', 'hubspot-deals'],
  ['HubSpot companies', 'hubspot-companies'],
  ['HubSpot companies', 'hubspot-companies'],
  ['HubSpot contacts', 'hubspot-contacts'],
  ['HubSpot notes', 'refused: HubSpot notes and activities are not imported.'],
  ['Salesforce Data Loader opportunity, external-id relations', 'salesforce-opportunities'],
  [
    'Salesforce report export, an extra "... Currency" column before every amount',
    'salesforce-opportunities',
  ],
  [
    'Salesforce channel pipeline report (Indirect Account = partner, End Customer = customer)',
    'salesforce-channel-report',
  ],
  ['Salesforce report footer lines after the data (CSV)', 'footer'],
  ['Salesforce report footer lines after the data (XLSX)', 'footer'],
  [
    'Dynamics 365 opportunity, first three columns of any dynamic worksheet (often hidden)',
    'dynamics-opportunities',
  ],
  [
    'Dynamics 365 phone call',
    'refused: Rows of the Dynamics 365 table “Phone Call” are not imported: only opportunities, leads, accounts and contacts are.',
  ],
]

/** The lines a footer entry describes, without its outer quotes. */
const footerLines = (text: string): string[] =>
  text.split(' / ').flatMap(line => (line === '(blank)' ? [''] : [line.replace(/^"|"$/g, '')]))

function whatIs(header: string, object: string): string {
  if (object.includes('footer')) {
    const rows = [['A', 'B', 'C'], ['x', '1', 'y'], ...footerLines(header).map(line => [line])]
    const sheet = { name: 's', rows, columns: 3, hidden: false, rowNotes: new Map(), firstLine: 1 }
    const { rows: kept, leftOut } = dataRowsOf(sheet, 0)
    const filled = footerLines(header).filter(line => line !== '').length
    return kept.length === 1 && leftOut.footer === filled ? 'footer' : 'not taken for a footer'
  }
  const columns = (Papa.parse<string[]>(header).data[0] ?? []).map(column => column.trim())
  const found = recogniseCrm(columns)
  return found?.refused ? `refused: ${found.refused.reason.split('. ')[0]}` : (found?.preset?.id ?? 'unknown')
}

test.skipIf(!hasData(FOLDER))('every real header line is recognised, or refused by name', () => {
  const lines = dataText(`${FOLDER}/headers_seen.tsv`).trim().split('\n').slice(1)
  const found = lines.map(line => {
    const [system = '', object = '', , header = ''] = line.split('\t')
    return [`${system} ${object}`, whatIs(header, object)] as const
  })
  const withStop = EXPECTED.map(([object, what]) => [object, what])
  expect(found.map(([object, what]) => [object, what.replace(/\.$/, '')])).toEqual(
    withStop.map(([object, what]) => [object, what?.replace(/\.$/, '')]),
  )
  console.log(
    `CRM header lines: ${found.length} read, ${found.filter(([, w]) => w.startsWith('refused')).length} refused by name`,
  )
})

describe('presets that come with Tandem', () => {
  it.each(CRM_PRESETS.map(preset => [preset.id, preset] as const))(
    '%s maps to fields there are',
    (_, preset) => {
      const fields = new Map(IMPORT_FIELDS[preset.kind].map(field => [field.field, field]))
      for (const field of Object.keys(preset.columns)) expect(fields.has(field), field).toBe(true)
      for (const [field, map] of Object.entries({ ...preset.values }))
        for (const to of Object.values(map))
          expect(fields.get(field)?.options?.map(option => option.value)).toContain(to)
      expect(importPresetFields.safeParse(crmFields(preset, ['Name'])).success).toBe(true)
    },
  )

  it('have each one name and one id', () => {
    expect(new Set(CRM_PRESETS.map(preset => preset.id)).size).toBe(CRM_PRESETS.length)
    expect(crmPresetCalled('salesforce-opportunities')?.name).toBe('Salesforce opportunities')
    expect(crmPresetCalled('hubspot DEALS')?.id).toBe('hubspot-deals')
    expect(crmPresetCalled('salesforce')).toBeUndefined()
  })

  it('are all named in the help of the command line', () => {
    for (const { id } of CRM_PRESETS) expect(HELP).toContain(id)
  })

  it('take the currency column beside the amount that is taken, no other', () => {
    const preset = crmPresetCalled('salesforce-opportunities')
    const headers = [
      'Opportunity Name',
      'Stage',
      'ARR to Renew Currency',
      'ARR to Renew',
      'Total Amount Currency',
      'Total Amount',
    ]
    expect(preset && crmFields(preset, headers).mapping).toEqual({
      'Opportunity Name': 'name',
      Stage: 'stage',
      'Total Amount': 'amount',
      'Total Amount Currency': 'currency',
    })
  })

  it('leave the checksum and the time of a Dynamics worksheet alone', () => {
    const headers = [
      '(Do Not Modify) Opportunity',
      '(Do Not Modify) Row Checksum',
      '(Do Not Modify) Modified On',
      'Topic',
      'Status',
    ]
    const preset = crmPresetFor(headers)
    expect(preset && crmFields(preset, headers).mapping).toEqual({
      '(Do Not Modify) Opportunity': 'externalKey',
      Topic: 'name',
      Status: 'status',
    })
  })

  it('are not taken unasked for tables that may be anybody’s, nor where something needed is missing', () => {
    for (const headers of [
      ['Name', 'Stage', 'Amount', 'Close date'],
      ['opportunity_id', 'sales_agent', 'product', 'account', 'deal_stage', 'engage_date', 'close_value'],
      ['account', 'sector', 'year_established', 'revenue', 'employees', 'office_location', 'subsidiary_of'],
      ['Record ID', 'Amount'],
    ])
      expect(recogniseCrm(headers), headers.join()).toBeUndefined()
    const short = ['Record ID', 'Deal Name', 'Amount']
    expect(recogniseCrm(short)?.preset?.id).toBe('hubspot-deals')
    expect(crmPresetFor(short)).toBeUndefined()
    const [deals] = CRM_PRESETS.filter(preset => preset.id === 'hubspot-deals')
    expect(deals && crmMissing(deals, short)).toEqual(['Stage'])
  })

  it('offer a mixed Pipedrive file once for each thing it holds', () => {
    const headers = [
      'Person - Name*',
      'Person - Email (Work)',
      'Organization - Name*',
      'Deal - Title',
      'Deal - Value',
    ]
    expect(crmPresetsFor(headers).map(preset => preset.id)).toEqual([
      'pipedrive-deals',
      'pipedrive-organizations',
      'pipedrive-partner-organizations',
      'pipedrive-people',
    ])
    // Elsewhere the record's id is that of one object.
    expect(
      crmPresetsFor(['Record ID', 'Deal Name', 'Deal Stage', 'Company Name']).map(({ id }) => id),
    ).toEqual(['hubspot-deals'])
  })
})
