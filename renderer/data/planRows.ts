import type { Partner } from '@shared/domain/partner/schema.ts'
import type { PlanPart } from '@shared/domain/plan/partSchema.ts'
import type { Plan } from '@shared/domain/plan/schema.ts'
import { currentGoals } from '@shared/domain/strategy/current.ts'
import type { Task } from '@shared/domain/task/schema.ts'
import { useLiveQuery } from 'dexie-react-hooks'
import { getRow, getRows, readAll, rowsBy } from './rows.ts'

/** A plan with everything that belongs to it. */
export interface PlanRows {
  readonly plan: Plan
  /** Undefined: the partner is gone. */
  readonly partner: Partner | undefined
  readonly parts: readonly PlanPart[]
  /** In the order of the plan. */
  readonly actions: readonly Task[]
  /** Names of the customers, products and goals of the strategy its parts point at, by id or key. */
  readonly names: ReadonlyMap<string, string>
}

export async function readPlan(id: string): Promise<PlanRows | undefined> {
  const plan = await getRow('plans', id)
  if (!plan) return undefined
  const [partner, parts, actions] = await Promise.all([
    getRow('partners', plan.partnerId),
    rowsBy('planParts', 'planId', id),
    rowsBy('tasks', 'planId', id),
  ])
  const customers = parts.flatMap(part => ('customerId' in part && part.customerId ? [part.customerId] : []))
  const products = parts.flatMap(part => ('productId' in part && part.productId ? [part.productId] : []))
  const serves = new Set(parts.flatMap(part => ('strategyGoal' in part ? (part.strategyGoal ?? []) : [])))
  const [strategies, ...named] = await Promise.all([
    serves.size > 0 ? readAll('strategies') : [],
    getRows('customers', customers),
    getRows('products', products),
  ])
  const goals = currentGoals(strategies).filter(({ key }) => serves.has(key))
  return {
    plan,
    partner,
    parts,
    actions: actions.sort((a, b) => (a.order ?? 0) - (b.order ?? 0) || (a.id < b.id ? -1 : 1)),
    names: new Map<string, string>([
      ...named.flat().flatMap(row => (row ? [[row.id, row.name] as const] : [])),
      ...goals.map(({ key, title }) => [key, title] as const),
    ]),
  }
}

/** undefined: not read yet; null: there is no such plan. */
export const usePlanRows = (id: string): PlanRows | null | undefined =>
  useLiveQuery(async () => (await readPlan(id)) ?? null, [id])
