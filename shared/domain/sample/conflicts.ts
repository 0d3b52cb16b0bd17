import { findConflicts } from '../conflict/check.ts'
import { type ConflictIndex, createConflictIndex, type Surroundings } from '../conflict/conflictIndex.ts'
import type { ConflictFacts } from '../conflict/facts.ts'
import type { FoundConflict } from '../conflict/found.ts'
import { partiality } from '../conflict/neutral.ts'
import type { Conflict, ConflictDecision } from '../conflict/schema.ts'
import { aboutOf, stakesOf } from '../conflict/stakes.ts'
import type { Customer } from '../customer/schema.ts'
import type { Deal } from '../deal/schema.ts'
import { convertWith } from '../engagement/convertWith.ts'
import type { AccountList, EngagementRule } from '../engagement/schema.ts'
import type { Interaction } from '../interaction/schema.ts'
import type { Partner } from '../partner/schema.ts'
import type { Product } from '../product/schema.ts'
import type { Rate } from '../rate/schema.ts'
import { isWaiting as waits } from '../registration/machine.ts'
import type { Registration } from '../registration/schema.ts'
import { channelPolicy } from '../workspace/channelPolicy.ts'
import { ADJUDICATOR, SAMPLE_TEAM } from './engagement.ts'
import type { SamplePlan } from './options.ts'
import { OWNER } from './partners.ts'

interface World {
  readonly registrations: readonly Registration[]
  readonly partners: readonly Partner[]
  readonly customers: readonly Customer[]
  readonly products: readonly Product[]
  readonly deals: readonly Deal[]
  readonly interactions: readonly Interaction[]
  readonly rates: readonly Rate[]
  readonly rules: readonly EngagementRule[]
  readonly lists: readonly AccountList[]
}

/** A book has quarrels, not only quarrels: so many waiting registrations have one. */
const MOST_OPEN = 5
const MOST_DECIDED = 6
const POLICY = channelPolicy.parse({ team: SAMPLE_TEAM })

/**
 * Conflicts as the engine finds them in the sample: those of waiting registrations are open, those of approved and
 * rejected ones were decided as their state tells.
 */
export function makeConflicts(plan: SamplePlan, world: World): readonly Conflict[] {
  const index = indexOf(world)
  const known = factsOf(plan, world)
  const conflicts: Conflict[] = []
  let [open, decided] = [0, 0]
  const undecided = new Set<string>(world.registrations.filter(isWaiting).map(({ id }) => id))
  for (const registration of world.registrations) {
    const waiting = isWaiting(registration)
    const decision = decisionOf(registration)
    if (waiting ? open >= MOST_OPEN : decision === undefined || decided >= MOST_DECIDED) continue
    const around = index.around(registration)
    const facts = { ...known, ...namedIn(around, world.lists) }
    const [found] = findConflicts(registration, around, facts).filter(
      // What came after a decision and still waits is decided with the one that came.
      ({ bits, threshold, rivalId }) => bits >= threshold && (waiting || !undecided.has(rivalId)),
    )
    if (!found) continue
    if (waiting) open++
    else decided++
    conflicts.push(rowOf(plan, registration, found, waiting ? undefined : decision))
  }
  return conflicts.filter(conflict => conflict.decision === undefined || isNeutral(conflict, world))
}

const isWaiting = ({ state }: Registration): boolean => waits(state)

/** What must have been decided for a registration to stand where it stands. */
const decisionOf = ({ state }: Registration): ConflictDecision | undefined =>
  state === 'rejected' ? 'rival' : state === 'approved' || state === 'extended' ? 'both' : undefined

function indexOf({ registrations, customers, lists }: World): ConflictIndex {
  // Names in the sample differ by whole words: equal or not is likeness enough here.
  const index = createConflictIndex((a, b) => (a === b ? 1 : 0))
  const named = new Set(registrations.map(({ customerId }) => customerId))
  for (const row of customers) if (named.has(row.id)) index.putCustomer(row, [])
  for (const row of registrations) index.putRegistration(row)
  for (const row of lists) index.putList(row)
  return index
}

/** Lists with an account near, and of them those that hold the company for sure. */
const namedIn = ({ near }: Surroundings, lists: readonly AccountList[]) => ({
  lists: lists.filter(list => near.some(({ id }) => id === list.id)),
  namedOn: new Set(
    near.flatMap(({ id, account, explanation }) =>
      account !== undefined && explanation.decision === 'match' ? [id] : [],
    ),
  ),
})

function factsOf(plan: SamplePlan, world: World): Omit<ConflictFacts, 'lists' | 'namedOn'> {
  const named = new Set<string | undefined>(world.registrations.map(({ customerId }) => customerId))
  const deals = world.deals.filter(({ customerId }) => customerId !== undefined && named.has(customerId))
  const dealIds = new Set<string | undefined>(deals.map(({ id }) => id))
  const since = plan.months.at(-13) ?? plan.today
  return {
    today: plan.today,
    now: plan.stamps.createdAt,
    dayOf: at => at.slice(0, 10),
    customers: new Map(world.customers.map(row => [row.id, row])),
    deals,
    registrations: world.registrations,
    interactions: world.interactions.filter(({ dealId, on }) => on >= since && dealIds.has(dealId)),
    partners: new Map(world.partners.map(row => [row.id, row])),
    products: new Map(world.products.map(({ id, name }) => [id, name])),
    rules: world.rules,
    policy: POLICY,
    convert: convertWith(world.rates),
  }
}

function rowOf(
  plan: SamplePlan,
  registration: Registration,
  found: FoundConflict,
  decision: ConflictDecision | undefined,
): Conflict {
  // Approved against what the rule says: then both went on.
  const outcome = decision === 'both' && found.proposal === 'registration' ? 'registration' : decision
  const foundAt = registration.submittedAt ?? registration.createdAt
  const decidedAt =
    registration.steps.find(({ event }) => event === 'approve' || event === 'reject')?.at ?? foundAt
  return {
    ...found,
    id: plan.newId('conflict'),
    registrationId: registration.id,
    moment: 'submit',
    foundAt,
    evidenceIds: [],
    ...(decision && {
      decision: outcome,
      decidedAt,
      decidedBy: OWNER,
      adjudicator: ADJUDICATOR,
      reason:
        outcome === 'both'
          ? 'Two sites with budgets of their own: each side keeps to its own.'
          : (found.proposalReason ?? 'As the rule says.'),
    }),
    ...plan.stamps,
    createdAt: foundAt,
    updatedAt: decision ? decidedAt : foundAt,
  }
}

/** The sample keeps the rule it shows: who decided had nothing to win. */
function isNeutral(conflict: Conflict, { registrations, deals, partners, lists }: World): boolean {
  const rows = new Map<string, unknown>(
    [...registrations, ...deals, ...partners, ...lists].map(row => [row.id, row]),
  )
  const registration = registrations.find(({ id }) => id === conflict.registrationId)
  if (!registration) return false
  const about = aboutOf(
    conflict,
    registration,
    rows.get(conflict.rivalId) as Registration | Deal | AccountList,
  )
  const stakes = stakesOf({ get: (_, id) => rows.get(id) as never, all: () => [] }, about)
  return stakes !== undefined && partiality(conflict.adjudicator ?? '', stakes, POLICY) === undefined
}
