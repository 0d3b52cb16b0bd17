import type { FactName } from './facts.ts'
import type { Process } from './schema.ts'

/** The tables whose records rules are about. */
export type RuleTable = 'registrations' | 'leads' | 'deals'

export interface Trigger {
  readonly process: Process
  readonly table: RuleTable
  /** `When` + this: `a registration is submitted`. */
  readonly words: string
  readonly facts: readonly FactName[]
  /** Brought about by the day or the hour, not by a change; `asks`: how many days belong to it. */
  readonly clock?: { readonly asks?: string; readonly usual?: number }
}

const registration = [
  'partnerTier',
  'partnerType',
  'amount',
  'product',
  'territory',
  'country',
  'segment',
  'hasConflict',
  'knownCustomer',
] as const
const protection = [...registration, 'daysLeft', 'extensions', 'hasDeal'] as const
const lead = [
  'amount',
  'product',
  'territory',
  'country',
  'industry',
  'employees',
  'source',
  'referred',
  'offers',
] as const
const deal = ['stage', 'amount', 'product', 'territory', 'partnerTier', 'partnerType', 'motion'] as const

const aRegistration = { process: 'registration', table: 'registrations' } as const
const aLead = { process: 'lead', table: 'leads' } as const
const aDeal = { process: 'deal', table: 'deals' } as const

/** What can start a rule: which process it is of, which records it is about, what is known then. */
export const TRIGGERS = {
  'registration.submitted': { ...aRegistration, words: 'a registration is submitted', facts: registration },
  'registration.conflictDecided': {
    ...aRegistration,
    words: 'a conflict of a registration is decided',
    facts: [...registration, 'conflictDecision'],
  },
  'registration.approved': { ...aRegistration, words: 'a registration is approved', facts: protection },
  'registration.rejected': { ...aRegistration, words: 'a registration is rejected', facts: registration },
  'registration.converted': {
    ...aRegistration,
    words: 'a registration is converted to a deal',
    facts: protection,
  },
  'registration.protectionEnds': {
    ...aRegistration,
    words: 'protection is about to end',
    facts: protection,
    clock: { asks: 'Days before its last day', usual: 14 },
  },
  'registration.protectionOver': {
    ...aRegistration,
    words: 'protection is over',
    facts: protection,
    clock: {},
  },
  'registration.infoOverdue': {
    ...aRegistration,
    words: 'asked-for information has not come',
    facts: registration,
    clock: { asks: 'Days after it was asked for', usual: 5 },
  },
  'lead.created': { ...aLead, words: 'a lead comes in', facts: lead },
  'lead.offerLapsed': { ...aLead, words: 'an offered lead is not answered in time', facts: lead, clock: {} },
  'lead.declined': { ...aLead, words: 'a partner declines a lead', facts: lead },
  'lead.accepted': {
    ...aLead,
    words: 'a partner accepts a lead',
    facts: [...lead, 'partnerTier', 'partnerType'],
  },
  'deal.stageEntered': { ...aDeal, words: 'a deal enters a stage', facts: deal },
  'deal.won': { ...aDeal, words: 'a deal is won', facts: deal },
  'deal.lost': { ...aDeal, words: 'a deal is lost', facts: deal },
  'deal.slipped': {
    ...aDeal,
    words: 'an open deal passes its close date',
    facts: [...deal, 'daysLate'],
    clock: {},
  },
} as const satisfies Readonly<Record<string, Trigger>>

export type TriggerName = keyof typeof TRIGGERS
export const TRIGGER_NAMES = Object.keys(TRIGGERS) as TriggerName[]

export const isTrigger = (name: string): name is TriggerName => Object.hasOwn(TRIGGERS, name)
export const triggerOf = (name: string): Trigger | undefined => (isTrigger(name) ? TRIGGERS[name] : undefined)

/** The days of a rule's trigger: its own, else the usual ones. Undefined where the trigger has none. */
export const triggerDays = (rule: {
  readonly trigger: string
  readonly triggerDays?: number | undefined
}): number | undefined => {
  const clock = triggerOf(rule.trigger)?.clock
  return clock?.asks === undefined ? undefined : (rule.triggerDays ?? clock.usual)
}
