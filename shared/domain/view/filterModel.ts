import { type FilterChoice, startFilter, withFilterAt } from './filterEdit.ts'
import { type FilterField, NOTHING, OPERATORS_OF } from './filterField.ts'
import { fieldOf, readNumber } from './filterMatch.ts'
import { operatorWords, type Sentence, sentenceOf, valueWords } from './filterWords.ts'
import type { FilterOperator, ViewFilter } from './schema.ts'

/** One filter while it is being edited; `change` puts it into effect. */
export interface FilterDraft {
  readonly label: string
  readonly operators: readonly { readonly value: FilterOperator; readonly label: string }[]
  readonly operator: FilterOperator
  readonly values: readonly string[]
  readonly input: 'one' | 'several' | 'figure' | 'days' | 'text'
  choices(): readonly FilterChoice[]
  readonly unit?: string | undefined
  readonly unset?: string | undefined
  show(value: string): string
  read(text: string): string | undefined
  change(operator: string, values: readonly string[]): void
}

interface ModelOptions<R> {
  readonly fields: readonly FilterField<R>[]
  readonly filters: readonly ViewFilter[]
  /** What a field of words can be filtered by; asked for when its list opens. */
  choices(field: FilterField<R>): readonly FilterChoice[]
  setFilters(filters: readonly ViewFilter[]): void
}

/** The filters of a list as sentences that can be edited, for whatever draws them. */
export function filterModel<R>({ fields, filters, choices, setFilters }: ModelOptions<R>) {
  const draftOf = (
    at: number,
    filter: ViewFilter,
    field: FilterField<R> | undefined,
  ): FilterDraft | undefined =>
    field && {
      label: field.label,
      operators: OPERATORS_OF[field.kind].map(value => ({
        value,
        label: operatorWords(value, field.kind === 'date' && field.ahead === true),
      })),
      operator:
        OPERATORS_OF[field.kind].find(each => each === filter.operator) ??
        OPERATORS_OF[field.kind][0] ??
        'is',
      values: filter.values,
      input: INPUT_OF[field.kind],
      choices: () => (field.kind === 'flag' ? yesOrNo(field) : choices(field)),
      unit: 'unit' in field ? field.unit : undefined,
      unset: ASKS_UNSET[field.kind] ? valueWords(field, NOTHING) : undefined,
      show: value => ('show' in field && field.show ? field.show(value) : value),
      read: text => readOf(field, text),
      // Always from the filters as they were: emptied and filled again it stands in its old place.
      change: (operator, values) =>
        setFilters(
          withFilterAt(filters, at, {
            field: field.id,
            operator: OPERATORS_OF[field.kind].find(each => each === operator) ?? 'is',
            values: [...values],
          }),
        ),
    }
  return {
    sentences: filters.map((filter): Sentence => sentenceOf(fieldOf(fields, filter), filter)),
    fields: fields.map(({ id, label }) => ({ id, label })),
    edit: (at: number): FilterDraft | undefined => {
      const filter = filters[at]
      return filter && draftOf(at, filter, fieldOf(fields, filter))
    },
    start: (id: string): FilterDraft | undefined => {
      const field = fields.find(each => each.id === id)
      if (!field) return undefined
      const { at, filter } = startFilter(filters, field)
      return draftOf(at, filter, field)
    },
    remove: (at: number): void => setFilters(filters.filter((_, i) => i !== at)),
    clear: (): void => setFilters([]),
  }
}

const INPUT_OF = {
  choice: 'several',
  tags: 'several',
  number: 'figure',
  money: 'figure',
  date: 'days',
  text: 'text',
  flag: 'one',
} as const

const ASKS_UNSET: Readonly<Partial<Record<FilterField<never>['kind'], boolean>>> = {
  number: true,
  money: true,
  date: true,
}

const yesOrNo = ({ yes, no }: { readonly yes: string; readonly no: string }): FilterChoice[] => [
  { value: 'yes', label: yes },
  { value: 'no', label: no },
]

function readOf<R>(field: FilterField<R>, text: string): string | undefined {
  if (field.kind === 'date') return /^\d{1,5}$/.test(text.trim()) ? String(Number(text)) : undefined
  if ('read' in field && field.read) return field.read(text)
  return Number.isNaN(readNumber(text)) ? undefined : text
}
