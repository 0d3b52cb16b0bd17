import { useState } from 'react'
import type { Book, BookRow } from '../../../columns/book.ts'
import { today } from '../../../data/today.ts'
import { FILTER_FIELDS, type FilterField, usePartnersView } from '../../../state/partnersView.ts'
import { Button } from '../../../ui/button/Button.tsx'
import { FilterChip } from '../../../ui/filter/FilterChip.tsx'
import { ChoiceList } from '../../../ui/menu/ChoiceList.tsx'
import { Menu } from '../../../ui/menu/Menu.tsx'
import { ColumnsMenu } from '../../../ui/table/ColumnsMenu.tsx'
import type { DataTableState } from '../../../ui/table/useDataTable.ts'
import css from '../partners.module.css'
import { choicesOf, FILTER_LABELS, sentenceOf, withFilter } from '../viewModelFilters.ts'
import { asOfInWords, countInWords } from '../viewModelWords.ts'
import { PreviewToggle } from './PreviewToggle.tsx'

interface FilterBarProps {
  readonly table: DataTableState<BookRow>
  readonly rows: readonly BookRow[]
  readonly about: Pick<Book, 'asOf'>
  readonly shown: number
  readonly total: number
}

/** Filters as sentences, what the list shows in words, and the chooser of columns. */
export function FilterBar({ table, rows, about, shown, total }: FilterBarProps) {
  const { filters, setFilters } = usePartnersView()
  const [adding, setAdding] = useState<HTMLElement | null>(null)
  const [choosing, setChoosing] = useState<{ field: FilterField; anchor: HTMLElement }>()
  const free = FILTER_FIELDS.filter(field => !filters.some(filter => filter.field === field))
  const sortedBy = table.columns.find(column => column.id === table.sort.id)?.header ?? ''
  const words = [countInWords(shown, total, sortedBy), asOfInWords(about.asOf, today())]
    .filter(Boolean)
    .join(' · ')

  return (
    <div className={css.filters}>
      <div className={css.chips}>
        {filters.map(filter => (
          <FilterChip
            key={filter.field}
            {...sentenceOf(filter)}
            onOpen={anchor => setChoosing({ field: filter.field, anchor })}
            onRemove={() => setFilters(withFilter(filters, filter.field, []))}
          />
        ))}
        {free.length > 0 && (
          <Button
            variant="quiet"
            size="small"
            aria-haspopup="menu"
            disabled={rows.length === 0}
            onClick={event => setAdding(event.currentTarget)}
          >
            {filters.length === 0 ? 'Filter' : 'Add filter'}
          </Button>
        )}
      </div>
      <p className={css.count} role="status" title={words}>
        {words}
      </p>
      <ColumnsMenu table={table} />
      <PreviewToggle />
      <Menu
        label="Filter by"
        anchor={adding}
        onClose={() => setAdding(null)}
        entries={free.map(field => ({
          id: field,
          label: FILTER_LABELS[field],
          onSelect: () => adding && setChoosing({ field, anchor: adding }),
        }))}
      />
      {choosing && (
        <ChoiceList
          anchor={choosing.anchor}
          label={`${FILTER_LABELS[choosing.field]} is`}
          several
          choices={choicesOf(rows, choosing.field)}
          chosen={filters.find(filter => filter.field === choosing.field)?.values ?? []}
          onChange={values => setFilters(withFilter(filters, choosing.field, values))}
          onClose={() => setChoosing(undefined)}
        />
      )}
    </div>
  )
}
