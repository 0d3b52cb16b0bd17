import { editParts } from '@shared/domain/plan/partCommands.ts'
import { GOAL_SIDES, type GoalSide } from '@shared/domain/plan/partSchema.ts'
import { goalStanding, planScore } from '@shared/domain/plan/rollUp.ts'
import { scaledWeights, weightTotal } from '@shared/domain/plan/weights.ts'
import { lazy, Suspense, useMemo, useState } from 'react'
import { actOrSay } from '../../../data/act.ts'
import { Button } from '../../../ui/button/Button.tsx'
import { NOT_AVAILABLE } from '../../../ui/format/numbers.ts'
import { Defined } from '../components/Defined.tsx'
import css from '../plan.module.css'
import { type Goal, goalColumns } from '../tables/goalColumns.ts'
import { PartTable } from '../tables/PartTable.tsx'
import type { PlanView } from '../usePlan.ts'
import { useKind } from './useKind.ts'

const WhatIfPanel = lazy(() =>
  import('../components/WhatIfPanel.tsx').then(m => ({ default: m.WhatIfPanel })),
)

const SIDE_WORDS: Readonly<Record<GoalSide, string>> = {
  ours: 'Our goals',
  theirs: 'Their goals',
  joint: 'Joint goals',
}

/** Goals of each side and of both, their weights and how far they are. */
export function GoalsSection({ view }: { readonly view: PlanView }) {
  const { plan, parts, quarters, known, strategyGoals, actuals, editable, today } = view
  const goals = useKind(parts, 'goal')
  const [asks, setAsks] = useState(false)
  const columns = useMemo(
    () => goalColumns({ currency: plan.currency, quarters, known, strategyGoals, actuals }),
    [plan.currency, quarters, known, strategyGoals, actuals],
  )
  const bySide = useMemo(
    () =>
      GOAL_SIDES.map(side => ({
        side,
        rows: goals.filter(goal => goal.side === side),
        fresh: () => ({
          kind: 'goal' as const,
          side,
          title: 'New goal',
          quarters: quarters.map(quarter => ({ quarter })),
        }),
      })),
    [goals, quarters],
  )
  const score = useMemo(
    () =>
      planScore(
        goals,
        goals.map(goal => goalStanding(goal, actuals, today)),
      ),
    [goals, actuals, today],
  )
  const total = weightTotal(goals)
  const setWeights = (what: string, weights: readonly number[]) =>
    void actOrSay(editParts, {
      what,
      patches: goals.map(({ id }, at) => ({
        kind: 'goal' as const,
        id,
        patch: { weight: weights[at] ?? 0 },
      })),
    })
  const even = () => scaledWeights(goals.map(() => ({ weight: 1 })))
  const scoreOf = (side: GoalSide | 'all') => {
    const { score: reached } = score[side]
    return reached === null ? NOT_AVAILABLE : String(Math.round(reached))
  }
  return (
    <div className={css.stack}>
      <div className={css.bar}>
        <span className={css.sum} data-tone={total === 100 || goals.length === 0 ? undefined : 'bad'}>
          Weights {total} of 100{total === 100 ? ' ✓' : ''}
        </span>
        <span className={css.quiet}>
          <Defined by="Σ weight × min(1, actual ÷ target to date) ÷ Σ known weights × 100">
            Score to date {scoreOf('all')} · us {scoreOf('ours')} · them {scoreOf('theirs')}
          </Defined>
        </span>
        <span className={css.push} />
        {editable && goals.length > 0 && total !== 100 && total > 0 && (
          <Button size="small" onClick={() => setWeights('Bring the weights to 100', scaledWeights(goals))}>
            Bring to 100
          </Button>
        )}
        {editable && goals.length > 1 && (
          <Button size="small" onClick={() => setWeights('Spread the weights evenly', even())}>
            Spread evenly
          </Button>
        )}
        {goals.some(canAsk) && (
          <Button size="small" aria-pressed={asks} onClick={() => setAsks(!asks)}>
            What if…
          </Button>
        )}
      </div>
      {asks && (
        <Suspense fallback={null}>
          <WhatIfPanel view={view} onClose={() => setAsks(false)} />
        </Suspense>
      )}
      {bySide.map(({ side, rows, fresh }) => (
        <div key={side}>
          <h3 className={css.subtitle}>{SIDE_WORDS[side]}</h3>
          <PartTable
            planId={plan.id}
            kind="goal"
            label={SIDE_WORDS[side]}
            rows={rows}
            columns={columns}
            editable={editable}
            empty="None yet. What does this side want by the end of the plan?"
            fresh={fresh}
          />
        </div>
      ))}
    </div>
  )
}

/** What-if is about money that the forecast can be held against. */
const canAsk = ({ metric, unit }: Goal): boolean => metric === 'revenue' && unit === 'money'
