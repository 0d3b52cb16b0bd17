import type { Id } from '@shared/lib/ids.ts'
import { useLiveQuery } from 'dexie-react-hooks'
import { getRows, readAll, rowsBy } from './rows.ts'

/** A goal of a plan that links up to a goal of the strategy. */
export interface LinkedGoal {
  readonly id: string
  readonly title: string
  readonly key: string
  readonly planId: Id<'plan'>
  readonly plan: string
  readonly partner: string
}

/** Goals of plans that are not superseded, with the goal of the strategy each names. undefined: not read yet. */
export const useLinkedGoals = (): readonly LinkedGoal[] | undefined =>
  useLiveQuery(async () => {
    const plans = (await readAll('plans')).filter(({ status }) => status !== 'superseded')
    const parts = await rowsBy('planParts', 'planId', ...plans.map(({ id }) => id))
    const partners = await getRows('partners', [...new Set(plans.map(({ partnerId }) => partnerId))])
    const names = new Map(partners.flatMap(row => (row ? [[row.id, row.name] as const] : [])))
    const byId = new Map(plans.map(plan => [plan.id, plan]))
    return parts.flatMap((part): LinkedGoal[] => {
      const plan = byId.get(part.planId)
      if (part.kind !== 'goal' || part.strategyGoal === undefined || !plan) return []
      const partner = names.get(plan.partnerId) ?? 'A partner that is gone'
      return [
        { id: part.id, title: part.title, key: part.strategyGoal, planId: plan.id, plan: plan.name, partner },
      ]
    })
  }, [])
