import { lockProblems } from '@shared/domain/plan/lockProblems.ts'
import { isOpenPlan, type Plan } from '@shared/domain/plan/schema.ts'
import type { PlanVersion } from '@shared/domain/plan/versionSchema.ts'
import type { DomainError } from '@shared/lib/result.ts'
import { useMemo } from 'react'
import { useRowsBy } from '../../data/live.ts'
import { usePlanRows } from '../../data/planRows.ts'

export interface PlanVersions {
  readonly plan: Plan
  readonly partner: string
  /** Newest first; those of one number by when they were locked. */
  readonly versions: readonly PlanVersion[]
  /** The frozen one, while the plan is locked or signed. */
  readonly current: PlanVersion | undefined
  /** What keeps an open plan from being locked. */
  readonly problems: readonly DomainError[]
}

/** undefined: being read. null: there is no such plan. */
export function usePlanVersions(id: string): PlanVersions | null | undefined {
  const rows = usePlanRows(id)
  const versions = useRowsBy('planVersions', 'planId', id)
  return useMemo(() => {
    if (rows === null) return null
    if (!rows || !versions) return undefined
    const { plan, partner, parts, actions } = rows
    const sorted = [...versions].sort((a, b) => b.version - a.version || (a.lockedAt < b.lockedAt ? 1 : -1))
    return {
      plan,
      partner: partner?.name ?? 'the partner',
      versions: sorted,
      current: sorted.find(one => one.id === plan.versionId),
      problems: isOpenPlan(plan) ? lockProblems(parts, actions) : [],
    }
  }, [rows, versions])
}
