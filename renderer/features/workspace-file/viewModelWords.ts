import { DEAL_STAGE_LABELS } from '@shared/domain/deal/schema.ts'
import { INTERACTION_KIND_LABELS } from '@shared/domain/interaction/schema.ts'
import { PARTNER_STATUS_LABELS, PARTNER_TYPE_LABELS } from '@shared/domain/partner/schema.ts'
import type { TableName } from '@shared/domain/tableNames.ts'
import { TABLE_WORDS } from '@shared/domain/tableWords.ts'
import { typeOfId } from '@shared/lib/ids.ts'
import type { Money } from '@shared/lib/money.ts'
import { formatDate, formatInstant } from '../../ui/format/dates.ts'
import { formatCount, formatMoney, formatPercent } from '../../ui/format/numbers.ts'

/** Names of records that fields point at, by id. */
export type Names = ReadonlyMap<string, string>

/** `1 deal`, `1,204 revenue lines` */
export const countOf = (table: TableName, count: number): string =>
  `${formatCount(count)} ${wordOf(table, count)}`

export const wordOf = (table: TableName, count: number): string => TABLE_WORDS[table][count === 1 ? 0 : 1]

/** `Exchange rates` */
export const titleOfTable = (table: TableName): string => capital(TABLE_WORDS[table][1])

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

export function sizeInWords(bytes: number): string {
  const megabytes = bytes / 1_000_000
  if (megabytes < 1) return `${formatCount(Math.max(1, Math.round(bytes / 1_000)))} KB`
  return `${formatCount(Math.round(megabytes * 10) / 10)} MB`
}

type Fields = Readonly<Record<string, unknown>>

/** What a record is called; those without a name are called by what they say. */
export function titleOfRow(table: TableName, row: object, names: Names): string {
  const fields = row as Fields
  const named = fields.name ?? fields.company ?? fields.ruleName ?? fields.subject ?? fields.title
  if (table === 'workspace') return 'Settings of the workspace'
  if (table !== 'contacts' && typeof named === 'string') return named
  if (table === 'contacts') return String(fields.name)
  const parts =
    {
      revenue: ['date', 'partnerId', 'amount'],
      targets: ['partnerId', 'sellerKey', 'from', 'amount'],
      rates: ['date', 'from', 'to', 'rate'],
      scorecards: ['partnerId', 'period', 'version'],
    }[table as string] ?? []
  const words = parts
    .filter(field => fields[field] !== undefined)
    .map(field => valueInWords(field, fields[field], names))
  return words.join(' · ') || capital(TABLE_WORDS[table][0])
}

const FIELD_WORDS: Readonly<Record<string, string>> = {
  externalKey: 'External key',
  partnerId: 'Partner',
  customerId: 'Customer',
  productId: 'Product',
  dealId: 'Deal',
  contactId: 'Person',
  contactIds: 'People',
  interactionId: 'Came out of',
  productIds: 'Products',
  openedOn: 'Opened on',
  closeOn: 'Close date',
  dueOn: 'Due on',
  remindAt: 'Reminder',
  silent: 'No reminder',
  doneAt: 'Done',
  brokenOn: 'Broken on',
  renegotiated: 'Days it was due before',
  startAt: 'Starts',
  endAt: 'Ends',
  stack: 'Systems',
  competitors: 'Competing lines',
  domains: 'Web domains',
  sellerKey: 'Seller',
  from: 'First day',
  to: 'Last day',
}

export const fieldWord = (field: string): string =>
  FIELD_WORDS[field] ?? capital(field.replace(/[A-Z]/g, letter => ` ${letter.toLowerCase()}`))

const LABELS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  types: PARTNER_TYPE_LABELS,
  partnerTypes: PARTNER_TYPE_LABELS,
  status: PARTNER_STATUS_LABELS,
  stage: DEAL_STAGE_LABELS,
  kind: INTERACTION_KIND_LABELS,
  direction: { in: 'From them', out: 'From us' },
  promise: { ours: 'We owe it', theirs: 'They owe it' },
}

export const NOTHING = 'nothing'

/** A field's value as one reads it; nothing raw reaches the screen. */
export function valueInWords(field: string, value: unknown, names: Names): string {
  if (value === undefined || value === null || value === '') return NOTHING
  if (Array.isArray(value)) {
    if (value.length === 0) return NOTHING
    const plain = value.every(item => typeof item !== 'object' || isShare(item))
    return plain
      ? value.map(item => valueInWords(field, item, names)).join(', ')
      : `${formatCount(value.length)} ${value.length === 1 ? 'entry' : 'entries'}`
  }
  if (isMoney(value)) return formatMoney(value, 'exact')
  if (isShare(value))
    return `${valueInWords('partnerId', value.partnerId, names)} (${value.role}, ${formatPercent(value.shareBp / 100)})`
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (typeof value === 'number') return formatCount(value)
  if (typeof value === 'string') return textInWords(field, value, names)
  return 'set'
}

function textInWords(field: string, text: string, names: Names): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return formatDate(text)
  if (/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(text)) return formatInstant(text)
  if (typeOfId(text) !== undefined && field.match(/Ids?$/))
    return names.get(text) ?? 'a record without a name'
  return LABELS[field]?.[text] ?? text
}

const isMoney = (value: unknown): value is Money =>
  typeof value === 'object' && value !== null && 'minor' in value && 'currency' in value

const isShare = (value: unknown): value is { partnerId: string; role: string; shareBp: number } =>
  typeof value === 'object' && value !== null && 'partnerId' in value && 'shareBp' in value

/** Of fields merged together, those that really differ. */
export const differingFields = (mine: Fields, theirs: Fields, fields: readonly string[]): readonly string[] =>
  fields.filter(field => JSON.stringify(mine[field]) !== JSON.stringify(theirs[field]))
