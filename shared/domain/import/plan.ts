import type { Change } from '../journal/schema.ts'
import type { TableName } from '../tableNames.ts'
import type { TableRow } from '../tables.ts'
import { buildDeal, buildRevenue } from './buildFacts.ts'
import { buildLead } from './buildLead.ts'
import { buildContact, buildCustomer, buildPartner, buildProduct } from './buildNamed.ts'
import { buildTargets } from './buildTargets.ts'
import { addCount } from './counts.ts'
import type { Draft } from './draft.ts'
import type { MatchDecision, RowOutcome } from './engine.ts'
import { meet } from './meet.ts'
import { fillEmpty } from './merge.ts'
import { createContext, type PlanContext, type PlanOptions, register } from './planContext.ts'
import type { ImportKind } from './preset.ts'
import { type RowPlan, RowProblem } from './rowPlan.ts'
import type { TypedRow } from './typed.ts'

export interface Planner {
  /** Decides one row; rows must come in file order, because later rows meet the records of earlier ones. */
  plan(row: TypedRow): RowPlan
}

/** Plans an import against the book as it is now. Writes nothing; remembers the rows it planned. */
export function createPlanner(options: PlanOptions): Planner {
  const context = createContext(options)
  return { plan: row => planRow(context, row) }
}

function planRow(context: PlanContext, row: TypedRow): RowPlan {
  const decision = context.settings.decisions[row.line]
  const [first] = row.problems
  if (first) return failed(row, row.problems.map(p => p.problem).join(' '), decision)
  try {
    const drafts = build(context, row)
    const plans = drafts.map(draft => settle(context, row, draft, decision))
    return joinPlans(context.kind, row, plans)
  } catch (error) {
    if (error instanceof RowProblem) return failed(row, error.message, decision)
    throw error
  }
}

/** A row left out by choice does not fail. */
const failed = (row: TypedRow, problem: string, decision: MatchDecision | undefined): RowPlan =>
  decision?.kind === 'skip' ? outcome(row, 'skip') : outcome(row, 'fail', { problem })

const outcome = (row: TypedRow, kind: RowOutcome, more: Partial<RowPlan> = {}): RowPlan => ({
  line: row.line,
  outcome: kind,
  changes: [],
  amounts: [],
  also: {},
  notes: row.note === undefined ? [] : [row.note],
  ...more,
})

function build(context: PlanContext, row: TypedRow): readonly Draft[] {
  switch (context.kind) {
    case 'partners':
      return [buildPartner(context, row)]
    case 'contacts':
      return [buildContact(context, row)]
    case 'customers':
      return [buildCustomer(context, row)]
    case 'products':
      return [buildProduct(context, row)]
    case 'deals':
      return [buildDeal(context, row)]
    case 'leads':
      return [buildLead(context, row)]
    case 'revenue':
      return [buildRevenue(context, row)]
    case 'targets':
      return buildTargets(context, row)
  }
}

/** One record of a row: new, or one that is there already and is linked, filled or left. */
function settle(
  context: PlanContext,
  row: TypedRow,
  draft: Draft,
  decision: MatchDecision | undefined,
): RowPlan {
  const found = meet(context, row, draft)
  const notes = [...(row.note === undefined ? [] : [row.note]), ...draft.notes]
  const about = {
    ...(found.match && { match: found.match }),
    ...(found.question && { question: found.question }),
  }
  if (decision?.kind === 'skip') return outcome(row, 'skip', { notes, ...about })
  if (decision?.kind === 'link' || decision?.kind === 'merge') {
    const chosen = context.rows.get(decision.id) as TableRow<TableName> | undefined
    if (!chosen) throw new RowProblem('The record chosen for this row is not in the book any more.')
    return { ...keepExisting(context, row, draft, chosen, decision.kind, notes), ...about }
  }
  if (found.row && decision === undefined) {
    const kind = context.settings.onMatch
    if (kind === 'skip') return outcome(row, 'skip', { notes, ...about })
    return { ...keepExisting(context, row, draft, found.row, kind, [...notes, ...found.notes]), ...about }
  }
  return { ...createNew(context, row, draft, notes), ...about }
}

function createNew(context: PlanContext, row: TypedRow, draft: Draft, notes: readonly string[]): RowPlan {
  const also: Partial<Record<ImportKind, number>> = {}
  for (const creation of draft.creations) {
    creation.register()
    addCount(also, creation.kind, 1)
  }
  register(context, context.kind, draft.row as TableRow<ImportKind>, true)
  context.madeOnLine.set(draft.row.id, row.line)
  const created = { table: context.kind, id: draft.row.id, after: draft.row } as Change
  return outcome(row, 'create', {
    changes: [...draft.creations.map(creation => creation.change), created],
    amounts: draft.amounts,
    also,
    notes,
  })
}

/** Link changes nothing; merge fills empty fields. A merge with nothing to fill is a link. */
function keepExisting(
  context: PlanContext,
  row: TypedRow,
  draft: Draft,
  existing: TableRow<TableName>,
  how: 'link' | 'merge',
  notes: readonly string[],
): RowPlan {
  const filled = how === 'merge' ? fillEmpty(existing, draft.row, context.now) : undefined
  if (!filled) return outcome(row, 'link', { notes: notes.filter(note => !draft.notes.includes(note)) })
  const text = JSON.stringify(filled)
  const used = draft.creations.filter(creation => text.includes(creation.id))
  const also: Partial<Record<ImportKind, number>> = {}
  for (const creation of used) {
    creation.register()
    addCount(also, creation.kind, 1)
  }
  register(context, context.kind, filled as TableRow<ImportKind>, true)
  const change = { table: context.kind, id: existing.id, before: existing, after: filled } as Change
  return outcome(row, 'merge', { changes: [...used.map(creation => creation.change), change], also, notes })
}

/** The plans of a row's records as one: created if any is, the records after the first counted beside. */
function joinPlans(kind: ImportKind, row: TypedRow, plans: readonly RowPlan[]): RowPlan {
  const [first] = plans
  if (!first) return outcome(row, 'fail', { problem: 'No month or span holds an amount.' })
  if (plans.length === 1) return first
  const created = plans.filter(plan => plan.outcome === 'create')
  const lead = created[0] ?? plans.find(plan => plan.outcome === 'merge') ?? first
  const also: Partial<Record<ImportKind, number>> = {}
  for (const plan of plans)
    for (const [of, count] of Object.entries(plan.also)) addCount(also, of as ImportKind, count)
  if (created.length > 1) addCount(also, kind, created.length - 1)
  return {
    ...lead,
    changes: plans.flatMap(plan => plan.changes),
    amounts: plans.flatMap(plan => plan.amounts),
    notes: [...new Set(plans.flatMap(plan => plan.notes))],
    also,
  }
}
