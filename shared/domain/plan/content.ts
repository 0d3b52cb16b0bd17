import type { CalendarDate } from '../../lib/calendarDate.ts'
import { canonicalJson } from '../../lib/canonicalJson.ts'
import { sha256OfText } from '../../lib/sha256.ts'
import type { Partner } from '../partner/schema.ts'
import type { Task } from '../task/schema.ts'
import { PART_KINDS, type PlanPart } from './partSchema.ts'
import { type Plan, planFields } from './schema.ts'
import { type PlanContent, planContent } from './versionSchema.ts'

export interface ContentSources {
  readonly plan: Plan
  readonly partner: Pick<Partner, 'id' | 'name'>
  readonly parts: readonly PlanPart[]
  readonly actions: readonly Task[]
  /** Of the products, customers and goals of the strategy its parts name. */
  readonly nameOf: (id: string) => string | undefined
  readonly actuals: PlanContent['actuals']
  readonly asOf: CalendarDate
}

/** Everything a plan says on a day, in one fixed order, so that equal plans have equal hashes. */
export function contentOf({
  plan,
  partner,
  parts,
  actions,
  nameOf,
  actuals,
  asOf,
}: ContentSources): PlanContent {
  const named = parts.flatMap(part => [
    ...('customerId' in part && part.customerId ? [part.customerId] : []),
    ...('productId' in part && part.productId ? [part.productId] : []),
    ...('strategyGoal' in part && part.strategyGoal ? [part.strategyGoal] : []),
  ])
  const names = Object.fromEntries(
    [...new Set<string>(named)].sort().flatMap(id => {
      const name = nameOf(id)
      return name === undefined ? [] : [[id, name]]
    }),
  )
  return planContent.parse({
    partner: { id: partner.id, name: partner.name },
    plan: planFields.parse(plan),
    version: plan.version,
    ...inOrder({ parts, actions, actuals }),
    names,
    asOf,
  })
}

/** Parts by kind and place, actions by place, actuals by goal and quarter: the one order of a content. */
export const inOrder = ({ parts, actions, actuals }: Lists): Mutable<Lists> => ({
  parts: [...parts].sort(
    (a, b) => PART_KINDS.indexOf(a.kind) - PART_KINDS.indexOf(b.kind) || a.order - b.order || byId(a, b),
  ),
  actions: [...actions].sort((a, b) => (a.order ?? 0) - (b.order ?? 0) || byId(a, b)),
  actuals: [...actuals].sort((a, b) => (a.partId + a.quarter < b.partId + b.quarter ? -1 : 1)),
})

interface Lists {
  readonly parts: readonly PlanPart[]
  readonly actions: readonly Task[]
  readonly actuals: readonly PlanContent['actuals'][number][]
}
type Mutable<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer One)[] ? One[] : T[K] }

const byId = (a: { readonly id: string }, b: { readonly id: string }): number =>
  a.id < b.id ? -1 : a.id > b.id ? 1 : 0

/** SHA-256 (hex) of the canonical JSON of a plan's content; the content passes its schema first, so it is the same before it is stored and after. */
export const hashOfContent = (content: PlanContent): string =>
  sha256OfText(canonicalJson(planContent.parse(content)))
