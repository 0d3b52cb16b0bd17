import { compactKey, words } from '../../lib/text.ts'
import { type FieldType, IMPORT_FIELDS, type ImportField, isWideField, missingFields } from './fields.ts'
import { monthOfHeader } from './periods.ts'
import { IMPORT_KINDS, type ImportKind } from './preset.ts'

/** What is known of a column before it is mapped: its header and the shares of its filled cells. */
export interface ColumnFacts {
  readonly header: string
  readonly filled: number
  /** Shares of the filled cells, 0 to 1, that read as a number, as a date. */
  readonly numbers: number
  readonly dates: number
  /** The largest number in it. */
  readonly largest: number
}

export interface Suggestion {
  readonly mapping: Readonly<Record<string, string>>
  /** How well the columns fit the kind; to compare kinds with. */
  readonly score: number
}

const NEEDS: Readonly<Partial<Record<FieldType, (facts: ColumnFacts) => boolean>>> = {
  number: facts => facts.numbers >= 0.6,
  integer: facts => facts.numbers >= 0.6,
  money: facts => facts.numbers >= 0.6,
  date: facts => facts.dates >= 0.6,
  currency: facts => facts.numbers < 0.2,
  list: facts => facts.numbers < 0.8,
}

/** Under this a column of annual revenues is surely not in whole units; nobody can tell in which. */
const PLAUSIBLE_ANNUAL_REVENUE = 1_000_000

/**
 * Column header → field by folded synonyms and by what the values are; each field once, best first.
 * Month columns of targets may repeat (one per year).
 */
export function suggestMapping(columns: readonly ColumnFacts[], kind: ImportKind): Suggestion {
  const pairs = columns.flatMap((column, at) =>
    IMPORT_FIELDS[kind].flatMap(field => {
      const score = scoreOf(column, field, kind)
      return score > 0 ? [{ at, column, field, score }] : []
    }),
  )
  pairs.sort((a, b) => b.score - a.score || a.at - b.at)
  const mapping = new Map<string, string>()
  const taken = new Set<string>()
  let total = 0
  for (const { column, field, score } of pairs) {
    const again = isWideField(field.field) && monthOfHeader(column.header)?.year !== undefined
    if (mapping.has(column.header) || (taken.has(field.field) && !again)) continue
    mapping.set(column.header, field.field)
    taken.add(field.field)
    total += isWideField(field.field) ? score / 6 : score
  }
  return { mapping: inColumnOrder(columns, mapping), score: total }
}

const inColumnOrder = (columns: readonly ColumnFacts[], mapping: ReadonlyMap<string, string>) =>
  Object.fromEntries(
    columns.flatMap(({ header }) => {
      const field = mapping.get(header)
      return field === undefined ? [] : [[header, field] as const]
    }),
  )

/** 0: no; 1: the header is a synonym and the values agree; less for weaker headers. */
function scoreOf(column: ColumnFacts, field: ImportField, kind: ImportKind): number {
  const byHeader = headerFit(column.header, field, kind)
  if (byHeader === 0) return 0
  if (column.filled > 0) {
    const needs = NEEDS[field.type]
    if (needs && !needs(column)) return 0
    if (field.field === 'annualRevenue' && column.largest < PLAUSIBLE_ANNUAL_REVENUE) return 0
    // A column called Product or Account that holds only numbers holds keys.
    if (field.field.endsWith('Name') && column.numbers > 0.9) return 0
  }
  return byHeader
}

const OBJECTS: Readonly<Record<ImportKind, readonly string[]>> = {
  partners: ['partner', 'organization', 'company', 'account'],
  contacts: ['contact', 'person'],
  customers: ['customer', 'organization', 'company', 'account'],
  products: ['product'],
  deals: ['deal', 'opportunity'],
  leads: ['lead', 'prospect', 'enquiry'],
  revenue: ['revenue', 'order', 'invoice', 'sales'],
  targets: ['target'],
}

function headerFit(header: string, field: ImportField, kind: ImportKind): number {
  const dated = monthOfHeader(header)
  if (dated && kind === 'targets' && isWideField(field.field)) return dated.field === field.field ? 1 : 0
  const plain = header.replace(CURRENCY_IN_HEADER, ' ').replace(/__c\b/, '')
  const own = words(splitCamel(plain))
  const whole = words(plain)
  const compact = compactKey(plain)
  let best = 0
  field.synonyms.forEach((synonym, rank) => {
    // Synonyms are ordered: the earlier, the surer.
    const order = 1 - Math.min(rank, 40) / 200
    if (whole === synonym || own === synonym || compact === synonym.replaceAll(' ', ''))
      best = Math.max(best, order)
    for (const object of OBJECTS[kind])
      if (own === `${object} ${synonym}`) best = Math.max(best, 0.95 * order)
  })
  return best
}

/** `ResellerName`, `Country_Region`, `(Do Not Modify) Opportunity`, `StageName` → separate words. */
const splitCamel = (header: string): string =>
  header.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2').replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')

/** The kind the columns fit best: needs that are met count first, then how many columns found a place. */
export function suggestKind(columns: readonly ColumnFacts[]): ImportKind {
  let best: ImportKind = 'partners'
  let top = Number.NEGATIVE_INFINITY
  for (const kind of IMPORT_KINDS) {
    const { mapping, score } = suggestMapping(columns, kind)
    const fields = new Set(Object.values(mapping))
    const missing = missingFields(kind, fields, true).length
    const rank = score - 3 * missing + distinctive(kind, fields, columns)
    if (rank > top) [best, top] = [kind, rank]
  }
  return best
}

/** What tells kinds apart that share most columns. */
function distinctive(kind: ImportKind, fields: ReadonlySet<string>, columns: readonly ColumnFacts[]): number {
  const says = (...parts: string[]) =>
    columns.some(({ header }) => parts.some(part => words(splitCamel(header)).split(' ').includes(part)))
  if (kind === 'deals') return fields.has('stage') || fields.has('status') ? 2 : 0
  if (kind === 'partners')
    return (fields.has('types') ? 0.5 : 0) + (says('partner', 'reseller', 'distributor', 'tier') ? 1.5 : 0)
  if (kind === 'customers')
    return (says('customer', 'account', 'kunde', 'client') ? 1 : 0) + (fields.has('employees') ? 1 : 0)
  if (kind === 'leads') return saysLead(columns) ? 3 : -6
  if (kind === 'products') return says('product', 'sku', 'price', 'produkt', 'article') ? 1 : 0
  if (kind === 'contacts') return fields.has('email') || fields.has('lastName') ? 1.5 : 0
  if (kind === 'revenue') return fields.has('orderNumber') || fields.has('quantity') ? 1 : 0
  return [...fields].filter(isWideField).length >= 3 || says('target', 'quota', 'ziel') ? 2 : -1
}

/** One column about leads is found in lists of deals and people, too: where they came from, how far they are. */
function saysLead(columns: readonly ColumnFacts[]): boolean {
  const about = columns.filter(({ header }) =>
    /^(lead|prospect|enquiry|inquiry)\b/.test(words(splitCamel(header))),
  )
  return about.length >= 2
}

const CURRENCY_IN_HEADER =
  /(?:^|[^\p{L}])(USD|EUR|GBP|CHF|CAD|AUD|NZD|JPY|CNY|INR|SEK|NOK|DKK|PLN|CZK|HUF|RON|TRY|BRL|MXN|ZAR|SGD|HKD|AED)(?:$|[^\p{L}])/u

/** The currency that the headers of mapped columns name (`Amount (EUR)`), when they name just one. */
export function currencyOfHeaders(mapping: Readonly<Record<string, string>>): string | undefined {
  const found = new Set(Object.keys(mapping).flatMap(header => CURRENCY_IN_HEADER.exec(header)?.[1] ?? []))
  return found.size === 1 ? [...found][0] : undefined
}
