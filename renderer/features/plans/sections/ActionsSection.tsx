import { useMemo, useState } from 'react'
import { Segmented } from '../../../ui/forms/Segmented.tsx'
import { ActionGantt } from '../components/ActionGantt.tsx'
import { ActionWindows } from '../components/ActionWindows.tsx'
import css from '../plan.module.css'
import { ActionTable } from '../tables/ActionTable.tsx'
import { actionColumns, lockedColumns } from '../tables/actionColumns.ts'
import { RowKeys } from '../tables/RowKeys.tsx'
import type { PlanView } from '../usePlan.ts'
import { useKind } from './useKind.ts'

type Look = 'table' | 'windows' | 'gantt'

/** Who does what by when: as a table, by 30, 60 and 90 days, or over time. */
export function ActionsSection({ view }: { readonly view: PlanView }) {
  const { plan, parts, actions, known, editable, today } = view
  const goals = useKind(parts, 'goal')
  const [look, setLook] = useState<Look>('table')
  const goalNames = useMemo(() => goals.map(({ id, title }) => ({ id, title })), [goals])
  const columns = useMemo(() => {
    const all = actionColumns(known, goalNames)
    return editable ? all : lockedColumns(all)
  }, [known, goalNames, editable])
  return (
    <div className={css.stack}>
      <div className={css.bar}>
        <Segmented<Look>
          label="How actions are shown"
          value={look}
          options={[
            { value: 'table', label: 'Table' },
            { value: 'windows', label: '30-60-90' },
            { value: 'gantt', label: 'Timeline' },
          ]}
          onChange={setLook}
        />
      </div>
      {look === 'table' && (
        <RowKeys editable={editable && actions.length > 0}>
          <ActionTable planId={plan.id} actions={actions} columns={columns} editable={editable} />
        </RowKeys>
      )}
      {look === 'windows' && <ActionWindows actions={actions} plan={plan} today={today} />}
      {look === 'gantt' && <ActionGantt actions={actions} plan={plan} today={today} />}
    </div>
  )
}
