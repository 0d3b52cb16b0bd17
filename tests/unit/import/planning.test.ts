import { IMPORT_FIELDS, missingFields } from '@shared/domain/import/fields.ts'
import { createIndex } from '@shared/domain/import/match.ts'
import { companyKey } from '@shared/domain/import/names.ts'
import { monthOfHeader, spanOfQuarterText } from '@shared/domain/import/periods.ts'
import { IMPORT_KINDS, type ImportKind } from '@shared/domain/import/preset.ts'
import { similarNames } from '@shared/domain/import/similar.ts'
import { type ColumnFacts, suggestKind, suggestMapping } from '@shared/domain/import/suggest.ts'
import { amountAt } from '@shared/domain/import/typed.ts'
import { enumValue, wordsOfCell } from '@shared/domain/import/values.ts'
import { coalesce } from '@shared/domain/journal/coalesce.ts'
import type { Change } from '@shared/domain/journal/schema.ts'
import { domainKey } from '@shared/domain/matching/kinds/domain.ts'
import { guarded } from '@shared/lib/formula.ts'
import { words } from '@shared/lib/text.ts'
import { describe, expect, test } from 'vitest'
import { similarity } from '../../../renderer/features/import/engine/planRows.ts'

describe('catalogue', () => {
  test('fields are unique per kind; synonyms are written as they are compared', () => {
    for (const kind of IMPORT_KINDS) {
      const fields = IMPORT_FIELDS[kind].map(field => field.field)
      expect(new Set(fields).size).toBe(fields.length)
      for (const { field, synonyms } of IMPORT_FIELDS[kind]) {
        expect(synonyms.length, `${kind}.${field}`).toBeGreaterThan(0)
        for (const synonym of synonyms) expect(words(synonym), `${kind}.${field}`).toBe(synonym)
      }
    }
  })
  test('what is missing, either-or needs included', () => {
    expect(missingFields('revenue', new Set(['date']))).toEqual(['Amount'])
    expect(missingFields('deals', new Set(['name']))).toEqual(['Stage'])
    expect(missingFields('deals', new Set(['name', 'status']))).toEqual([])
    expect(missingFields('targets', new Set(['m01']))).toEqual(['Year'])
    expect(missingFields('targets', new Set(['m01']), true)).toEqual([])
    expect(missingFields('targets', new Set(['amount', 'month']))).toEqual([])
    expect(missingFields('contacts', new Set(['title']))).toEqual(['Full name or E-mail'])
  })
})

describe('names', () => {
  test.each([
    ['Nordlicht Handels GmbH & Co. KG', 'NORDLICHT Handels'],
    ['The Coca-Cola Company', 'Coca Cola'],
    ['Société Générale S.A.', 'societe generale'],
    ['Ferrero S.p.A.', 'Ferrero SpA'],
    ['Novo Nordisk A/S', 'novo nordisk'],
    ['Apple Inc', 'Apple Incorporated'],
    ['Johnson & Johnson', 'Johnson and Johnson'],
  ])('%s is %s', (a, b) => {
    expect(companyKey(a)).toBe(companyKey(b))
  })
  test.each([
    ['Nordlicht Handels', 'Nordlicht Handwerk'],
    ['Co', 'Inc'],
    ['Apple Inc', 'Apple Bank'],
  ])('%s is not %s', (a, b) => {
    expect(companyKey(a)).not.toBe(companyKey(b))
  })
  test('domains from addresses; anybody’s mail is nobody’s domain', () => {
    expect(
      ['https://www.Nordlicht.de/x?y', 'info@nordlicht.de', 'nordlicht.de:8080', 'me@gmail.com', 'none'].map(
        domainKey,
      ),
    ).toEqual(['nordlicht.de', 'nordlicht.de', 'nordlicht.de', undefined, undefined])
  })
  test('similar names begin alike and carry the same numbers', () => {
    const score = (a: string, b: string) => similarNames(a, b, similarity)
    expect(score('Nordlicht Handels GmbH', 'Nordlicht Handel')).toBeGreaterThanOrEqual(0.93)
    expect(score('Philips Electronics', 'Phillips Electronics')).toBeGreaterThanOrEqual(0.93)
    expect(score('Store 12', 'Store 13')).toBe(0)
    expect(score('General Motors', 'General Mills')).toBeLessThan(0.93)
    expect(score('Sun Systems', 'Son Systems')).toBeLessThan(0.93)
  })
  test('the index finds similar names of the book only, best first', () => {
    const index = createIndex(similarity)
    const add = (id: string, name: string, fresh = false) =>
      index.add({ id, name, nameKey: companyKey(name), aliases: [], fresh })
    add('a', 'Nordlicht Handels')
    add('b', 'Nordlicht Handelz')
    add('c', 'Nordlicht Handel', true)
    expect(index.similar('Nordlicht Handels').map(found => found.entry.id)).toEqual(['a', 'b'])
    add('a', 'Nordlicht Handels')
    expect(index.byName('nordlichthandels')).toHaveLength(1)
  })
})

describe('words', () => {
  test.each<[ImportKind, string, string, string | undefined]>([
    ['deals', 'stage', 'Closed Won', 'won'],
    ['deals', 'stage', 'closed-won', 'won'],
    ['deals', 'stage', 'gewonnen', 'won'],
    ['deals', 'stage', 'Engaging', 'qualified'],
    ['deals', 'stage', 'Prospecting', 'prospecting'],
    ['deals', 'stage', 'Proposal/Price Quote', 'proposal'],
    ['deals', 'stage', 'Limbo', undefined],
    ['partners', 'types', 'Value Added Reseller', 'reseller'],
    ['partners', 'types', 'Ware House', 'distributor'],
    ['partners', 'types', 'Specialty Bike Shop', 'reseller'],
    ['partners', 'types', 'Technology / ISV', 'technology'],
    ['partners', 'types', 'Bakery', undefined],
    ['revenue', 'motion', 'Co-Sell', 'coSell'],
    ['deals', 'motion', 'Joint marketing', 'coMarket'],
    ['deals', 'motion', 'Wiederverkauf', 'resale'],
    ['deals', 'motion', 'Carrier pigeon', undefined],
  ])('%s %s: %s is %s', (kind, field, word, value) => {
    expect(enumValue(kind, field, word)).toBe(value)
  })
  test('words by hand win, also to leave a field empty', () => {
    expect(enumValue('deals', 'stage', 'Limbo', { limbo: 'lost' })).toBe('lost')
    expect(enumValue('deals', 'stage', 'Won', { Won: 'lost' })).toBe('lost')
    expect(enumValue('partners', 'types', 'Bakery', { Bakery: '' })).toBe('')
    expect(wordsOfCell('partners', 'types', 'Reseller; MSP')).toEqual(['Reseller', 'MSP'])
    expect(wordsOfCell('partners', 'types', 'Technology / ISV')).toEqual(['Technology / ISV'])
  })
})

describe('periods', () => {
  test.each([
    ['M03', { field: 'm03' }],
    ['März', { field: 'm03' }],
    ['Mar-26', { field: 'm03', year: 2026 }],
    ['2026-03', { field: 'm03', year: 2026 }],
    ['2026-03-01', { field: 'm03', year: 2026 }],
    ['03/2026', { field: 'm03', year: 2026 }],
    ['Q2 2026', { field: 'q2', year: 2026 }],
    ['2026 Q2', { field: 'q2', year: 2026 }],
    ['Marketing', undefined],
    ['13/2026', undefined],
  ])('%s', (header, expected) => {
    expect(monthOfHeader(header)).toEqual(expected)
  })
  test('quarters as people write them', () => {
    const q3 = { from: '2026-07-01', to: '2026-09-30' }
    for (const text of ['2026-Q3', 'Q3 2026', 'Q3/26', 'T3 2026']) expect(spanOfQuarterText(text)).toEqual(q3)
    expect(spanOfQuarterText('3', 2026)).toEqual(q3)
    expect(spanOfQuarterText('Q5 2026')).toBeUndefined()
    expect(spanOfQuarterText('Q3')).toBeUndefined()
  })
})

describe('suggestions', () => {
  const text = (header: string): ColumnFacts => ({ header, filled: 10, numbers: 0, dates: 0, largest: 0 })
  const number = (header: string, largest = 5e6): ColumnFacts => ({
    header,
    filled: 10,
    numbers: 1,
    dates: 0,
    largest,
  })
  const date = (header: string): ColumnFacts => ({ header, filled: 10, numbers: 0, dates: 1, largest: 0 })
  const map = (kind: ImportKind, ...columns: ColumnFacts[]) => suggestMapping(columns, kind).mapping

  test('HubSpot deals', () => {
    const columns = [
      number('Record ID'),
      text('Deal Name'),
      text('Deal Stage'),
      number('Amount'),
      text('Deal owner'),
      date('Close Date'),
      date('Create Date'),
      text('Company Name'),
    ]
    expect(suggestKind(columns)).toBe('deals')
    expect(map('deals', ...columns)).toEqual({
      'Record ID': 'externalKey',
      'Deal Name': 'name',
      'Deal Stage': 'stage',
      Amount: 'amount',
      'Deal owner': 'owner',
      'Close Date': 'closeOn',
      'Create Date': 'openedOn',
      'Company Name': 'customerName',
    })
  })
  test('Pipedrive deals', () => {
    expect(
      map(
        'deals',
        text('Deal - Title'),
        number('Deal - Value'),
        text('Organization - Name'),
        text('Deal - Stage'),
        text('Deal - Status'),
        date('Deal - Expected close date'),
        text('Deal - Currency'),
      ),
    ).toEqual({
      'Deal - Title': 'name',
      'Deal - Value': 'amount',
      'Organization - Name': 'customerName',
      'Deal - Stage': 'stage',
      'Deal - Status': 'status',
      'Deal - Expected close date': 'closeOn',
      'Deal - Currency': 'currency',
    })
  })
  test('Salesforce channel pipeline: indirect account is the partner, end customer the customer', () => {
    const mapping = map(
      'deals',
      text('Opportunity Owner'),
      date('Created Date'),
      date('Close Date'),
      text('Stage'),
      text('Opportunity Number'),
      text('Indirect Account'),
      text('End Customer'),
      number('Estimated Total Price'),
    )
    expect(mapping).toMatchObject({
      'Indirect Account': 'partnerName',
      'End Customer': 'customerName',
      'Opportunity Number': 'externalKey',
      'Estimated Total Price': 'amount',
      'Opportunity Owner': 'owner',
    })
  })
  test('a currency column beside the amount, and a currency in the header', () => {
    expect(map('deals', text('Total Amount Currency'), number('Total Amount'), text('Stage'))).toMatchObject({
      'Total Amount Currency': 'currency',
      'Total Amount': 'amount',
    })
    expect(map('revenue', number('Amount (EUR)'), date('Date'))).toEqual({
      'Amount (EUR)': 'amount',
      Date: 'date',
    })
  })
  test('values decide with the header: texts are no amount, small figures no annual revenue', () => {
    expect(map('revenue', text('Amount'), date('Date'))).toEqual({ Date: 'date' })
    expect(map('customers', text('account'), number('revenue', 11_698))).toEqual({ account: 'name' })
    expect(map('customers', text('account'), number('revenue', 11_698_030))).toMatchObject({
      revenue: 'annualRevenue',
    })
    expect(map('customers', text('account'), number('Revenue in millions', 11_698))).toMatchObject({
      'Revenue in millions': 'annualRevenueMillions',
    })
    expect(map('revenue', number('Product'), date('Date'))).toEqual({ Date: 'date' })
  })
  test('no field is given twice', () => {
    const mapping = map(
      'partners',
      text('Name'),
      text('Company Name'),
      text('Partner'),
      text('Country'),
      text('Land'),
    )
    expect(new Set(Object.values(mapping)).size).toBe(Object.keys(mapping).length)
  })
})

describe('amounts', () => {
  const row = (amount: { decimal: string; currency?: string }, currency?: string) => ({
    line: 2,
    values: { amount, ...(currency !== undefined && { currency }) },
    problems: [],
  })
  test('the cell’s currency, else the column’s, else the default; a contradiction is a problem', () => {
    expect(amountAt(row({ decimal: '1.5', currency: 'EUR' }), 'amount', 'USD')).toEqual({
      money: { minor: 150, currency: 'EUR' },
    })
    expect(amountAt(row({ decimal: '1.5' }, 'GBP'), 'amount', 'USD')).toEqual({
      money: { minor: 150, currency: 'GBP' },
    })
    expect(amountAt(row({ decimal: '1500' }), 'amount', 'JPY')).toEqual({
      money: { minor: 1500, currency: 'JPY' },
    })
    expect(amountAt(row({ decimal: '1.5', currency: 'EUR' }, 'USD'), 'amount', 'USD')).toHaveProperty(
      'problem',
    )
  })
  test('millions move the point exactly', () => {
    expect(amountAt(row({ decimal: '1100.04' }), 'amount', 'USD', true)).toEqual({
      money: { minor: 110_004_000_000, currency: 'USD' },
    })
    expect(amountAt(row({ decimal: '-0.5' }), 'amount', 'USD', true)).toEqual({
      money: { minor: -50_000_000, currency: 'USD' },
    })
    expect(amountAt(row({ decimal: '99999999999999' }), 'amount', 'USD', true)).toHaveProperty('problem')
  })
})

describe('changes and files out', () => {
  test('one change per record: a row made and filled is made full', () => {
    const row = (name: string) => ({ id: 'p', name })
    const changes = [
      { table: 'partners', id: 'p', after: row('a') },
      { table: 'partners', id: 'q', before: row('x'), after: row('y') },
      { table: 'partners', id: 'p', before: row('a'), after: row('b') },
      { table: 'partners', id: 'q', before: row('y'), after: row('z') },
    ] as unknown as Change[]
    expect(coalesce(changes)).toEqual([
      { table: 'partners', id: 'p', after: row('b') },
      { table: 'partners', id: 'q', before: row('x'), after: row('z') },
    ])
  })
  test('only texts that a spreadsheet would run are guarded', () => {
    expect(['=1+1', '+A', '-A', '@A', '\tA', '-12.5', '-1.234,50', 'A=1', ''].map(guarded)).toEqual([
      "'=1+1",
      "'+A",
      "'-A",
      "'@A",
      "'\tA",
      '-12.5',
      '-1.234,50',
      'A=1',
      '',
    ])
  })
})
