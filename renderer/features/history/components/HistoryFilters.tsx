import { TABLE_NAMES } from '@shared/domain/tableNames.ts'
import { TABLE_WORDS } from '@shared/domain/tableWords.ts'
import { Select } from '../../../ui/forms/Select.tsx'
import css from '../page.module.css'
import { useActors } from '../useActors.ts'
import { type HistoryFilter, KIND_LABELS, KINDS, SPAN_LABELS, SPANS } from '../viewModelFilters.ts'

interface HistoryFiltersProps {
  readonly filter: HistoryFilter
  onChange(filter: HistoryFilter): void
}

const upperFirst = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)

const TABLES = TABLE_NAMES.map(value => ({ value, label: upperFirst(TABLE_WORDS[value][1]) }))
const SPAN_OPTIONS = SPANS.map(value => ({ value, label: SPAN_LABELS[value] }))
const KIND_OPTIONS = KINDS.map(value => ({ value, label: KIND_LABELS[value] }))

/** When, what, of which kind of record, by whom. */
export function HistoryFilters({ filter, onChange }: HistoryFiltersProps) {
  const actors = useActors().map(value => ({ value, label: value }))
  const set = (change: Partial<Record<keyof HistoryFilter, string>>) =>
    onChange({ ...filter, ...change } as HistoryFilter)
  return (
    <div className={css.filters}>
      <Select
        compact
        label="When"
        none="At any time"
        value={filter.span}
        options={SPAN_OPTIONS}
        onChange={span => set({ span })}
      />
      <Select
        compact
        label="What was done"
        none="All that was done"
        value={filter.kind}
        options={KIND_OPTIONS}
        onChange={kind => set({ kind })}
      />
      <Select
        compact
        label="Which records"
        none="All records"
        value={filter.table}
        options={TABLES}
        onChange={table => set({ table })}
      />
      <Select
        compact
        label="Who"
        none="By anybody"
        value={filter.who}
        options={actors}
        onChange={who => set({ who })}
      />
    </div>
  )
}
