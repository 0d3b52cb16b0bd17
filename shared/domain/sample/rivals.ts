import { addDays } from '../../lib/calendarDate.ts'
import { randomOf } from '../../lib/random.ts'
import type { Registration } from '../registration/schema.ts'
import { sells } from './curve.ts'
import type { SamplePlan } from './options.ts'
import { OWNER, type PartnerStory } from './partners.ts'
import { logOf, type SampleRegistrations } from './registrations.ts'

/** So many partners register what another one has registered already. */
const RIVALS = 3

/**
 * Registrations of a customer that is protected for somebody else, as another partner would write it: without the
 * last word of the name, by a subdomain. They wait, so no protection overlaps.
 */
export function makeRivals(
  plan: SamplePlan,
  registrations: readonly Registration[],
  stories: readonly PartnerStory[],
): SampleRegistrations {
  const random = randomOf(plan.seed, 'rival registrations')
  const known = registrations.filter(({ state, domains }) => state === 'approved' && domains.length > 0)
  const selling = stories.filter(({ shape }) => sells(shape))
  const rows = known.slice(-RIVALS).flatMap((first, at) => {
    const others = selling.filter(({ row }) => row.id !== first.partnerId)
    return others.length === 0 ? [] : [rivalOf(plan, first, random.pick(others), at)]
  })
  return { registrations: rows, processSteps: rows.flatMap(row => logOf(plan, row)) }
}

function rivalOf(plan: SamplePlan, first: Registration, story: PartnerStory, at: number): Registration {
  const words = first.company.split(' ')
  const day = addDays(plan.today, -at - 1)
  const [submittedAt, createdAt] = [`${day}T08:20:00.000Z`, `${day}T08:05:00.000Z`]
  const { customerId: _, dealId: _deal, protectedFrom: _from, protectedUntil: _until, ...asked } = first
  return {
    ...asked,
    id: plan.newId('registration'),
    partnerId: story.row.id,
    company: words.length > 2 ? words.slice(0, -1).join(' ') : first.company,
    domains: first.domains.map(domain => `shop.${domain}`),
    state: 'submitted',
    steps: [{ at: submittedAt, by: OWNER, event: 'submit', from: 'draft', to: 'submitted' }],
    approvers: [],
    submittedAt,
    ...plan.stamps,
    createdAt,
    updatedAt: submittedAt,
  }
}
