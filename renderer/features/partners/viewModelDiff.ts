import { DEAL_STAGE_LABELS } from '@shared/domain/deal/schema.ts'
import type { Change } from '@shared/domain/journal/schema.ts'
import { PARTNER_STATUS_LABELS, PARTNER_TYPE_LABELS } from '@shared/domain/partner/schema.ts'
import { canonicalJson } from '@shared/lib/canonicalJson.ts'
import type { Money } from '@shared/lib/money.ts'
import { formatDate } from '../../ui/format/dates.ts'
import { formatMoney } from '../../ui/format/numbers.ts'

/** One field before and after, in words. */
export interface FieldDiff {
  readonly field: string
  readonly before: string
  readonly after: string
}

/** What nobody reads: it belongs to the record, not to its content. */
const SILENT = new Set(['id', 'createdAt', 'updatedAt', 'createdIn'])

const FIELD_WORDS: Readonly<Record<string, string>> = {
  externalKey: 'External key',
  stack: 'Systems',
  competitors: 'Competing lines',
  domains: 'Web domains',
}

const LABELS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  types: PARTNER_TYPE_LABELS,
  status: PARTNER_STATUS_LABELS,
  stage: DEAL_STAGE_LABELS,
}

/** The fields of a record that a change set anew; nothing for a creation or a deletion. */
export function diffsOf(changes: readonly Change[], id: string, locale?: string): FieldDiff[] {
  const change = changes.find(each => each.id === id)
  if (!change?.before || !change.after) return []
  const before = change.before as unknown as Readonly<Record<string, unknown>>
  const after = change.after as unknown as Readonly<Record<string, unknown>>
  const fields = new Set([...Object.keys(before), ...Object.keys(after)])
  return [...fields]
    .filter(field => !SILENT.has(field) && canonicalJson(before[field]) !== canonicalJson(after[field]))
    .map(field => ({
      field: fieldWord(field),
      before: inWords(field, before[field], locale),
      after: inWords(field, after[field], locale),
    }))
}

const fieldWord = (field: string): string =>
  FIELD_WORDS[field] ??
  field.charAt(0).toUpperCase() + field.slice(1).replace(/[A-Z]/g, letter => ` ${letter.toLowerCase()}`)

const EMPTY = 'nothing'

function inWords(field: string, value: unknown, locale: string | undefined): string {
  if (value === undefined || value === '') return EMPTY
  if (Array.isArray(value))
    return value.length === 0 ? EMPTY : value.map(item => inWords(field, item, locale)).join(', ')
  if (isMoney(value)) return formatMoney(value, 'exact', locale)
  if (typeof value !== 'string') return String(value)
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return formatDate(value, locale)
  // Links to other records have no words of their own here.
  if (/^[a-z]+:[0-9a-f-]{36}$/.test(value)) return 'another record'
  return LABELS[field]?.[value] ?? value
}

const isMoney = (value: unknown): value is Money =>
  typeof value === 'object' && value !== null && 'minor' in value && 'currency' in value
