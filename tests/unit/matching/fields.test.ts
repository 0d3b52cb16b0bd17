import type { FieldKind, Tools } from '@shared/domain/matching/kind.ts'
import { registrable } from '@shared/domain/matching/kinds/domain.ts'
import { KINDS } from '@shared/domain/matching/kinds.ts'
import { describe, expect, test } from 'vitest'
import { similarity } from '../../bench/matching/ours.ts'

const tools: Tools = { similarity, rarity: () => 1 }

function alike(kind: FieldKind, a: string, b: string): number | undefined {
  const [x, y] = [KINDS[kind].prepare(a), KINDS[kind].prepare(b)]
  return x && y && KINDS[kind].compare(x, y, tools)
}

describe('companies', () => {
  test.each([
    ['The Nordlicht Handels GmbH & Co. KG', 'nordlicht handels'],
    ['Officine Rossi S.p.A.', 'officine rossi'],
    ['Officine Rossi s p a', 'officine rossi'],
    ['Kowalski Sp. z o.o.', 'kowalski'],
    ['PT Astra Tbk', 'astra'],
    ['ООО «Северный ветер»', 'severnyy veter'],
    ['Ελληνικά Πετρέλαια Α.Ε.', 'ellinika petrelaia'],
    ['トヨタ自動車株式会社', 'トヨタ自動車'],
    ['삼성전자 주식회사', '삼성전자'],
    ['北京百度网讯科技有限公司', '北京百度网讯科技'],
    ['Limited', 'limited'],
  ])('%s is compared as %s', (name, words) => {
    expect(KINDS.company.prepare(name)?.text).toBe(words.normalize('NFC'))
  })

  test.each([
    ['Müller Maschinenbau GmbH', 'Mueller Maschinenbau', 0.95],
    ['Marks & Spencer plc', 'Marks and Spencer', 1],
    ['Maven Technology', 'Maven Technolgy', 0.88],
    ['Berkshire Hathaway Inc', 'Berkshire', 0.8],
    ['Johnson & Johnson', 'J&J', 0.8],
    ['Microsoft Corporation', 'MSFT', 0.75],
    ['Exxon Mobil', 'ExxonMobil', 1],
    ['Bel-Air Hotel', 'Hotel Bel Air', 0.95],
    ['Spago', 'Spago (Los Angeles)', 1],
  ])('%s and %s are alike', (a, b, least) => {
    expect(alike('company', a, b)).toBeGreaterThanOrEqual(least)
  })

  test.each([
    ['General Motors', 'General Mills'],
    ['Store 12', 'Store 13'],
    ['Sun Systems', 'Son Systems'],
    ['Bank of America', 'Bank of Ireland'],
    ['Visa', 'Mastercard'],
    ['Nordlicht Handel GmbH', 'Südlicht Handel GmbH'],
    ['SAP', 'Santander Pay'],
  ])('%s and %s are not', (a, b) => {
    expect(alike('company', a, b)).toBeLessThan(0.72)
  })
})

describe('other fields', () => {
  test.each<[FieldKind, string, string, number, number]>([
    ['domain', 'https://shop.acme.co.uk/x', 'sales@acme.co.uk', 0.95, 0.99],
    ['domain', 'acme.de', 'www.acme.com', 0.88, 0.95],
    ['domain', 'acme-group.com', 'acme.com', 0.72, 0.8],
    ['domain', 'bolt.co.uk', 'acme.co.uk', 0, 0],
    ['phone', '+49 (0)30 1234567', '030 123 45 67', 0.99, 1],
    ['phone', '0049 30 1234567', '+49 30 1234567', 1, 1],
    ['phone', '212-677-0606 ext. 12', '212/677-0606', 1, 1],
    ['phone', '212-677-0606', '212-677-0660', 0.8, 0.8],
    ['phone', '212-677-0606', '415-391-1234', 0, 0],
    ['address', '435 s. la cienega blv.', '435 South La Cienega Boulevard', 1, 1],
    ['address', 'Hauptstr. 7', '7 Hauptstraße', 0.95, 1],
    ['address', '2 Harrison St. near Hudson St.', '2 Harrison Street', 1, 1],
    ['address', '12 Mill Road', '14 Mill Road', 0, 0.6],
    ['place', 'New York', 'new york city', 0.9, 0.95],
    ['date', '1956-04-09', '19560904', 0.9, 0.95],
    ['date', '1956-04-09', '19560408', 0.9, 0.95],
    ['person', 'Smith, John', 'John Smith', 0.95, 1],
    ['person', 'Ivanow', 'Иванов', 0.88, 1],
    ['product', 'Sony Headphones - MDREX32LPWHI', 'Ex Series Earbuds MDR EX32LP/WHI', 0.88, 1],
    ['product', 'GTX Basic', 'MG Advanced', 0, 0.3],
    ['code', 'DE 123-456-789', 'de123456789', 1, 1],
  ])('%s: %s and %s', (kind, a, b, least, most) => {
    expect(alike(kind, a, b)).toBeGreaterThanOrEqual(least)
    expect(alike(kind, a, b)).toBeLessThanOrEqual(most)
  })

  test('what says nothing is unknown, not different', () => {
    expect(alike('domain', 'me@gmail.com', 'acme.com')).toBeUndefined()
    expect(alike('phone', 'n/a', '212-677-0606')).toBeUndefined()
    expect(alike('company', '—', 'Acme')).toBeUndefined()
  })

  test('what somebody registered, of a host', () => {
    expect(['a.b.acme.com', 'acme.co.jp', 'x.acme.com.au', 'acme.io'].map(registrable)).toEqual([
      'acme.com',
      'acme.co.jp',
      'acme.com.au',
      'acme.io',
    ])
  })
})
