import { type Completeness, completenessOf } from '@shared/domain/plan/completeness.ts'
import { type PlanPart, partsOfKind } from '@shared/domain/plan/partSchema.ts'
import { goalStanding, planScore } from '@shared/domain/plan/rollUp.ts'
import type { Plan } from '@shared/domain/plan/schema.ts'
import type { Session } from '@shared/domain/session/schema.ts'
import type { Task } from '@shared/domain/task/schema.ts'
import type { CalendarDate } from '@shared/lib/calendarDate.ts'
import { grouped } from '@shared/lib/grouped.ts'
import { useLiveQuery } from 'dexie-react-hooks'
import { useMemo } from 'react'
import { type PartnerFacts, readFactsOf } from './partnerFacts.ts'
import { actualsFrom } from './planActuals.ts'
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

interface PlanRowsOf {
  readonly plan: Plan
  readonly partner: string
  readonly parts: readonly PlanPart[]
  readonly actions: readonly Task[]
  readonly sessions: readonly Session[]
}

const NONE: readonly never[] = []

/** Plans with their rows, each table read once for all of them. */
async function readPlans(partnerId?: string): Promise<readonly PlanRowsOf[]> {
  const plans = await (partnerId === undefined ? readAll('plans') : rowsBy('plans', 'partnerId', partnerId))
  const ids = plans.map(({ id }) => id)
  const [partners, parts, actions, sessions] = await Promise.all([
    getRows(
      'partners',
      plans.map(plan => plan.partnerId),
    ),
    rowsBy('planParts', 'planId', ...ids),
    rowsBy('tasks', 'planId', ...ids),
    rowsBy('sessions', 'planId', ...ids),
  ])
  const partsOf = grouped(parts, ({ planId }) => planId)
  const actionsOf = grouped(actions, ({ planId }) => planId)
  const sessionsOf = grouped(sessions, ({ planId }) => planId)
  return plans.map((plan, at) => ({
    plan,
    partner: partners[at]?.name ?? '',
    parts: partsOf.get(plan.id) ?? NONE,
    actions: actionsOf.get(plan.id) ?? NONE,
    sessions: sessionsOf.get(plan.id) ?? NONE,
  }))
}

const isScored = ({ plan, parts }: PlanRowsOf, today: CalendarDate): boolean =>
  plan.from <= today && parts.some(({ kind }) => kind === 'goal')

function lineOf(rows: PlanRowsOf, facts: PartnerFacts | undefined, today: CalendarDate): PlanLine {
  const { plan, partner, parts, actions, sessions } = rows
  const [nextSession] = sessions.filter(({ on }) => on >= today).sort((a, b) => (a.on < b.on ? -1 : 1))
  return {
    plan,
    partner,
    completeness: completenessOf({ plan, parts, actions }),
    score: facts && isScored(rows, today) ? scoreOf(plan, parts, facts, today) : null,
    nextSession,
  }
}

function scoreOf(plan: Plan, parts: readonly PlanPart[], facts: PartnerFacts, today: CalendarDate) {
  const goals = partsOfKind(parts, 'goal')
  const actuals = actualsFrom(plan, parts, facts, today)
  return planScore(
    goals,
    goals.map(goal => goalStanding(goal, actuals, today)),
  ).all.score
}

/** Plans of the book, or of one partner; undefined until read. What partners sold is read anew only where that changed. */
export function usePlanList(today: CalendarDate, partnerId?: string): readonly PlanLine[] | undefined {
  const plans = useLiveQuery(() => readPlans(partnerId), [partnerId])
  const scored = plans
    ?.flatMap(rows => (isScored(rows, today) ? [rows.plan.partnerId] : []))
    .sort()
    .join('\n')
  const factsOf = useLiveQuery(
    async () =>
      scored === undefined ? undefined : await readFactsOf(scored === '' ? [] : scored.split('\n')),
    [scored],
  )
  return useMemo(
    () => factsOf && plans?.map(rows => lineOf(rows, factsOf(rows.plan.partnerId), today)),
    [plans, factsOf, today],
  )
}
