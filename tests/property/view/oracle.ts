import { daysBetween } from '@shared/lib/calendarDate.ts'
import { fold } from '@shared/lib/text.ts'
import type { FilterField } from '../../../shared/domain/view/filterField.ts'
import type { ViewFilter } from '../../../shared/domain/view/schema.ts'

/** The meaning of a filter read word by word, row by row, with nothing prepared. Undefined: no meaning. */
export function meant<R>(
  field: FilterField<R> | undefined,
  filter: ViewFilter,
  row: R,
  today: string,
): boolean | undefined {
  if (!field) return undefined
  const { operator, values } = filter
  if (field.kind === 'choice' || field.kind === 'tags') {
    if (operator !== 'is' && operator !== 'isNot') return undefined
    const raw = field.value(row)
    const has = raw === undefined ? [] : typeof raw === 'string' ? [raw] : raw
    const met = values.some(value => (value === '' ? has.filter(Boolean).length === 0 : has.includes(value)))
    return operator === 'is' ? met : !met
  }
  if (field.kind === 'flag') {
    if (operator !== 'is' || !values.some(value => value === 'yes' || value === 'no')) return undefined
    return values.includes(field.value(row) ? 'yes' : 'no')
  }
  if (field.kind === 'text') {
    if (operator !== 'contains') return undefined
    const text = field.value(row) ?? ''
    return values.some(value =>
      text === '' ? value === '' : value !== '' && fold(text).includes(fold(value)),
    )
  }
  const numbers = values.filter(value => value !== '')
  if (numbers.some(value => !/^-?\d+(\.\d+)?$/.test(value))) return undefined
  if (field.kind === 'date') {
    if (operator !== 'olderThan' && operator !== 'within') return undefined
    if (numbers.some(value => value.includes('.') || Number(value) < 0 || Number(value) > 36_500))
      return undefined
    const date = field.value(row)
    if (date === undefined) return values.includes('')
    const age = daysBetween(date, today)
    return numbers.some(value => {
      const days = Number(value)
      if (operator === 'olderThan') return age > days
      return field.ahead ? age <= 0 && -age <= days : age >= 0 && age <= days
    })
  }
  const operators = field.kind === 'money' ? ['atLeast', 'atMost'] : ['atLeast', 'atMost', 'is']
  if (!operators.includes(operator)) return undefined
  const figure = field.value(row)
  if (figure === undefined) return values.includes('')
  return numbers.some(value =>
    operator === 'is'
      ? figure === Number(value)
      : operator === 'atLeast'
        ? figure >= Number(value)
        : figure <= Number(value),
  )
}
