import { isSameName } from '../../lib/text.ts'
import type { ConflictCase } from '../engagement/case.ts'
import { decide, ruleFor } from '../engagement/decide.ts'
import { DEAL_MODEL } from '../matching/dealModel.ts'
import { caseOf } from './caseOf.ts'
import { type Comparison, compared } from './compared.ts'
import type { Near, Surroundings } from './conflictIndex.ts'
import type { ConflictFacts } from './facts.ts'
import type { FoundConflict } from './found.ts'
import type { Registered } from './records.ts'
import { type Rival, rivalDeals, rivalRegistration } from './rivals.ts'
import { type Overlap, overlapOf } from './sharedProducts.ts'

/** A person decides one by one: beyond so many the rest is not another matter but another question. */
const MOST_CONFLICTS = 30

/**
 * Conflicts of a registration with the claims around it, the surest first: same company (or group) and at least one
 * product in common (Siebel, field guide 1b), still claimed or ended inside the window of the rule that fits. Nothing
 * is written. A customer alone is no conflict: see `recognised`.
 */
export function findConflicts(
  registered: Registered,
  around: Surroundings,
  facts: ConflictFacts,
): readonly FoundConflict[] {
  const windowDays = windowOf(registered, facts)
  const found = new Map<string, FoundConflict>()
  const note = (rival: Rival, how: Comparison): void => {
    // What ran out may be written again by whose it was.
    if (rival.over !== undefined && rival.partnerId === registered.partnerId) return
    const overlap = overlapOf(registered.productIds, rival.productIds, facts.products)
    if (overlap && !found.has(rival.id))
      found.set(rival.id, weigh(registered, rival, how, overlap, facts, windowDays))
  }
  for (const near of around.near) {
    const how = compared(registered, near)
    for (const rival of rivalsOf(near, registered, facts, windowDays)) note(rival, how)
  }
  for (const [customerId, relation] of around.group)
    for (const rival of ofCustomer(customerId, registered, facts, windowDays))
      note(rival, { fields: [], bits: 0, sure: false, relation, turns: [] })
  const doubled = dealsOfRegistrations(facts, found)
  return [...found.values()]
    .filter(({ rivalId }) => !doubled.has(rivalId))
    .sort((a, b) => b.bits - a.bits || (a.rivalId < b.rivalId ? -1 : 1))
    .slice(0, MOST_CONFLICTS)
}

/** Days back the work of both sides counts. The rule is chosen by the registration alone: a size or a territory, not the rival, says which window holds. */
export function windowOf(registered: Registered, facts: ConflictFacts): number {
  const bare: ConflictCase = caseOf(registered, undefined, facts, 0)
  return ruleFor(facts.rules, bare, facts.convert)?.windowDays ?? facts.policy.conflictWindowDays
}

function rivalsOf(
  near: Near,
  registered: Registered,
  facts: ConflictFacts,
  windowDays: number,
): readonly Rival[] {
  if (near.account !== undefined) return ofList(near, registered, facts)
  if (facts.customers.has(near.id)) return ofCustomer(near.id, registered, facts, windowDays)
  const registration = facts.registrations.find(({ id }) => id === near.id)
  if (registration) {
    const rival = rivalRegistration(registration, facts, windowDays)
    return rival ? [rival] : []
  }
  return rivalDeals(
    facts.deals.filter(({ id }) => id === near.id),
    registered,
    facts,
    windowDays,
  )
}

function ofCustomer(
  customerId: string,
  registered: Registered,
  facts: ConflictFacts,
  windowDays: number,
): readonly Rival[] {
  const overlapping = facts.deals.filter(
    deal =>
      deal.customerId === customerId && overlapOf(registered.productIds, deal.productIds, facts.products),
  )
  return [
    ...facts.registrations.flatMap(row =>
      row.customerId === customerId && row.id !== registered.id
        ? (rivalRegistration(row, facts, windowDays) ?? [])
        : [],
    ),
    ...rivalDeals(overlapping, registered, facts, windowDays),
  ]
}

function ofList(near: Near, registered: Registered, { lists }: ConflictFacts): readonly Rival[] {
  const list = lists.find(({ id }) => id === near.id)
  if (!list || list.partnerId === registered.partnerId) return []
  return [
    {
      table: 'accountLists',
      id: list.id,
      partnerId: list.partnerId,
      productIds: [],
      notes: [`On the list of named accounts “${list.name}”`],
      dealIds: [],
    },
  ]
}

/** A registration stands for the deal it became. */
function dealsOfRegistrations(
  facts: ConflictFacts,
  found: ReadonlyMap<string, FoundConflict>,
): ReadonlySet<string> {
  const ids = facts.registrations.flatMap(({ id, dealId }) =>
    dealId !== undefined && found.has(id) ? [dealId] : [],
  )
  return new Set(ids)
}

function weigh(
  registered: Registered,
  rival: Rival,
  how: Comparison,
  overlap: Overlap,
  facts: ConflictFacts,
  windowDays: number,
): FoundConflict {
  const said = decide(facts.rules, caseOf(registered, rival, facts, windowDays), facts.convert)
  const { territory } = registered
  const sameTerritory =
    territory !== undefined && rival.territory !== undefined && isSameName(territory, rival.territory)
  const unsure = how.sure
    ? undefined
    : how.relation
      ? `${how.relation}: another company of one group`
      : doubt(how)
  return {
    rivalTable: rival.table,
    rivalId: rival.id,
    fields: [...how.fields],
    bits: how.bits,
    threshold: DEAL_MODEL.match,
    shared: [
      ...(rival.table === 'accountLists' ? [] : [overlap.words]),
      ...(how.relation ? [how.relation] : []),
      ...(sameTerritory ? [`The same territory: ${territory}`] : []),
      ...rival.notes,
    ],
    ...(said.ruleId && { ruleId: said.ruleId }),
    ...(unsure === undefined && said.wins && { proposal: said.wins }),
    proposalReason: unsure === undefined ? said.reason : `${unsure}. If it is one matter: ${said.reason}`,
    turns: [...how.turns, ...said.turns],
    ...(said.adjudicator && { adjudicator: said.adjudicator }),
  }
}

const doubt = ({ bits }: Comparison): string =>
  `Perhaps another company: ${bits.toFixed(1)} of the ${DEAL_MODEL.match} points that tell`
