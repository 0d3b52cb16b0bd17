import type { Conflict } from '../conflict/schema.ts'
import type { Deal } from '../deal/schema.ts'
import type { Change } from '../journal/schema.ts'
import { type Lead, OFFER_ANSWERS, type OfferAnswer } from '../lead/schema.ts'
import { REGISTRATION_STATES, type Registration, type RegistrationState } from '../registration/schema.ts'
import type { RuleEvent } from './chain.ts'
import type { TriggerName } from './triggers.ts'

/** Commands of people and rules. What an import, an undo, a restore or a merge writes is no new happening. */
const KNOWN = /^(?:registration|conflict|lead|deal)\.(?!import)/

export const isAnswerable = (entry: {
  readonly command: string
  readonly undoes?: string
  readonly redoes?: string
}): boolean => KNOWN.test(entry.command) && entry.undoes === undefined && entry.redoes === undefined

const ENTERED: Readonly<Partial<Record<RegistrationState, TriggerName>>> = {
  submitted: 'registration.submitted',
  approved: 'registration.approved',
  rejected: 'registration.rejected',
  converted: 'registration.converted',
}

const ANSWERED: Readonly<Partial<Record<OfferAnswer, TriggerName>>> = {
  lapsed: 'lead.offerLapsed',
  declined: 'lead.declined',
  accepted: 'lead.accepted',
}

/** The state a registration enters where a trigger happens; undefined for other triggers. */
export const enteredBy = (trigger: string): RegistrationState | undefined =>
  REGISTRATION_STATES.find(state => ENTERED[state] === trigger)

/** The answer an offer gets where a trigger happens. */
export const answeredBy = (trigger: string): OfferAnswer | undefined =>
  OFFER_ANSWERS.find(answer => ANSWERED[answer] === trigger)

/** What happened in these changes that a rule could answer, in their order. `key` names the intent they are of. */
export const eventsOf = (changes: readonly Change[], key: string): readonly RuleEvent[] =>
  changes.flatMap(change => {
    switch (change.table) {
      case 'registrations':
        return ofRegistration(key, change.before, change.after)
      case 'conflicts':
        return ofConflict(key, change.before, change.after)
      case 'leads':
        return ofLead(key, change.before, change.after)
      case 'deals':
        return ofDeal(key, change.before, change.after)
      default:
        return []
    }
  })

function ofRegistration(key: string, before?: Registration, after?: Registration): readonly RuleEvent[] {
  if (!after || before?.state === after.state) return []
  // Each step of one change: submitted and approved at once is two happenings.
  const states = after.steps.slice(before?.steps.length ?? 0).map(({ to }) => to)
  const entered = states.length > 0 ? states : [after.state]
  return entered.flatMap(state => event(ENTERED[state], after.id, key))
}

const ofConflict = (key: string, before?: Conflict, after?: Conflict): readonly RuleEvent[] =>
  after?.decision !== undefined && before?.decision !== after.decision
    ? event('registration.conflictDecided', after.registrationId, `${key} ${after.id}`)
    : []

function ofLead(key: string, before?: Lead, after?: Lead): readonly RuleEvent[] {
  if (!after) return []
  if (!before) return event('lead.created', after.id, key)
  return after.offers.flatMap((offer, at) =>
    offer.answer !== undefined && before.offers[at]?.answer === undefined
      ? // An offer lapses once, whether the clock or a person says so.
        event(ANSWERED[offer.answer], after.id, offer.answer === 'lapsed' ? offer.offeredAt : key)
      : [],
  )
}

function ofDeal(key: string, before?: Deal, after?: Deal): readonly RuleEvent[] {
  if (!after || before?.stage === after.stage) return []
  const closed = after.stage === 'won' ? 'deal.won' : after.stage === 'lost' ? 'deal.lost' : undefined
  return [...event('deal.stageEntered', after.id, key), ...event(closed, after.id, key)]
}

const event = (trigger: TriggerName | undefined, recordId: string, key: string): readonly RuleEvent[] =>
  trigger === undefined ? [] : [{ trigger, recordId, key }]
