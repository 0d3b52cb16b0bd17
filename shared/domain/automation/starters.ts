import type { AutomationRuleFields } from './schema.ts'

export type RuleDraft = Omit<AutomationRuleFields, 'order'>

/** What a starter fills in of this workspace. */
export interface StarterWorld {
  readonly currency: string
  /** Tiers from the lowest to the highest. */
  readonly tiers: readonly string[]
  readonly approvers: readonly string[]
}

// 2,500,000 minor units are 25,000 dollars and about as much in yen: limits to be changed, of a believable size.
/** Rules to begin with. Each is off: it is tried on what has been before it acts. */
export function starterRules({ currency, tiers, approvers }: StarterWorld): readonly RuleDraft[] {
  const trusted = tiers.slice(-2)
  const off = { enabled: false }
  return [
    {
      ...off,
      name: 'Approve small deals of trusted partners',
      process: 'registration',
      trigger: 'registration.submitted',
      conditions: [
        { field: 'partnerTier', operator: 'is', values: [...trusted] },
        { field: 'amount', operator: 'under', values: [2_500_000], currency },
        { field: 'hasConflict', operator: 'is', values: ['no'] },
      ],
      actions: [{ kind: 'approve' }],
    },
    {
      ...off,
      name: 'Two approvers for large deals',
      process: 'registration',
      trigger: 'registration.submitted',
      conditions: [{ field: 'amount', operator: 'over', values: [10_000_000], currency }],
      actions: [{ kind: 'routeToApprovers', people: approvers.slice(0, 2), parallel: false }],
    },
    {
      ...off,
      name: 'Remind before protection ends',
      process: 'registration',
      trigger: 'registration.protectionEnds',
      triggerDays: 14,
      conditions: [{ field: 'hasDeal', operator: 'is', values: ['no'] }],
      actions: [{ kind: 'remind', text: 'Extend or convert before protection ends', days: 0 }],
    },
    {
      ...off,
      name: 'Expire when protection is over',
      process: 'registration',
      trigger: 'registration.protectionOver',
      conditions: [],
      actions: [{ kind: 'expire' }],
    },
    {
      ...off,
      name: 'Pass on unanswered leads',
      process: 'lead',
      trigger: 'lead.offerLapsed',
      conditions: [],
      actions: [{ kind: 'passOn' }],
    },
  ]
}
