import { FORECAST_CATEGORY_LABELS } from '@shared/domain/deal/category.ts'
import { DEAL_STAGE_LABELS, MOTION_LABELS } from '@shared/domain/deal/schema.ts'
import { contentFields, fieldsThatDiffer } from '@shared/domain/history/fields.ts'
import { fieldWord } from '@shared/domain/history/fieldWords.ts'
import { linksOf } from '@shared/domain/history/links.ts'
import type { RecordStep } from '@shared/domain/history/steps.ts'
import { INTERACTION_KIND_LABELS } from '@shared/domain/interaction/schema.ts'
import { PARTNER_STATUS_LABELS, PARTNER_TYPE_LABELS } from '@shared/domain/partner/schema.ts'
import type { TableName } from '@shared/domain/tableNames.ts'
import type { Money } from '@shared/lib/money.ts'
import { formatDate, formatInstant } from '../../ui/format/dates.ts'
import { formatMoney, formatPercent } from '../../ui/format/numbers.ts'

/** One field of a record at two moments, in words. */
export interface FieldDiff {
  /** The field's own name; what a restore is asked for. */
  readonly field: string
  readonly label: string
  readonly before: string
  readonly after: string
}

/** Names of the records that fields point to, by id; deleted ones too. */
export type Names = ReadonlyMap<string, { readonly name: string; readonly there: boolean }>

const LABELS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  types: PARTNER_TYPE_LABELS,
  partnerTypes: PARTNER_TYPE_LABELS,
  status: PARTNER_STATUS_LABELS,
  stage: DEAL_STAGE_LABELS,
  category: FORECAST_CATEGORY_LABELS,
  motion: MOTION_LABELS,
  kind: INTERACTION_KIND_LABELS,
  direction: { in: 'From them', out: 'From us' },
  promise: { ours: 'We owe it', theirs: 'They owe it' },
}

/** The fields a step set anew; nothing for a creation or a deletion. */
export const diffsOfStep = (step: RecordStep | undefined, names: Names, locale?: string): FieldDiff[] =>
  step?.before && step.after ? diffsBetween(step.before, step.after, names, locale) : []

/** The fields in which two states of a record differ, in words. */
export const diffsBetween = (before: object, after: object, names: Names, locale?: string): FieldDiff[] =>
  fieldsThatDiffer(before, after).map(field => ({
    field,
    label: fieldWord(field),
    before: valueInWords(field, fieldOf(before, field), names, locale),
    after: valueInWords(field, fieldOf(after, field), names, locale),
  }))

/** Every field of a record that has something in it, in words. */
export const factsOf = (row: object, names: Names, locale?: string) =>
  contentFields(row)
    .map(field => ({
      field,
      label: fieldWord(field),
      value: valueInWords(field, fieldOf(row, field), names, locale),
    }))
    .filter(({ value }) => value !== EMPTY)

/** Ids that the words of a record need names for. */
export const idsNamedBy = (table: TableName, ...rows: readonly (object | undefined)[]): readonly string[] =>
  rows.flatMap(row => (row ? linksOf(table, row).flatMap(({ ids }) => ids) : []))

const fieldOf = (row: object, field: string): unknown => (row as Record<string, unknown>)[field]

export const EMPTY = 'nothing'

/** One value of a field, as a person reads it. */
export function valueInWords(
  field: string,
  value: unknown,
  names: Names,
  locale: string | undefined,
): string {
  if (value === undefined || value === null || value === '') return EMPTY
  if (Array.isArray(value)) return listInWords(field, value, names, locale)
  if (isMoney(value)) return formatMoney(value, 'exact', locale)
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (typeof value === 'number') return String(value)
  if (typeof value === 'string') return textInWords(field, value, names, locale)
  return shareInWords(value, names, locale) ?? mapInWords(field, value)
}

function listInWords(
  field: string,
  list: readonly unknown[],
  names: Names,
  locale: string | undefined,
): string {
  if (list.length === 0) return EMPTY
  const isPlain = list.every(item => typeof item !== 'object' || isShare(item))
  if (!isPlain) return `${list.length} ${list.length === 1 ? 'entry' : 'entries'}`
  return list.map(item => valueInWords(field, item, names, locale)).join(', ')
}

function textInWords(field: string, text: string, names: Names, locale: string | undefined): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return formatDate(text, locale)
  if (/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(text)) return formatInstant(text, locale)
  if (/^[a-z]+:\S+$/.test(text) && (names.has(text) || /:[0-9a-f-]{36}$/.test(text))) {
    const named = names.get(text)
    if (!named) return 'a record that is gone'
    return named.there ? named.name : `${named.name} (deleted)`
  }
  return LABELS[field]?.[text] ?? text
}

const shareInWords = (value: unknown, names: Names, locale: string | undefined): string | undefined =>
  isShare(value)
    ? `${textInWords('partnerId', value.partnerId, names, locale)} (${value.role}, ${formatPercent(value.shareBp / 100, locale)})`
    : undefined

/** `Qualified 25, Proposal 50`; deeper things are only counted. */
function mapInWords(field: string, value: unknown): string {
  const entries = Object.entries(value as object)
  if (entries.some(([, item]) => typeof item === 'object')) return `${entries.length} settings`
  const words = field === 'stageProbability' ? LABELS.stage : undefined
  return entries.map(([key, item]) => `${words?.[key] ?? fieldWord(key)} ${item}`).join(', ')
}

const isMoney = (value: unknown): value is Money =>
  typeof value === 'object' && value !== null && 'minor' in value && 'currency' in value

const isShare = (
  value: unknown,
): value is { readonly partnerId: string; readonly role: string; readonly shareBp: number } =>
  typeof value === 'object' && value !== null && 'partnerId' in value && 'shareBp' in value
