import { DEAL_STAGE_LABELS, MOTION_LABELS, PARTNER_ROLES } from '../deal/schema.ts'
import { PARTNER_STATUS_LABELS, PARTNER_TYPE_LABELS } from '../partner/schema.ts'
import type { ImportKind } from './preset.ts'
import { SYNONYMS } from './synonyms.ts'

/** How the cells of a column are read. `list`: several texts; `enum`: words that stand for fixed values. */
export type FieldType =
  | 'text'
  | 'list'
  | 'number'
  | 'integer'
  | 'money'
  | 'date'
  | 'month'
  | 'currency'
  | 'enum'

export interface FieldOption {
  readonly value: string
  readonly label: string
}

export interface ImportField {
  readonly field: string
  readonly label: string
  readonly type: FieldType
  /** Every row needs it. Either-or needs are in `missingFields`. */
  readonly required: boolean
  /** Header words it is known by, folded (see `words`). */
  readonly synonyms: readonly string[]
  /** Values of an enum field. */
  readonly options?: readonly FieldOption[]
}

export const IMPORT_KIND_LABELS: Readonly<Record<ImportKind, string>> = {
  partners: 'Partners',
  contacts: 'Contacts',
  customers: 'Customers',
  products: 'Products',
  deals: 'Deals',
  leads: 'Leads',
  revenue: 'Revenue',
  targets: 'Targets',
}

type Shape = readonly [field: string, label: string, type?: FieldType, required?: 'required']

const optionsOf = (labels: Readonly<Record<string, string>>): readonly FieldOption[] =>
  Object.entries(labels).map(([value, label]) => ({ value, label }))

const roleOptions = PARTNER_ROLES.map(value => ({ value, label: value[0]?.toUpperCase() + value.slice(1) }))

/** Values per enum field, by `kind.field`. */
const OPTIONS: Readonly<Record<string, readonly FieldOption[]>> = {
  'partners.types': optionsOf(PARTNER_TYPE_LABELS),
  'partners.status': optionsOf(PARTNER_STATUS_LABELS),
  'deals.stage': optionsOf(DEAL_STAGE_LABELS),
  'deals.status': optionsOf({ open: 'Open', won: 'Won', lost: 'Lost' }),
  'deals.role': roleOptions,
  'revenue.role': roleOptions,
  'deals.motion': optionsOf(MOTION_LABELS),
  'revenue.motion': optionsOf(MOTION_LABELS),
}

const partnerRef: readonly Shape[] = [
  ['partnerKey', "Partner's key"],
  ['partnerName', "Partner's name"],
]
const customerRef: readonly Shape[] = [
  ['customerKey', "Customer's key"],
  ['customerName', "Customer's name"],
]
const productRef: readonly Shape[] = [
  ['productKey', "Product's key"],
  ['productName', "Product's name"],
]

const months: readonly Shape[] = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
].map((name, i) => [`m${String(i + 1).padStart(2, '0')}`, `Amount of ${name}`, 'money'] as const)

const quarters: readonly Shape[] = [1, 2, 3, 4].map(n => [`q${n}`, `Amount of Q${n}`, 'money'] as const)

const SHAPES: Readonly<Record<ImportKind, readonly Shape[]>> = {
  partners: [
    ['externalKey', 'Key in the other system'],
    ['name', 'Name', 'text', 'required'],
    ['types', 'Partner type', 'enum'],
    ['tier', 'Tier'],
    ['status', 'Status', 'enum'],
    ['regions', 'Regions', 'list'],
    ['country', 'Country'],
    ['city', 'City'],
    ['industries', 'Industries', 'list'],
    ['domains', 'Web domains', 'list'],
    ['capabilities', 'Capabilities', 'list'],
    ['competitors', 'Competing lines', 'list'],
    ['stack', 'Systems in use', 'list'],
    ['owner', 'Partner manager'],
    ['phone', 'Phone'],
    ['notes', 'Notes'],
  ],
  contacts: [
    ['externalKey', 'Key in the other system'],
    ['name', 'Full name'],
    ['firstName', 'First name'],
    ['lastName', 'Last name'],
    ...partnerRef,
    ...customerRef,
    ['title', 'Job title'],
    ['email', 'E-mail'],
    ['phone', 'Phone'],
    ['language', 'Language'],
    ['notes', 'Notes'],
  ],
  customers: [
    ['externalKey', 'Key in the other system'],
    ['name', 'Name', 'text', 'required'],
    ['industry', 'Industry'],
    ['segment', 'Segment'],
    ['country', 'Country'],
    ['city', 'City'],
    ['domains', 'Web domains', 'list'],
    ['parentName', 'Parent company'],
    ['employees', 'Employees', 'integer'],
    ['annualRevenue', 'Annual revenue', 'money'],
    ['annualRevenueMillions', 'Annual revenue, in millions', 'money'],
    ['currency', 'Currency', 'currency'],
    ['foundedYear', 'Year founded', 'integer'],
    ['notes', 'Notes'],
  ],
  products: [
    ['externalKey', 'Key in the other system'],
    ['name', 'Name', 'text', 'required'],
    ['family', 'Family'],
    ['listPrice', 'List price', 'money'],
    ['currency', 'Currency', 'currency'],
  ],
  deals: [
    ['externalKey', 'Key in the other system'],
    ['name', 'Name'],
    ...customerRef,
    ...productRef,
    ['stage', 'Stage', 'enum'],
    ['status', 'Open, won or lost', 'enum'],
    ['amount', 'Amount', 'money'],
    ['currency', 'Currency', 'currency'],
    ['openedOn', 'Opened on', 'date'],
    ['closeOn', 'Close date', 'date'],
    ...partnerRef,
    ['role', 'Role of the partner', 'enum'],
    ['motion', 'Motion: how it was sold', 'enum'],
    ['owner', 'Seller'],
    ['notes', 'Notes'],
  ],
  leads: [
    ['externalKey', 'Key in the other system'],
    ['company', 'Company'],
    ['contactName', 'Contact'],
    ['firstName', 'First name of the contact'],
    ['lastName', 'Last name of the contact'],
    ['contactEmail', 'E-mail'],
    ['contactPhone', 'Phone'],
    ['domain', 'Web domain'],
    ['source', 'Source'],
    ['receivedOn', 'Received on', 'date'],
    ['territory', 'Territory'],
    ['country', 'Country'],
    ['city', 'City'],
    ['industry', 'Industry'],
    ['employees', 'Employees', 'integer'],
    ...productRef,
    ['amount', 'Amount', 'money'],
    ['currency', 'Currency', 'currency'],
    ['visits', 'Visits before it came', 'integer'],
    ['partnerKey', "Referring partner's key"],
    ['partnerName', "Referring partner's name"],
    ['notes', 'Notes'],
  ],
  revenue: [
    ['externalKey', 'Key of the line in the other system'],
    ['date', 'Date', 'date', 'required'],
    ['amount', 'Amount', 'money', 'required'],
    ['currency', 'Currency', 'currency'],
    ...partnerRef,
    ...customerRef,
    ...productRef,
    ['dealKey', "Deal's key"],
    ['role', 'Role of the partner', 'enum'],
    ['motion', 'Motion: how it was sold', 'enum'],
    ['quantity', 'Quantity', 'number'],
    ['orderNumber', 'Order number'],
    ['sellerKey', 'Seller'],
  ],
  targets: [
    ['externalKey', 'Key in the other system'],
    ...partnerRef,
    ['sellerKey', 'Seller'],
    ['from', 'From', 'date'],
    ['to', 'To', 'date'],
    ['year', 'Year', 'integer'],
    ['quarter', 'Quarter'],
    ['month', 'Month', 'month'],
    ['amount', 'Amount', 'money'],
    ['currency', 'Currency', 'currency'],
    ...months,
    ...quarters,
  ],
}

const fieldsOf = (kind: ImportKind): readonly ImportField[] =>
  SHAPES[kind].map(([field, label, type = 'text', required]) => {
    const options = OPTIONS[`${kind}.${field}`]
    return {
      field,
      label,
      type,
      required: required !== undefined,
      synonyms: SYNONYMS[kind][field] ?? [],
      ...(options && { options }),
    }
  })

/** What a column can be mapped to, per kind, in the order a screen offers it. */
export const IMPORT_FIELDS: Readonly<Record<ImportKind, readonly ImportField[]>> = {
  partners: fieldsOf('partners'),
  contacts: fieldsOf('contacts'),
  customers: fieldsOf('customers'),
  products: fieldsOf('products'),
  deals: fieldsOf('deals'),
  leads: fieldsOf('leads'),
  revenue: fieldsOf('revenue'),
  targets: fieldsOf('targets'),
}

export const importField = (kind: ImportKind, field: string): ImportField | undefined =>
  IMPORT_FIELDS[kind].find(known => known.field === field)

/** Month columns (`m01` … `m12`) and quarter columns (`q1` … `q4`) of targets written in wide form. */
export const isWideField = (field: string): boolean => /^(m(0[1-9]|1[0-2])|q[1-4])$/.test(field)

/**
 * Labels of what the kind needs and no column is mapped to; either-or needs are worded as such.
 * `datedHeaders`: wide columns whose header names the year too, so that no year column is needed.
 */
export function missingFields(
  kind: ImportKind,
  mapped: ReadonlySet<string>,
  datedHeaders = false,
): readonly string[] {
  const has = (...fields: string[]) => fields.some(field => mapped.has(field))
  const missing = IMPORT_FIELDS[kind]
    .filter(field => field.required && !mapped.has(field.field))
    .map(f => f.label)
  if (kind === 'contacts' && !has('name', 'firstName', 'lastName', 'email'))
    missing.push('Full name or E-mail')
  if (kind === 'deals') {
    if (!has('stage', 'status')) missing.push('Stage')
    if (!has('name', 'externalKey', 'customerName', 'productName', 'customerKey'))
      missing.push('Name, customer, product or key')
  }
  if (kind === 'leads' && !has('company', 'contactName', 'lastName', 'contactEmail', 'externalKey'))
    missing.push('Company, contact, e-mail or key')
  if (kind === 'targets') {
    const wide = [...mapped].some(isWideField)
    if (!wide && !has('amount')) missing.push('Amount')
    if (wide ? !has('year') && !datedHeaders : !has('from', 'month', 'quarter', 'year'))
      missing.push(wide ? 'Year' : 'From, month, quarter or year')
  }
  return missing
}
