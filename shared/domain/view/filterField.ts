import type { CalendarDate } from '../../lib/calendarDate.ts'
import type { FilterOperator } from './schema.ts'

interface FieldBase {
  /** Kept in views: never renamed. */
  readonly id: string
  /** Starts the sentence: `Last touch`. */
  readonly label: string
  /** A value in words; as it is without. */
  words?(value: string): string
  /** What "nothing there" is called: `never`, `not known`; `not set` without. */
  readonly unset?: string
}

/** One of a closed or open set of words: a tier, a country. */
export interface ChoiceField<R> extends FieldBase {
  readonly kind: 'choice'
  /** Values in the order to offer them; what else is in use follows by name. */
  readonly order?: readonly string[]
  value(row: R): string | undefined
}

/** Several words at once: industries. */
export interface TagsField<R> extends FieldBase {
  readonly kind: 'tags'
  readonly order?: readonly string[]
  value(row: R): readonly string[]
}

/** Filters keep plain decimal texts; amounts as whole units of the list's one currency. */
export interface NumberField<R> extends FieldBase {
  readonly kind: 'number' | 'money'
  /** What one kept unit is in the row's figure: 100 where rows have cents. 1 unless told. */
  readonly scale?: number
  /** Written behind the figure while it is edited: `%`. */
  readonly unit?: string
  /** A kept figure as a person edits it (`1000.5` as `1000,5`), and back. */
  show?(value: string): string
  read?(text: string): string | undefined
  value(row: R): number | undefined
}

/** A day; ahead: one that lies in the future as a rule (a close date), so "within" looks forward. */
export interface DateField<R> extends FieldBase {
  readonly kind: 'date'
  readonly ahead?: boolean
  value(row: R): CalendarDate | undefined
}

export interface TextField<R> extends FieldBase {
  readonly kind: 'text'
  value(row: R): string | undefined
}

/** A yes or no with a sentence for each: `Has open deals`, `Has no open deals`. */
export interface FlagField<R> extends FieldBase {
  readonly kind: 'flag'
  readonly yes: string
  readonly no: string
  value(row: R): boolean
}

/** What a list can be filtered by, and how to read it from a row. */
export type FilterField<R> =
  | ChoiceField<R>
  | TagsField<R>
  | NumberField<R>
  | DateField<R>
  | TextField<R>
  | FlagField<R>

export type FilterKind = FilterField<never>['kind']

/** The value of a filter that stands for rows where the field is empty. */
export const NOTHING = ''

/** How the sentence of a field can go on; the first one is where a new filter starts. */
export const OPERATORS_OF: Readonly<Record<FilterKind, readonly FilterOperator[]>> = {
  choice: ['is', 'isNot'],
  tags: ['is', 'isNot'],
  number: ['atLeast', 'atMost', 'is'],
  money: ['atLeast', 'atMost'],
  date: ['olderThan', 'within'],
  text: ['contains'],
  flag: ['is'],
}
