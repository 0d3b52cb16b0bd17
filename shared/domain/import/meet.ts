import type { Contact } from '../contact/schema.ts'
import type { Deal } from '../deal/schema.ts'
import type { Lead } from '../lead/schema.ts'
import type { RevenueEntry } from '../revenue/schema.ts'
import type { TableName } from '../tableNames.ts'
import type { TableRow } from '../tables.ts'
import type { Target } from '../target/schema.ts'
import type { Draft } from './draft.ts'
import type { RowMatch } from './engine.ts'
import { type Found, findNamed } from './find.ts'
import type { PlanContext } from './planContext.ts'
import { RowProblem } from './rowPlan.ts'
import type { TypedRow } from './typed.ts'

/** What a draft met in the book, and the row itself when that is sure. */
export interface Meeting extends Found {
  readonly row?: TableRow<TableName>
  readonly notes: readonly string[]
}

/** Looks for the record a draft describes. Throws RowProblem for a key that stands for something else. */
export function meet(context: PlanContext, row: TypedRow, draft: Draft): Meeting {
  const { kind } = context
  if (kind === 'revenue') return findRevenue(context, draft.row as RevenueEntry)
  if (kind === 'targets') return findTarget(context, draft.row as Target)
  if (kind === 'leads') return findLead(context, draft.row as Lead)
  const found = findNamed(context, kind, draft.row as Contact, row.line)
  const id = found.match?.id
  const existing = id === undefined ? undefined : (context.rows.get(id) as TableRow<TableName> | undefined)
  return { ...found, ...(existing && { row: existing }), notes: notesOnDeal(context, draft, existing) }
}

/** Some exports write a deal once for each of its products: what the later lines say is not lost silently. */
function notesOnDeal(
  context: PlanContext,
  draft: Draft,
  existing: TableRow<TableName> | undefined,
): string[] {
  const line = existing && context.madeOnLine.get(existing.id)
  if (context.kind !== 'deals' || line === undefined) return []
  const [first, again] = [(existing as Deal).amount?.minor, (draft.row as Deal).amount?.minor]
  if (again === undefined || again === first) return []
  return ['A line before has the same key and made this deal; the amount of this one is not added to it.']
}

const factMatch = (id: string, name: string): RowMatch => ({ id, name, by: 'key', score: 1 })

function findRevenue(context: PlanContext, row: RevenueEntry): Meeting {
  const keyed = row.externalKey === undefined ? undefined : context.revenueByKey.get(row.externalKey)
  if (keyed && (keyed.amount.minor !== row.amount.minor || keyed.date !== row.date)) {
    const line = context.madeOnLine.get(keyed.id)
    const where = line === undefined ? 'a line of the book' : `line ${line}`
    throw new RowProblem(
      `The key “${row.externalKey}” is that of ${where}, which has another date or amount. Is it an order number?`,
    )
  }
  const found = keyed ?? (row.externalKey === undefined ? context.facts.revenue.take(row) : undefined)
  return found
    ? { row: found, match: factMatch(found.id, found.orderNumber ?? found.date), notes: [] }
    : { notes: [] }
}

/** A key decides; without one the next lead that says the same of who asked and when. */
function findLead(context: PlanContext, row: Lead): Meeting {
  const { externalKey } = row
  const found =
    externalKey === undefined ? context.facts.leads.take(row) : context.leadsByKey.get(externalKey)
  return found ? { row: found, match: factMatch(found.id, found.company), notes: [] } : { notes: [] }
}

function findTarget(context: PlanContext, row: Target): Meeting {
  const keyed = row.externalKey === undefined ? undefined : context.targetsByKey.get(row.externalKey)
  const found = keyed ?? context.facts.targets.take(row)
  if (!found) return { notes: [] }
  const differs = found.amount.minor !== row.amount.minor || found.amount.currency !== row.amount.currency
  return {
    row: found,
    match: factMatch(found.id, `${found.from} to ${found.to}`),
    notes: differs ? ['The book has another amount for this target; it stays as it is.'] : [],
  }
}
