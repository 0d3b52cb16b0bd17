import { canonicalJson } from '../../lib/canonicalJson.ts'
import type { Task } from '../task/schema.ts'
import { inOrder } from './content.ts'
import type { PlanPart } from './partSchema.ts'
import { PLAN_SECTIONS, type PlanSection } from './schema.ts'
import { sectionOfPart } from './sectionOf.ts'
import type { PlanContent } from './versionSchema.ts'

/** A field that differs; a side is left out where the field is not there. */
export interface FieldChange {
  readonly field: string
  readonly before?: unknown
  readonly after?: unknown
}

/** An entry only one side has, or one that differs in some fields; `row` is as it was, or as it came. */
export type EntryChange<Row> =
  | { readonly how: 'added'; readonly row: Row }
  | { readonly how: 'removed'; readonly row: Row }
  | { readonly how: 'changed'; readonly row: Row; readonly fields: readonly FieldChange[] }

/** What differs in one section. */
export interface SectionDifference {
  readonly section: PlanSection
  /** Of the cover: what the plan itself says. */
  readonly fields: readonly FieldChange[]
  readonly parts: readonly EntryChange<PlanPart>[]
  readonly actions: readonly EntryChange<Task>[]
}

/** What two versions differ in: sections in the order of a plan, and what hangs on no section. */
export interface PlanDifference {
  readonly sections: readonly SectionDifference[]
  /** Names of customers and products, by id. */
  readonly names: readonly FieldChange[]
  /** Actuals of goals; the field is `partId quarter`. */
  readonly actuals: readonly FieldChange[]
}

type Fields = Readonly<Record<string, unknown>>

/** Two values a record keeps are the same; not merely said alike. */
export const sameValue = (a: unknown, b: unknown): boolean => canonicalJson(a) === canonicalJson(b)

/** The fields two records differ in, by name. An undefined field is none. */
function fieldChanges(before: Fields, after: Fields): readonly FieldChange[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort()
  return names.flatMap(field => {
    const [was, is] = [before[field], after[field]]
    if (was === undefined && is === undefined) return []
    if (was !== undefined && is !== undefined && sameValue(was, is)) return []
    return [{ field, ...(was !== undefined && { before: was }), ...(is !== undefined && { after: is }) }]
  })
}

function entryChanges<Row extends { readonly id: string }>(
  before: readonly Row[],
  after: readonly Row[],
): readonly EntryChange<Row>[] {
  const old = new Map(before.map(row => [row.id, row]))
  const kept = new Set(after.map(({ id }) => id))
  return [
    ...after.flatMap((row): EntryChange<Row>[] => {
      const was = old.get(row.id)
      if (!was) return [{ how: 'added', row }]
      const fields = fieldChanges(was as unknown as Fields, row as unknown as Fields)
      return fields.length === 0 ? [] : [{ how: 'changed', row: was, fields }]
    }),
    ...before.filter(({ id }) => !kept.has(id)).map(row => ({ how: 'removed' as const, row })),
  ]
}

const coverOf = ({ plan, partner, version, asOf }: PlanContent): Fields => ({
  ...plan,
  partner,
  version,
  asOf,
})

const actualKey = ({ partId, quarter }: PlanContent['actuals'][number]): string => `${partId} ${quarter}`
const actualsOf = ({ actuals }: PlanContent): Fields =>
  Object.fromEntries(actuals.map(one => [actualKey(one), one.actual]))

/** The difference of two contents as `contentOf` makes them; of equal ones it holds nothing. */
export function differenceOf(before: PlanContent, after: PlanContent): PlanDifference {
  const parts = entryChanges(before.parts, after.parts)
  const actions = entryChanges(before.actions, after.actions)
  const cover = fieldChanges(coverOf(before), coverOf(after))
  return {
    sections: PLAN_SECTIONS.map(section => ({
      section,
      fields: section === 'cover' ? cover : [],
      parts: parts.filter(({ row }) => sectionOfPart(row) === section),
      actions: section === 'actions' ? actions : [],
    })).filter(one => one.fields.length + one.parts.length + one.actions.length > 0),
    names: fieldChanges(before.names, after.names),
    actuals: fieldChanges(actualsOf(before), actualsOf(after)),
  }
}

export const isSameContent = ({ sections, names, actuals }: PlanDifference): boolean =>
  sections.length + names.length + actuals.length === 0

function withFields(row: Fields, changes: readonly FieldChange[]): Fields {
  const next: Record<string, unknown> = { ...row }
  for (const change of changes) {
    if ('after' in change) next[change.field] = change.after
    else delete next[change.field]
  }
  return next
}

function withEntries<Row extends { readonly id: string }>(
  rows: readonly Row[],
  changes: readonly EntryChange<Row>[],
): Row[] {
  const byId = new Map(rows.map(row => [row.id, row]))
  for (const change of changes) {
    const { id } = change.row
    if (change.how === 'added') byId.set(id, change.row)
    else if (change.how === 'removed') byId.delete(id)
    else {
      const fields = withFields((byId.get(id) ?? change.row) as unknown as Fields, change.fields)
      byId.set(id, fields as unknown as Row)
    }
  }
  return [...byId.values()]
}

/** What `before` becomes by a difference: `applyDifference(a, differenceOf(a, b))` says what `b` says. */
export function applyDifference(before: PlanContent, difference: PlanDifference): PlanContent {
  const { sections } = difference
  const { partner, version, asOf, ...plan } = withFields(
    coverOf(before),
    sections.flatMap(({ fields }) => fields),
  )
  const actuals = Object.entries(withFields(actualsOf(before), difference.actuals)).map(([key, actual]) => {
    const [partId, quarter] = key.split(' ')
    return { partId, quarter, actual }
  })
  return {
    partner,
    plan,
    version,
    asOf,
    names: withFields(before.names, difference.names),
    ...inOrder({
      parts: withEntries(
        before.parts,
        sections.flatMap(({ parts }) => parts),
      ),
      actions: withEntries(
        before.actions,
        sections.flatMap(({ actions }) => actions),
      ),
      actuals: actuals as PlanContent['actuals'],
    }),
  } as PlanContent
}
