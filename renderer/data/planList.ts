import { type Completeness, completenessOf } from '@shared/domain/plan/completeness.ts'
import { type PlanPart, partsOfKind } from '@shared/domain/plan/partSchema.ts'
import { goalStanding, planScore } from '@shared/domain/plan/rollUp.ts'
import type { Plan } from '@shared/domain/plan/schema.ts'
import type { Session } from '@shared/domain/session/schema.ts'
import type { CalendarDate } from '@shared/lib/calendarDate.ts'
import { useLiveQuery } from 'dexie-react-hooks'
import { readActuals } from './planActuals.ts'
import { getRows, readAll, rowsBy } from './rows.ts'

/** A plan as its list shows it. */
export interface PlanLine {
  readonly plan: Plan
  readonly partner: string
  readonly completeness: Completeness
  /** 0 to 100; null: no goal has a target and an actual yet. */
  readonly score: number | null
  readonly nextSession: Session | undefined
}

async function lineOf(plan: Plan, partner: string, today: CalendarDate): Promise<PlanLine> {
  const [parts, actions, sessions] = await Promise.all([
    rowsBy('planParts', 'planId', plan.id),
    rowsBy('tasks', 'planId', plan.id),
    rowsBy('sessions', 'planId', plan.id),
  ])
  const [nextSession] = sessions.filter(({ on }) => on >= today).sort((a, b) => (a.on < b.on ? -1 : 1))
  return {
    plan,
    partner,
    completeness: completenessOf({ plan, parts, actions }),
    score: await scoreOf(plan, parts, today),
    nextSession,
  }
}

async function scoreOf(plan: Plan, parts: readonly PlanPart[], today: CalendarDate): Promise<number | null> {
  const goals = partsOfKind(parts, 'goal')
  if (plan.from > today || goals.length === 0) return null
  const actuals = await readActuals(plan, parts, today)
  return planScore(
    goals,
    goals.map(goal => goalStanding(goal, actuals, today)),
  ).all.score
}

/** Plans of the book, or of one partner; undefined until read. */
export const usePlanList = (today: CalendarDate, partnerId?: string): readonly PlanLine[] | undefined =>
  useLiveQuery(async () => {
    const plans = await (partnerId === undefined ? readAll('plans') : rowsBy('plans', 'partnerId', partnerId))
    const partners = await getRows(
      'partners',
      plans.map(({ partnerId }) => partnerId),
    )
    return Promise.all(plans.map((plan, at) => lineOf(plan, partners[at]?.name ?? '', today)))
  }, [today, partnerId])
