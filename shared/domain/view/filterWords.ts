import { either } from '../fields/words.ts'
import type { FilterField, FilterKind } from './filterField.ts'
import { NOTHING } from './filterField.ts'
import { isUsable } from './filterMatch.ts'
import type { FilterOperator, ViewFilter } from './schema.ts'

/** `Tier is` + `Silver or Gold`: the beginning stands quiet, the value strong. */
export interface Sentence {
  readonly subject: string
  readonly value: string
}

const OPERATOR_WORDS: Readonly<Record<FilterOperator, string>> = {
  is: 'is',
  isNot: 'is not',
  atLeast: 'at least',
  atMost: 'at most',
  olderThan: 'older than',
  within: 'within the last',
  contains: 'contains',
}

const BY_THEMSELVES: readonly FilterOperator[] = ['is', 'isNot', 'contains']

/** How a sentence of a field can go on, to choose from. */
export const operatorWords = (operator: FilterOperator, ahead = false): string =>
  operator === 'within' && ahead ? 'within the next' : OPERATOR_WORDS[operator]

/** The same inside the sentence: `is at least`. */
const verbWords = (operator: FilterOperator, ahead: boolean): string =>
  `${BY_THEMSELVES.includes(operator) ? '' : 'is '}${operatorWords(operator, ahead)}`

/** A value of a filter in words. */
export function valueWords<R>(field: FilterField<R>, value: string): string {
  if (value === NOTHING) return field.unset ?? DEFAULT_UNSET[field.kind]
  if (field.kind === 'flag') return value === 'yes' ? field.yes : field.no
  if (field.kind === 'date') return value === '1' ? '1 day' : `${value} days`
  return field.words ? field.words(value) : field.kind === 'text' ? `“${value}”` : value
}

const DEFAULT_UNSET: Readonly<Record<FilterKind, string>> = {
  choice: 'not set',
  tags: 'not set',
  number: 'not known',
  money: 'not known',
  date: 'not known',
  text: 'not set',
  flag: 'not known',
}

/** A filter as a sentence. One this list does not know says so instead of naming what it cannot. */
export function sentenceOf<R>(field: FilterField<R> | undefined, filter: ViewFilter): Sentence {
  if (!field || !isUsable(field, filter))
    return { subject: field ? `${field.label}:` : 'A filter', value: 'this version cannot apply' }
  if (field.kind === 'flag')
    return { subject: '', value: either([...new Set(filter.values)].map(value => valueWords(field, value))) }
  const known = filter.values.filter(value => value !== NOTHING)
  const words = known.map(value => valueWords(field, value))
  const unset = known.length < filter.values.length ? [valueWords(field, NOTHING)] : []
  const ahead = field.kind === 'date' && field.ahead === true
  const operator = known.length === 0 && filter.operator !== 'isNot' ? 'is' : filter.operator
  return {
    subject: `${field.label} ${verbWords(operator, ahead)}`,
    value: either([...words, ...unset]),
  }
}
