import { addDays, type CalendarDate } from '../../lib/calendarDate.ts'
import { fold } from '../../lib/text.ts'
import type { DateField, FilterField, NumberField } from './filterField.ts'
import { NOTHING, OPERATORS_OF } from './filterField.ts'
import type { ViewFilter } from './schema.ts'

type Test<R> = (row: R) => boolean

/**
 * Whether a row passes every filter; undefined when nothing is filtered. Filters this list does not know
 * (of another version) let every row through: `isUsable` tells them, and the screen says so.
 */
export function filterMatch<R>(
  fields: readonly FilterField<R>[],
  filters: readonly ViewFilter[],
  today: CalendarDate,
): Test<R> | undefined {
  const tests = filters.flatMap(filter => testOf(fieldOf(fields, filter), filter, today) ?? [])
  const [only] = tests
  if (tests.length < 2) return only
  return row => tests.every(test => test(row))
}

export const fieldOf = <R>(
  fields: readonly FilterField<R>[],
  filter: Pick<ViewFilter, 'field'>,
): FilterField<R> | undefined => fields.find(field => field.id === filter.field)

/** False for a filter that cannot be applied: its field is unknown, or the operator or a value does not fit. */
export const isUsable = <R>(field: FilterField<R> | undefined, filter: ViewFilter): boolean =>
  testOf(field, filter, '2026-01-01') !== undefined

/** Read once per filter, so that a row costs a look-up or a comparison. */
function testOf<R>(
  field: FilterField<R> | undefined,
  filter: ViewFilter,
  today: CalendarDate,
): Test<R> | undefined {
  if (!field || !OPERATORS_OF[field.kind].includes(filter.operator)) return undefined
  const known = filter.values.filter(value => value !== NOTHING)
  const unset = known.length < filter.values.length
  switch (field.kind) {
    case 'choice': {
      const wanted = new Set(filter.values)
      const is: Test<R> = row => wanted.has(field.value(row) ?? NOTHING)
      return filter.operator === 'isNot' ? row => !is(row) : is
    }
    case 'tags': {
      const wanted = new Set(known)
      const is: Test<R> = row => {
        const tags = field.value(row)
        return tags.length === 0 ? unset : tags.some(tag => wanted.has(tag))
      }
      return filter.operator === 'isNot' ? row => !is(row) : is
    }
    case 'flag': {
      const [yes, no] = [known.includes('yes'), known.includes('no')]
      if (!yes && !no) return undefined
      return row => (field.value(row) ? yes : no)
    }
    case 'text': {
      const parts = known.map(fold)
      return row => {
        const text = field.value(row)
        if (text === undefined || text === '') return unset
        const folded = fold(text)
        return parts.some(part => folded.includes(part))
      }
    }
    case 'date':
      return dateTest(field, filter, known, unset, today)
    default:
      return numberTest(field, filter, known, unset)
  }
}

function numberTest<R>(
  field: NumberField<R>,
  { operator }: ViewFilter,
  known: readonly string[],
  unset: boolean,
): Test<R> | undefined {
  const bounds = known.map(readNumber).map(bound => scaled(bound, field.scale ?? 1))
  if (bounds.some(Number.isNaN)) return undefined
  const passes = (value: number, bound: number): boolean =>
    operator === 'is' ? value === bound : operator === 'atLeast' ? value >= bound : value <= bound
  return row => {
    const value = field.value(row)
    return value === undefined ? unset : bounds.some(bound => passes(value, bound))
  }
}

/** Whole minor units: 0.1 × 100 is 10, not a hair more. */
const scaled = (bound: number, scale: number): number => (scale === 1 ? bound : Math.round(bound * scale))

/** `Number('')` would be 0, and `Number('1e3')` is nothing a person meant. */
export const readNumber = (text: string): number =>
  /^-?\d{1,15}(\.\d{1,6})?$/.test(text) ? Number(text) : Number.NaN

const MOST_DAYS = 36_500

/** Days are compared as texts, against one day worked out beforehand. */
function dateTest<R>(
  field: DateField<R>,
  { operator }: ViewFilter,
  known: readonly string[],
  unset: boolean,
  today: CalendarDate,
): Test<R> | undefined {
  const days = known.map(readNumber)
  if (days.some(each => !Number.isInteger(each) || each < 0 || each > MOST_DAYS)) return undefined
  const spans = days.map(each => {
    const then = addDays(today, field.ahead && operator === 'within' ? each : -each)
    return [then < today ? then : today, then < today ? today : then] as const
  })
  return row => {
    const value = field.value(row)
    if (value === undefined) return unset
    return operator === 'olderThan'
      ? spans.some(([from]) => value < from)
      : spans.some(([from, to]) => value >= from && value <= to)
  }
}
