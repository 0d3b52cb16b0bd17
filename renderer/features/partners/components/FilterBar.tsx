import { choicesOf } from '@shared/domain/view/filterEdit.ts'
import type { FilterField } from '@shared/domain/view/filterField.ts'
import { filterModel } from '@shared/domain/view/filterModel.ts'
import type { Book, BookRow } from '../../../columns/book.ts'
import { useDay } from '../../../data/dayClock.ts'
import { usePartnersView } from '../../../state/partnersView.ts'
import { FilterBar as Filters } from '../../../ui/filter/FilterBar.tsx'
import { GroupMenu } from '../../../ui/filter/GroupMenu.tsx'
import { ColumnsMenu } from '../../../ui/table/ColumnsMenu.tsx'
import type { DataTableState } from '../../../ui/table/useDataTable.ts'
import { GROUP_OPTIONS, groupLabel } from '../groupings.tsx'
import css from '../partners.module.css'
import type { PreviewState } from '../usePreview.ts'
import { asOfInWords, countInWords } from '../viewModelWords.ts'
import { focusList } from './focusList.ts'
import { PreviewToggle } from './PreviewToggle.tsx'

interface FilterBarProps {
  readonly table: DataTableState<BookRow>
  readonly fields: readonly FilterField<BookRow>[]
  readonly rows: readonly BookRow[]
  readonly about: Pick<Book, 'asOf'>
  readonly shown: number
  readonly total: number
  readonly preview: Pick<PreviewState, 'shown' | 'toggle'>
}

/** Filters as sentences, what the list shows in words, and the chooser of columns. */
export function FilterBar({ table, fields, rows, about, shown, total, preview }: FilterBarProps) {
  const { filters, setFilters, group, setGroup } = usePartnersView()
  const model = filterModel({ fields, filters, setFilters, choices: field => choicesOf(rows, field) })
  const sortedBy = table.columns.find(column => column.id === table.sort.id)?.header ?? ''
  const day = useDay()
  const words = [countInWords(shown, total, sortedBy, groupLabel(group)), asOfInWords(about.asOf, day)]
    .filter(Boolean)
    .join(' · ')
  return (
    <div className={css.filters}>
      <Filters model={model} disabled={rows.length === 0} onLeave={focusList} />
      <p className={css.count} role="status" title={words}>
        {words}
      </p>
      <GroupMenu options={GROUP_OPTIONS} value={group} onChange={setGroup} />
      <ColumnsMenu table={table} />
      <PreviewToggle shown={preview.shown} onToggle={preview.toggle} />
    </div>
  )
}
