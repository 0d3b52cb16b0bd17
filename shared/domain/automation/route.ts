import type { Registration } from '../registration/schema.ts'
import { settledBy } from './actions.ts'
import type { RulePlan } from './plan.ts'
import type { AutomationAction, AutomationRule } from './schema.ts'

export interface RoutePerson {
  readonly name: string
  readonly order: number
  readonly state: 'approved' | 'now' | 'later'
  readonly at?: string
}

/** Who decides about a registration, or would if it were submitted now. */
export type Route =
  | {
      readonly kind: 'rule'
      readonly rule: AutomationRule
      readonly action: AutomationAction
      readonly reason: string
    }
  | { readonly kind: 'people'; readonly rule?: AutomationRule; readonly people: readonly RoutePerson[] }
  | { readonly kind: 'you' }

/** People with the same order decide at the same time; the next ones wait for them. */
export function routePeople(approvers: Registration['approvers']): readonly RoutePerson[] {
  const turn = Math.min(
    ...approvers.filter(({ approvedAt }) => approvedAt === undefined).map(({ order }) => order),
  )
  return [...approvers]
    .sort((a, b) => a.order - b.order)
    .map(({ name, order, approvedAt }) => ({
      name,
      order,
      state: approvedAt !== undefined ? 'approved' : order === turn ? 'now' : 'later',
      ...(approvedAt !== undefined && { at: approvedAt }),
    }))
}

/** The approvers of a route, as the registration keeps them. */
export const approversOf = ({ people = [], parallel }: AutomationAction): Registration['approvers'] =>
  people.map((name, at) => ({ name, order: parallel ? 1 : at + 1 }))

/** Who would decide about a draft: the first rule that settles it, else the people it would ask, else you. */
export function routeAhead(plans: readonly RulePlan[]): Route {
  for (const { rule, actions, reason } of plans) {
    const decided = actions.find(({ action, skipped }) => !skipped && settledBy(action) === 'decision')
    if (!decided) continue
    const { action } = decided
    return action.kind === 'routeToApprovers'
      ? { kind: 'people', rule, people: routePeople(approversOf(action)) }
      : { kind: 'rule', rule, action, reason }
  }
  return { kind: 'you' }
}
