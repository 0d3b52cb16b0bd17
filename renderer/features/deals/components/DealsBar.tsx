import { choicesOf, startFilter, withFilterAt } from '@shared/domain/view/filterEdit.ts'
import type { FilterField } from '@shared/domain/view/filterField.ts'
import { fieldOf } from '@shared/domain/view/filterMatch.ts'
import { sentenceOf } from '@shared/domain/view/filterWords.ts'
import type { ViewFilter } from '@shared/domain/view/schema.ts'
import { useMemo, useState } from 'react'
import { dealFields } from '../../../columns/deals/dealFields.ts'
import { DEAL_GROUPS } from '../../../columns/deals/query.ts'
import { useDealsView } from '../../../state/dealsView.ts'
import { Button } from '../../../ui/button/Button.tsx'
import { FilterChip } from '../../../ui/filter/FilterChip.tsx'
import { Segmented } from '../../../ui/forms/Segmented.tsx'
import { ChoiceList } from '../../../ui/menu/ChoiceList.tsx'
import { Menu } from '../../../ui/menu/Menu.tsx'
import { ColumnsMenu } from '../../../ui/table/ColumnsMenu.tsx'
import css from '../deals.module.css'
import type { DealsPageView } from '../useDealsPage.ts'
import { GROUP_LABELS, openInWords, shownInWords, sumInFull } from '../viewModelWords.ts'

const LAYOUTS = [
  { value: 'table', label: 'Table' },
  { value: 'board', label: 'Board' },
] as const

/** Days offered for the close date. */
const AHEAD = ['7', '14', '30', '90'] as const

/** Layout, filters as sentences, grouping, and what the list comes to. */
export function DealsBar({ view }: { view: DealsPageView }) {
  const { choices, lines, currency, open, layout } = view
  const { filters, setFilters, setLayout } = useDealsView()
  const [adding, setAdding] = useState<HTMLElement | null>(null)
  const [editing, setEditing] = useState<{ at: number; filter: ViewFilter; anchor: HTMLElement }>()
  const fields = useMemo(
    () => (lines ? dealFields(lines.columns, lines.about).filter(isOffered) : []),
    [lines],
  )
  const field = editing && fieldOf(fields, editing.filter)
  const words = [shownInWords(view.shown, view.total), open && openInWords(open, currency)]
    .filter(Boolean)
    .join(' · ')

  return (
    <div className={css.toolbar}>
      <Segmented label="Layout" options={LAYOUTS} value={layout} onChange={setLayout} />
      <div className={css.chips}>
        {filters.map((filter, at) => (
          <FilterChip
            key={`${filter.field} ${filter.operator}`}
            {...sentenceOf(fieldOf(fields, filter), filter)}
            onOpen={anchor => setEditing({ at, filter, anchor })}
            onRemove={() => setFilters(withFilterAt(filters, at, { ...filter, values: [] }))}
          />
        ))}
        <Button
          variant="quiet"
          size="small"
          aria-haspopup="menu"
          disabled={fields.length === 0}
          onClick={event => setAdding(event.currentTarget)}
        >
          {filters.length === 0 ? 'Filter' : 'Add filter'}
        </Button>
      </div>
      <p className={css.count} role="status" title={open && sumInFull(open, currency)}>
        {words}
      </p>
      {layout === 'table' && (
        <>
          <GroupMenu />
          <ColumnsMenu table={choices} />
        </>
      )}
      <Menu
        label="Filter by"
        anchor={adding}
        onClose={() => setAdding(null)}
        entries={fields.map(each => ({
          id: each.id,
          label: each.label,
          onSelect: () => {
            if (!adding) return
            const started = startFilter(filters, each)
            const filter =
              each.kind === 'date' ? { ...started.filter, operator: 'within' as const } : started.filter
            setEditing({ at: started.at, filter, anchor: adding })
          },
        }))}
      />
      {editing && field && (
        <ChoiceList
          anchor={editing.anchor}
          label={field.kind === 'date' ? `${field.label} is within the next` : `${field.label} is`}
          several={field.kind !== 'date'}
          choices={choicesFor(field, view)}
          chosen={editing.filter.values}
          onChange={values => {
            const filter = { ...editing.filter, values: [...values] }
            setFilters(withFilterAt(filters, editing.at, filter))
            setEditing({ ...editing, filter })
          }}
          onClose={() => setEditing(undefined)}
        />
      )}
    </div>
  )
}

/** What can be ticked from a list; figures and texts come with the editor of views. */
const isOffered = (field: FilterField<number>): boolean =>
  field.kind === 'choice' || field.kind === 'tags' || field.id === 'close'

function choicesFor(field: FilterField<number>, { lines }: DealsPageView) {
  if (field.kind === 'date') return AHEAD.map(value => ({ value, label: `${value} days` }))
  const rows: number[] = []
  for (let row = 0; lines && row < lines.columns.rows; row++) if (lines.columns.isAlive(row)) rows.push(row)
  return [...choicesOf(rows, field)]
}

function GroupMenu() {
  const { group, setGroup } = useDealsView()
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const current = DEAL_GROUPS.find(each => each === group)
  return (
    <>
      <Button
        variant="quiet"
        size="small"
        aria-haspopup="menu"
        onClick={event => setAnchor(event.currentTarget)}
      >
        {current ? `By ${GROUP_LABELS[current].toLowerCase()}` : 'Group'}
      </Button>
      <Menu
        label="Group by"
        anchor={anchor}
        onClose={() => setAnchor(null)}
        entries={[
          {
            id: 'none',
            label: 'No groups',
            checked: current === undefined,
            onSelect: () => setGroup(undefined),
          },
          null,
          ...DEAL_GROUPS.map(each => ({
            id: each,
            label: GROUP_LABELS[each],
            checked: each === current,
            onSelect: () => setGroup(each),
          })),
        ]}
      />
    </>
  )
}
