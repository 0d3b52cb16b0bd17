import { type Completeness, completenessOf } from '@shared/domain/plan/completeness.ts'
import { quartersOf } from '@shared/domain/plan/period.ts'
import { isOpenPlan } from '@shared/domain/plan/schema.ts'
import { currentGoals } from '@shared/domain/strategy/current.ts'
import { useDeferredValue, useMemo, useRef } from 'react'
import { useAll, useRowsBy, useWorkspace } from '../../data/live.ts'
import { usePartnerFacts } from '../../data/partnerFacts.ts'
import { useActuals } from '../../data/planActuals.ts'
import { usePlanRows } from '../../data/planRows.ts'
import { today } from '../../data/today.ts'
import { knownPeople } from './viewModelPeople.ts'

/** The same row stays the same object as long as nothing of it changed, so that only changed rows are drawn again. */
function useSteady<Row extends { readonly id: string }>(
  rows: readonly Row[] | undefined,
): readonly Row[] | undefined {
  const kept = useRef<{
    readonly rows: readonly Row[]
    readonly byId: ReadonlyMap<string, readonly [Row, string]>
  }>(undefined)
  return useMemo(() => {
    if (!rows) return undefined
    const before = kept.current
    const byId = new Map(
      rows.map(row => {
        const text = JSON.stringify(row)
        const known = before?.byId.get(row.id)
        return [row.id, known?.[1] === text ? known : ([row, text] as const)] as const
      }),
    )
    const steady = rows.map(row => byId.get(row.id)?.[0] ?? row)
    const same = before?.rows.length === steady.length && steady.every((row, at) => row === before.rows[at])
    kept.current = { rows: same && before ? before.rows : steady, byId }
    return kept.current.rows
  }, [rows])
}

const NO_ROWS: readonly never[] = []

/** Everything a plan's page shows. null: there is no such plan; undefined: not read yet. */
export function usePlan(id: string) {
  const rows = usePlanRows(id)
  const parts = useSteady(rows?.parts)
  const actions = useSteady(rows?.actions)
  const planText = rows ? JSON.stringify(rows.plan) : ''
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same plan read again stays the same object
  const plan = useMemo(() => rows?.plan, [planText])
  const contacts = useRowsBy('contacts', 'partnerId', plan?.partnerId ?? '', plan !== undefined)
  const workspace = useWorkspace()
  const strategies = useAll('strategies')
  const day = today()
  // Figures read from the book follow a moment later than what is typed.
  const facts = usePartnerFacts(plan?.partnerId)
  const actuals = useActuals(plan, useDeferredValue(parts), facts, day)
  const known = useMemo(
    () => knownPeople(plan, contacts ?? NO_ROWS, workspace?.owner),
    [plan, contacts, workspace?.owner],
  )
  const strategyGoals = useMemo(() => currentGoals(strategies ?? NO_ROWS), [strategies])
  const quarters = useMemo(() => (plan ? quartersOf(plan) : NO_ROWS), [plan])
  const completeness = useMemo(
    (): Completeness | undefined =>
      plan && parts && actions ? completenessOf({ plan, parts, actions }) : undefined,
    [plan, parts, actions],
  )
  const names = rows?.names
  const partner = rows?.partner
  if (rows === null) return null
  if (!rows || !plan || !parts || !actions || !completeness || !names) return undefined
  return {
    plan,
    partner,
    parts,
    actions,
    names,
    actuals: actuals ?? NO_ROWS,
    facts,
    known,
    strategyGoals,
    quarters,
    completeness,
    editable: isOpenPlan(plan),
    today: day,
  }
}

export type PlanView = NonNullable<ReturnType<typeof usePlan>>
