import { addDays, type Instant } from '../../lib/calendarDate.ts'
import { registrationFacts } from '../automation/gather.ts'
import { ruleFit } from '../automation/plan.ts'
import { runLine } from '../automation/run.ts'
import type { AutomationRule, ProcessStep, RuleRun } from '../automation/schema.ts'
import { actionInWords } from '../automation/sentence.ts'
import { type RuleDraft, starterRules } from '../automation/starters.ts'
import type { TriggerName } from '../automation/triggers.ts'
import type { Lead } from '../lead/schema.ts'
import type { Partner } from '../partner/schema.ts'
import type { Registration } from '../registration/schema.ts'
import type { SamplePlan } from './options.ts'
import { OWNER } from './partners.ts'
import { SAMPLE_CURRENCY } from './rates.ts'
import type { SampleRegistrations } from './registrations.ts'

/** Days ago the first rule was switched on. */
const SINCE = 88
/** Small for a deal of the sample. */
const SMALL: RuleDraft['conditions'] = [
  { field: 'partnerTier', operator: 'is', values: ['Silver', 'Gold', 'Platinum'] },
  { field: 'amount', operator: 'under', values: [8_000_000], currency: SAMPLE_CURRENCY },
  { field: 'hasConflict', operator: 'is', values: ['no'] },
]

interface World extends SampleRegistrations {
  readonly leads: readonly Lead[]
  readonly partners: readonly Partner[]
}

export interface SampleAutomation extends SampleRegistrations {
  readonly automationRules: readonly AutomationRule[]
  readonly ruleRuns: readonly RuleRun[]
}

/**
 * Four rules, two of them on, and what these did since: registrations that fit were approved in the moment they
 * came, leads of the website offered. Everything else was done by hand, so that there is something to automate next.
 */
export function makeAutomation(plan: SamplePlan, world: World): SampleAutomation {
  const automationRules = rulesOf(plan)
  const [approver, offerer] = automationRules
  const empty = { ...world, automationRules: [], ruleRuns: [] }
  if (plan.large || !approver || !offerer || world.registrations.length === 0) return empty
  const ruleRuns: RuleRun[] = []
  const changed = new Map<string, Registration>()
  for (const row of world.registrations) {
    const at = approvedAt(row)
    const partner = world.partners.find(({ id }) => id === row.partnerId)
    const facts = registrationFacts(row, partner, [], plan.today)
    const { fits, reason } = ruleFit(approver, facts, ({ minor, currency }, to) =>
      currency === to ? minor : undefined,
    )
    if (at === undefined || at < approver.createdAt || !fits) continue
    changed.set(row.id, approvedByRule(row, approver, at))
    ruleRuns.push(runOf(approver, row, at, reason))
  }
  for (const lead of world.leads) {
    const at = offeredByRule(lead, offerer)
    if (at !== undefined) ruleRuns.push(runOf(offerer, lead, at, 'It fits: source is Website.'))
  }
  return {
    automationRules,
    ruleRuns,
    registrations: world.registrations.map(row => changed.get(row.id) ?? row),
    processSteps: [
      ...world.processSteps.flatMap(step => stepByRule(step, changed, approver)),
      ...world.leads.flatMap(lead => stepsOfLead(plan, lead, offerer)),
    ],
  }
}

const WEB_LEADS: RuleDraft = {
  name: 'Offer leads of the website at once',
  enabled: true,
  process: 'lead',
  trigger: 'lead.created',
  conditions: [{ field: 'source', operator: 'is', values: ['Website'] }],
  actions: [{ kind: 'offerLead' }],
}

function rulesOf(plan: SamplePlan): AutomationRule[] {
  const starters = starterRules({
    currency: SAMPLE_CURRENCY,
    tiers: [],
    approvers: [OWNER, 'Jonas Wehrhahn'],
  })
  const [small, large, , , pass] = starters
  const approve = small && {
    ...small,
    name: 'Approve small deals from Silver up',
    conditions: SMALL,
    enabled: true,
  }
  const chosen = [approve, WEB_LEADS, large, pass]
  const at = `${addDays(plan.today, -SINCE)}T08:00:00.000Z`
  return chosen.flatMap((draft, order) =>
    draft
      ? [{ ...draft, order, id: plan.newId('automationRule'), ...plan.stamps, createdAt: at, updatedAt: at }]
      : [],
  )
}

const approvedAt = ({ steps }: Registration): Instant | undefined =>
  steps.find(({ event }) => event === 'approve')?.at

/** Nobody looked at it: it was submitted and approved in the same moment. */
function approvedByRule(row: Registration, rule: AutomationRule, at: Instant): Registration {
  const steps = row.steps.flatMap((step): Registration['steps'] => {
    if (step.event === 'submit') return [{ ...step, at }]
    if (step.event === 'review') return []
    return step.event === 'approve'
      ? [{ ...step, from: 'submitted', by: `Rule: ${rule.name}`, ruleId: rule.id }]
      : [step]
  })
  return { ...row, steps, submittedAt: at, createdAt: at }
}

function stepByRule(
  step: ProcessStep,
  changed: ReadonlyMap<string, Registration>,
  rule: AutomationRule,
): readonly ProcessStep[] {
  const row = changed.get(step.recordId)
  if (!row) return [step]
  const at = row.createdAt
  if (step.step === 'create' || step.step === 'submit') return [{ ...step, at, createdAt: at, updatedAt: at }]
  if (step.step === 'review') return []
  return step.step === 'approve' ? [{ ...step, by: `Rule: ${rule.name}`, ruleId: rule.id }] : [step]
}

const runOf = (rule: AutomationRule, row: Registration | Lead, at: Instant, note: string): RuleRun => ({
  ...runLine(rule, { trigger: rule.trigger as TriggerName, recordId: row.id, key: at }),
  at,
  outcome: 'done',
  actions: rule.actions.map(actionInWords),
  note,
  createdAt: at,
  updatedAt: at,
  createdIn: row.createdIn,
})

const ANSWERS = { accepted: 'accept', declined: 'decline', lapsed: 'lapse', reassigned: 'reassign' } as const

/** When a lead of the website was offered for the first time, since there is a rule for it. */
const offeredByRule = ({ source, offers: [first] }: Lead, rule: AutomationRule): Instant | undefined =>
  source === 'Website' && first && first.offeredAt > rule.createdAt ? first.offeredAt : undefined

/** What was done to a lead, as its own row tells it. */
function stepsOfLead(plan: SamplePlan, lead: Lead, offerer: AutomationRule): readonly ProcessStep[] {
  const byRule = offeredByRule(lead, offerer)
  const step = (name: string, at: Instant | undefined): ProcessStep[] =>
    at === undefined
      ? []
      : [
          {
            id: plan.newId('processStep'),
            process: 'lead',
            step: name,
            recordId: lead.id,
            at,
            ...(name === 'offer' && at === byRule
              ? { by: `Rule: ${offerer.name}`, ruleId: offerer.id }
              : { by: OWNER }),
            ...plan.stamps,
            createdAt: at,
            updatedAt: at,
          },
        ]
  const settled = lead.state === 'converted' ? 'convert' : 'close'
  return [
    ...step('enter', lead.receivedOn && `${lead.receivedOn}T06:30:00.000Z`),
    ...lead.offers.flatMap(({ offeredAt, answer, answeredAt }) => [
      ...step('offer', offeredAt),
      ...(answer ? step(ANSWERS[answer], answeredAt) : []),
    ]),
    ...step(settled, lead.settledAt),
  ]
}
