import { filterModel } from '@shared/domain/view/filterModel.ts'
import { useMemo } from 'react'
import { dealChoices } from '../../../columns/deals/dealChoices.ts'
import { DEAL_GROUPS } from '../../../columns/deals/query.ts'
import { useDealsView } from '../../../state/dealsView.ts'
import { FilterBar } from '../../../ui/filter/FilterBar.tsx'
import { GroupMenu } from '../../../ui/filter/GroupMenu.tsx'
import { Segmented } from '../../../ui/forms/Segmented.tsx'
import { ColumnsMenu } from '../../../ui/table/ColumnsMenu.tsx'
import css from '../deals.module.css'
import { fieldsOf } from '../filterFields.ts'
import type { DealsPageView } from '../useDealsPage.ts'
import { GROUP_LABELS, openInWords, shownInWords, sumInFull } from '../viewModelWords.ts'
import { focusDeals } from './focusDeals.ts'

const LAYOUTS = [
  { value: 'table', label: 'Table' },
  { value: 'board', label: 'Board' },
] as const

/** Layout, filters as sentences, grouping, and what the list comes to. */
export function DealsBar({ view }: { view: DealsPageView }) {
  const { choices, lines, currency, open, layout } = view
  const { filters, setFilters, setLayout, group, setGroup } = useDealsView()
  const today = lines?.about.today
  // biome-ignore lint/correctness/useExhaustiveDependencies: the lines stay the same object over midnight
  const fields = useMemo(() => (lines ? fieldsOf(lines) : []), [lines, today])
  const model = filterModel({
    fields,
    filters,
    setFilters,
    choices: field => (lines ? dealChoices(lines.columns, field) : []),
  })
  const words = [shownInWords(view.shown, view.total), open && openInWords(open, currency)]
    .filter(Boolean)
    .join(' · ')

  return (
    <div className={css.toolbar}>
      <Segmented label="Layout" options={LAYOUTS} value={layout} onChange={setLayout} />
      <FilterBar model={model} disabled={fields.length === 0} onLeave={focusDeals} />
      <p className={css.count} role="status" title={open && sumInFull(open, currency)}>
        {words}
      </p>
      {layout === 'table' && (
        <>
          <GroupMenu
            options={DEAL_GROUPS.map(id => ({ id, label: GROUP_LABELS[id] }))}
            value={DEAL_GROUPS.find(each => each === group)}
            onChange={setGroup}
          />
          <ColumnsMenu table={choices} />
        </>
      )}
    </div>
  )
}
