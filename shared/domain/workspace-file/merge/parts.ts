import { canonicalJson } from '../../../lib/canonicalJson.ts'
import type { TableName } from '../../tableNames.ts'
import type { TableRow } from '../../tables.ts'

export type AnyRow = TableRow<TableName>
type Fields = Readonly<Record<string, unknown>>

/** Says who made a row and when, not what it is. */
const STAMPS: ReadonlySet<string> = new Set(['id', 'createdAt', 'updatedAt', 'createdIn'])

/**
 * Fields that only make sense together are merged together, so that a merged row keeps the rules both of its
 * sources kept: a deal closed on a day, a person at somebody.
 */
export const TOGETHER: Partial<Record<TableName, readonly (readonly string[])[]>> = {
  contacts: [['partnerId', 'customerId']],
  deals: [['stage', 'stagePath', 'openedOn', 'closeOn']],
  interactions: [
    ['on', 'startAt', 'endAt'],
    ['partnerId', 'customerId', 'dealId'],
  ],
  registrations: [
    ['state', 'steps', 'submittedAt', 'approvers', 'protectedFrom', 'protectedUntil', 'dealId'],
  ],
  leads: [['state', 'offers', 'partnerId', 'dealId', 'closedReason', 'settledAt']],
  plans: [
    ['status', 'version', 'versionId'],
    ['from', 'to'],
  ],
  sessions: [['clock', 'agenda']],
  expectations: [['topic', 'text', 'side', 'since', 'acknowledgements']],
  tasks: [
    ['dueOn', 'remindAt', 'silent', 'doneAt', 'brokenOn', 'renegotiated'],
    ['partnerId', 'customerId', 'dealId'],
    ['accountable', 'promise'],
  ],
}

/** Rows that are one statement: half of one and half of another would say what nobody said. */
const WHOLE: ReadonlySet<TableName> = new Set([
  'revenue',
  'targets',
  'rates',
  'templates',
  'scorecards',
  'presets',
  'views',
  'conflicts',
  'ruleRuns',
  'processSteps',
  'pipelineSnapshots',
  'attributions',
  'planVersions',
  'packs',
  'packAnswers',
  'mergeConflicts',
])

/** `mine`/`theirs`: that side's is taken by itself. `union`: a list with the items of both. `choose`: a person picks. */
export type PartKind = 'mine' | 'theirs' | 'union' | 'choose'

/** One field, or fields merged together, in which two rows differ. */
export interface Part {
  readonly fields: readonly string[]
  readonly kind: PartKind
  readonly mine: Fields
  readonly theirs: Fields
  /** Of a union. */
  readonly both?: Fields
}

/** Whether two rows say the same, whoever made them and when. */
export const sameContent = (a: AnyRow, b: AnyRow): boolean =>
  canonicalJson(a) === canonicalJson(b) || canonicalJson(content(a)) === canonicalJson(content(b))

const content = (row: AnyRow): Fields =>
  Object.fromEntries(Object.entries(row).filter(([field]) => !STAMPS.has(field)))

/** In what two rows of one record differ, and what becomes of it; without a base nothing is known of the past. */
export function partsOf(
  table: TableName,
  base: AnyRow | undefined,
  mine: AnyRow,
  theirs: AnyRow,
): readonly Part[] {
  const differing = groupsOf(table, mine, theirs).filter(
    fields => !same(pick(mine, fields), pick(theirs, fields)),
  )
  // The tiers of the settings stand in an order, which two lists together have not.
  const joinsLists = table !== 'workspace'
  return differing.map(fields =>
    partOf(fields, joinsLists, base && pick(base, fields), pick(mine, fields), pick(theirs, fields)),
  )
}

function partOf(
  fields: readonly string[],
  joinsLists: boolean,
  base: Fields | undefined,
  mine: Fields,
  theirs: Fields,
): Part {
  const values = { fields, mine, theirs }
  if (base && same(base, mine)) return { ...values, kind: 'theirs' }
  if (base && same(base, theirs)) return { ...values, kind: 'mine' }
  const [field, ...more] = fields
  if (joinsLists && field !== undefined && more.length === 0) {
    const both = union(base?.[field], mine[field], theirs[field])
    if (both)
      return { ...values, kind: 'union', both: both.length > 0 || mine[field] ? { [field]: both } : {} }
  }
  // Without a past, what is there wins over what is not.
  if (!base && isEmpty(mine)) return { ...values, kind: 'theirs' }
  if (!base && isEmpty(theirs)) return { ...values, kind: 'mine' }
  return { ...values, kind: 'choose' }
}

function groupsOf(table: TableName, mine: AnyRow, theirs: AnyRow): readonly (readonly string[])[] {
  const fields = [...new Set([...Object.keys(mine), ...Object.keys(theirs)])].filter(
    name => !STAMPS.has(name),
  )
  if (WHOLE.has(table)) return [fields]
  const together = (TOGETHER[table] ?? []).filter(group => group.some(field => fields.includes(field)))
  const alone = fields.filter(field => !together.some(group => group.includes(field)))
  return [...together, ...alone.map(field => [field])]
}

/** Items of both sides, in mine's order, without those one side took out. Undefined for what is no list of texts. */
function union(base: unknown, mine: unknown, theirs: unknown): readonly string[] | undefined {
  const lists = [base ?? [], mine ?? [], theirs ?? []]
  if (!lists.every(isTexts) || (!Array.isArray(mine) && !Array.isArray(theirs))) return undefined
  const [was, here, there] = lists as [string[], string[], string[]]
  const gone = was.filter(item => !here.includes(item) || !there.includes(item))
  const all = [...here, ...there.filter(item => !here.includes(item))].filter(item => !gone.includes(item))
  return all.length <= LONGEST ? all : undefined
}

/** The shortest limit of a list in a schema that may still grow by a merge. */
const LONGEST = 50

const isTexts = (value: unknown): boolean =>
  Array.isArray(value) && value.every(item => typeof item === 'string')

const isEmpty = (fields: Fields): boolean =>
  Object.values(fields).every(
    value => value === undefined || value === '' || (Array.isArray(value) && value.length === 0),
  )

const same = (a: Fields, b: Fields): boolean => canonicalJson(a) === canonicalJson(b)

const pick = (row: AnyRow, fields: readonly string[]): Fields =>
  Object.fromEntries(
    fields.flatMap(field => {
      const value = (row as unknown as Fields)[field]
      return value === undefined ? [] : [[field, value]]
    }),
  )

/** The row with the part's fields as one of the sides has them. */
export function withPart(row: AnyRow, fields: readonly string[], values: Fields): AnyRow {
  const next: Record<string, unknown> = { ...row }
  for (const field of fields) delete next[field]
  return { ...next, ...values } as unknown as AnyRow
}
