import { addDays, type CalendarDate } from '../../lib/calendarDate.ts'
import { randomOf } from '../../lib/random.ts'
import type { Customer } from '../customer/schema.ts'
import { type Deal, isOpen } from '../deal/schema.ts'
import type { Registration, RegistrationStep } from '../registration/schema.ts'
import { channelPolicy } from '../workspace/channelPolicy.ts'
import type { SamplePlan } from './options.ts'
import { OWNER } from './partners.ts'

const POLICY = channelPolicy.parse({})
/** Parts of the deals called sourced that a registration shows: of won ones, of open ones. */
const SHOWN = { won: 0.62, open: 0.4 }
/** A very large book has the evidence of some of its deals only. */
const MOST = 2_000

/**
 * Registrations that deals of the past came from, approved some days before the deal began: the evidence of sourced
 * credit. Customers that have another registration are left alone. Made last, from a stream of its own.
 */
export function makeEvidence(
  plan: SamplePlan,
  deals: readonly Deal[],
  customers: readonly Customer[],
  others: readonly Registration[],
): Registration[] {
  const random = randomOf(plan.seed, 'evidence')
  const byId = new Map<string, Customer>(customers.map(row => [row.id, row]))
  const taken = new Set<string>(others.flatMap(({ customerId }) => customerId ?? []))
  const rows: Registration[] = []
  for (const deal of deals) {
    const { stage, openedOn, customerId, partners } = deal
    const [chance, ago] = [random.next(), random.int(2, 18)]
    const customer = byId.get(customerId ?? '')
    if (rows.length >= MOST || stage === 'lost' || !customer || openedOn === undefined) continue
    if (partners[0]?.role !== 'sourced' || taken.has(customer.id)) continue
    if (chance < (isOpen(stage) ? SHOWN.open : SHOWN.won))
      rows.push(rowOf(plan, deal, customer, partners[0].partnerId, addDays(openedOn, -ago)))
  }
  return rows
}

function rowOf(
  plan: SamplePlan,
  deal: Deal,
  customer: Customer,
  partnerId: Registration['partnerId'],
  approvedOn: CalendarDate,
): Registration {
  const won = deal.stage === 'won'
  const steps = stepsOf(approvedOn, deal, won, plan.stamps.createdAt)
  const [first] = steps
  const until = addDays(approvedOn, POLICY.protectionDays)
  return {
    id: plan.newId('registration'),
    partnerId,
    company: customer.name,
    customerId: customer.id,
    domains: [...customer.domains],
    ...(customer.country !== undefined && { country: customer.country, territory: customer.country }),
    productIds: [...deal.productIds],
    ...(deal.amount && { amount: deal.amount }),
    state: won ? 'won' : 'converted',
    steps,
    approvers: [],
    ...(first && { submittedAt: first.at }),
    protectedFrom: approvedOn,
    protectedUntil: won && deal.closeOn !== undefined && deal.closeOn < until ? deal.closeOn : until,
    dealId: deal.id,
    ...plan.stamps,
    ...(first && { createdAt: first.at }),
    updatedAt: steps.at(-1)?.at ?? plan.stamps.updatedAt,
  }
}

/** Submitted the day before, approved, converted when the deal began, won when it was. */
function stepsOf(
  approvedOn: CalendarDate,
  { openedOn, closeOn }: Deal,
  won: boolean,
  now: string,
): RegistrationStep[] {
  const step = (
    event: string,
    day: CalendarDate,
    hour: string,
    from: RegistrationStep['from'],
    to: RegistrationStep['to'],
  ): RegistrationStep => {
    const at = `${day}T${hour}:00.000Z`
    // Nothing of a sample lies ahead of its own making.
    return { at: at > now ? now : at, by: OWNER, event, from, to }
  }
  return [
    step('submit', addDays(approvedOn, -1), '09:10', 'draft', 'submitted'),
    step('approve', approvedOn, '10:40', 'submitted', 'approved'),
    step('convert', openedOn ?? approvedOn, '11:15', 'approved', 'converted'),
    ...(won && closeOn !== undefined ? [step('win', closeOn, '15:30', 'converted', 'won')] : []),
  ]
}
