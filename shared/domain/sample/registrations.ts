import { addDays } from '../../lib/calendarDate.ts'
import { type Random, randomOf } from '../../lib/random.ts'
import type { ProcessStep } from '../automation/schema.ts'
import type { Customer } from '../customer/schema.ts'
import type { Deal } from '../deal/schema.ts'
import { isOpen } from '../deal/schema.ts'
import type { Product } from '../product/schema.ts'
import { transitionOf } from '../registration/machine.ts'
import type { Registration, RegistrationStep } from '../registration/schema.ts'
import { channelPolicy } from '../workspace/channelPolicy.ts'
import { sells } from './curve.ts'
import type { SamplePlan } from './options.ts'
import { OWNER, type PartnerStory } from './partners.ts'
import { SAMPLE_COURSES, type SampleCourse } from './registrationMix.ts'

export interface SampleRegistrations {
  readonly registrations: readonly Registration[]
  readonly processSteps: readonly ProcessStep[]
}

interface World {
  readonly stories: readonly PartnerStory[]
  readonly customers: readonly Customer[]
  readonly products: readonly Product[]
  readonly deals: readonly Deal[]
}

const POLICY = channelPolicy.parse({})
const APPROVERS = [OWNER, 'Jonas Wehrhahn']

/** Registrations in every state, each of another customer, so that no protection overlaps by accident. */
export function makeRegistrations(plan: SamplePlan, world: World): SampleRegistrations {
  const random = randomOf(plan.seed, 'registrations')
  const partners = world.stories.filter(({ shape }) => sells(shape))
  if (partners.length === 0) return { registrations: [], processSteps: [] }
  const free = random.some(world.customers, world.customers.length)
  const taken = new Set<string>()
  const registrations: Registration[] = []
  const processSteps: ProcessStep[] = []
  for (const course of SAMPLE_COURSES) {
    const deal = dealOf(course, world.deals, taken)
    const isOfDeal = course.events.some(({ event }) => event === 'convert')
    if (isOfDeal && !deal) continue
    const customer = deal
      ? world.customers.find(({ id }) => id === deal.customerId)
      : free.find(({ id }) => !taken.has(id))
    if (!customer) continue
    taken.add(customer.id)
    const row = registrationOf(plan, random, { course, customer, deal, partners, products: world.products })
    registrations.push(row)
    processSteps.push(...logOf(plan, row))
  }
  return { registrations, processSteps }
}

/** A deal a registration may have become: of one partner that sourced it, and as far as the registration says. */
function dealOf({ state, events }: SampleCourse, deals: readonly Deal[], taken: ReadonlySet<string>) {
  if (!events.some(({ event }) => event === 'convert')) return undefined
  return deals.find(
    ({ stage, customerId, partners: [first, second] }) =>
      (state === 'converted' ? isOpen(stage) : stage === state) &&
      customerId !== undefined &&
      !taken.has(customerId) &&
      first?.role === 'sourced' &&
      second === undefined,
  )
}

interface Made {
  readonly course: SampleCourse
  readonly customer: Customer
  readonly deal: Deal | undefined
  readonly partners: readonly PartnerStory[]
  readonly products: readonly Product[]
}

function registrationOf(plan: SamplePlan, random: Random, made: Made): Registration {
  const { course, customer, deal, partners, products } = made
  const atHome = partners.filter(({ row }) => row.country === customer.country)
  const story = random.pick(atHome.length > 0 ? atHome : partners)
  const steps = stepsOf(plan, random, course)
  const euros = Math.round(story.yearly / random.int(6, 30) / 100) * 100
  const approvedAt = steps.find(({ event }) => event === 'approve')?.at
  const extensions = steps.filter(({ event }) => event === 'extend').length
  const from = approvedAt?.slice(0, 10)
  const created = steps[0]?.at ?? plan.stamps.createdAt
  return {
    id: plan.newId('registration'),
    partnerId: deal?.partners[0]?.partnerId ?? story.row.id,
    company: customer.name,
    customerId: customer.id,
    domains: [...customer.domains],
    ...(customer.city !== undefined && { city: customer.city }),
    ...(customer.country !== undefined && { country: customer.country, territory: customer.country }),
    ...(customer.segment !== undefined && { segment: customer.segment }),
    productIds: deal?.productIds ?? random.some(products, random.int(1, 2)).map(({ id }) => id),
    amount: deal?.amount ?? { minor: euros * 100, currency: 'EUR' },
    expectedCloseOn: addDays(plan.today, random.int(20, 150)),
    state: course.state,
    steps,
    approvers: [],
    ...(steps[0] && { submittedAt: steps[0].at }),
    ...(from && {
      protectedFrom: from,
      protectedUntil: endOf(addDays(from, POLICY.protectionDays + extensions * POLICY.extensionDays), steps),
    }),
    ...(deal && { dealId: deal.id }),
    ...plan.stamps,
    createdAt: created,
    updatedAt: steps.at(-1)?.at ?? created,
  }
}

/** A lost deal ends the protection the day before. */
function endOf(until: string, steps: readonly RegistrationStep[]): string {
  const lost = steps.find(({ event }) => event === 'lose')
  const last = lost && addDays(lost.at.slice(0, 10), -1)
  return last !== undefined && last < until ? last : until
}

function stepsOf(plan: SamplePlan, random: Random, { events }: SampleCourse): RegistrationStep[] {
  let from: Registration['state'] = 'draft'
  return events.map(({ event, ago, reason }, index) => {
    const { to, by } = transitionOf(event)
    const minute = String(random.int(10, 59))
    const step: RegistrationStep = {
      at: earlier(
        `${addDays(plan.today, -ago)}T${String(Math.min(16, 9 + index)).padStart(2, '0')}:${minute}:00.000Z`,
        plan.stamps.createdAt,
      ),
      by: by[0] === 'approver' ? random.pick(APPROVERS) : OWNER,
      event,
      from,
      to,
      ...(reason !== undefined && { reason }),
    }
    from = to
    return step
  })
}

const earlier = (a: string, b: string): string => (a < b ? a : b)

/** The log the automation rate is counted from tells the same. */
export const logOf = (plan: SamplePlan, row: Registration): ProcessStep[] =>
  [{ event: 'create', at: row.createdAt, by: OWNER }, ...row.steps].map(({ event, at, by }) => ({
    id: plan.newId('processStep'),
    process: 'registration',
    step: event,
    recordId: row.id,
    at,
    by,
    ...plan.stamps,
    createdAt: at,
    updatedAt: at,
  }))
