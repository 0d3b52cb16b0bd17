import { useCallback, useMemo } from 'react'
import css from '../plan.module.css'
import { kpiColumns } from '../tables/kpiColumns.ts'
import { MEETING_COLUMNS } from '../tables/meetingColumns.ts'
import { PartTable } from '../tables/PartTable.tsx'
import type { PlanView } from '../usePlan.ts'
import { useKind } from './useKind.ts'

const FRESH_KPI = () => ({ kind: 'kpi' as const, title: 'New KPI' })

/** What is measured, and when both sides meet. */
export function RhythmSection({ view: { plan, parts, editable } }: { readonly view: PlanView }) {
  const kpis = useKind(parts, 'kpi')
  const meetings = useKind(parts, 'meeting')
  const columns = useMemo(() => kpiColumns(plan.currency), [plan.currency])
  const freshMeeting = useCallback(
    () => ({ kind: 'meeting' as const, title: 'New meeting', on: plan.from }),
    [plan.from],
  )
  return (
    <div className={css.stack}>
      <PartTable
        planId={plan.id}
        kind="kpi"
        label="KPIs"
        rows={kpis}
        columns={columns}
        editable={editable}
        empty="No KPI yet. Which few figures do both sides look at every month?"
        fresh={FRESH_KPI}
      />
      <PartTable
        planId={plan.id}
        kind="meeting"
        label="Meetings"
        rows={meetings}
        columns={MEETING_COLUMNS}
        editable={editable}
        empty="No meeting yet. A kickoff and a QBR after each quarter are usual."
        fresh={freshMeeting}
      />
    </div>
  )
}
