import { fold } from '@shared/lib/text.ts'
import { useMemo } from 'react'
import { type PlanLine, usePlanList } from '../../data/planList.ts'
import { today } from '../../data/today.ts'
import { useDataTable } from '../../ui/table/useDataTable.ts'
import { PLAN_COLUMNS } from './planColumns.tsx'

const NONE: readonly PlanLine[] = []
const rowId = ({ plan }: PlanLine): string => plan.id
const NEWEST_FIRST = { id: 'period', desc: true }

/** The list of plans and the table over it. */
export function usePlans(search: string) {
  const lines = usePlanList(today())
  const match = useMemo(() => {
    const wanted = fold(search.trim())
    return wanted === ''
      ? undefined
      : ({ plan, partner }: PlanLine) => fold(`${plan.name} ${partner}`).includes(wanted)
  }, [search])
  const table = useDataTable({
    id: 'plans',
    rows: lines ?? NONE,
    columns: PLAN_COLUMNS,
    rowId,
    match,
    defaultSort: NEWEST_FIRST,
  })
  return { lines, table }
}
