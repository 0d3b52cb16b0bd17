import { isCalendarDate } from '../../lib/calendarDate.ts'
import type { Money } from '../../lib/money.ts'
import { type Draft, DraftBuilder } from './draft.ts'
import { isWideField } from './fields.ts'
import { type Span, spanOfColumn, spanOfMonth, spanOfQuarterText, spanOfYear } from './periods.ts'
import type { PlanContext } from './planContext.ts'
import { type Reference, resolve } from './refs.ts'
import { RowProblem } from './rowPlan.ts'
import { amountAt, numberAt, type TypedRow, textAt } from './typed.ts'

/** A row as targets: one for its span, or one for each filled month or quarter column. */
export function buildTargets(context: PlanContext, row: TypedRow): readonly Draft<'targets'>[] {
  const wide = Object.keys(row.values).filter(field => isWideField(field.slice(0, field.indexOf('@') >>> 0)))
  if (wide.length === 0) {
    const amount = amountOf(context, row, 'amount')
    if (!amount) throw new RowProblem('No month or span holds an amount.')
    return [target(context, row, spanOf(row), amount, partnerOf(context, row), true)]
  }
  const partner = partnerOf(context, row)
  // A partner that is new is made once, with the first target; a key names one record.
  const { creation: _, note: __, ...known } = partner
  return wide.sort().flatMap((field, i) => {
    const amount = amountOf(context, row, field)
    const first = i === 0
    return amount ? [target(context, row, wideSpan(row, field), amount, first ? partner : known, first)] : []
  })
}

const partnerOf = (context: PlanContext, row: TypedRow): Reference =>
  resolve(context, 'partners', textAt(row, 'partnerKey'), textAt(row, 'partnerName'))

function amountOf(context: PlanContext, row: TypedRow, field: string): Money | undefined {
  const read = amountAt(row, field, context.currency)
  if ('problem' in read) throw new RowProblem(read.problem)
  return read.money
}

function target(
  context: PlanContext,
  row: TypedRow,
  span: Span,
  amount: Money,
  partner: Reference,
  withKey: boolean,
): Draft<'targets'> {
  const b = new DraftBuilder(context, row)
  b.text('sellerKey', ...(withKey ? ['externalKey'] : []))
  b.refer('partnerId', partner)
  b.set('from', span.from)
  b.set('to', span.to)
  b.set('amount', amount)
  b.amounts.push(amount)
  return b.done<'targets'>('target')
}

function wideSpan(row: TypedRow, column: string): Span {
  const [field = '', dated] = column.split('@')
  const year = dated === undefined ? yearOf(row) : Number(dated)
  if (year === undefined) throw new RowProblem('The year is empty.')
  return spanOfColumn(field, year)
}

function yearOf(row: TypedRow): number | undefined {
  const year = numberAt(row, 'year')
  if (year !== undefined && (!Number.isInteger(year) || year < 1900 || year > 9998))
    throw new RowProblem(`“${year}” is not a year.`)
  return year
}

/** The span of a long row, from the most exact thing it says: dates, month, quarter, year. */
function spanOf(row: TypedRow): Span {
  const [from, to, month, quarter] = ['from', 'to', 'month', 'quarter'].map(field => textAt(row, field))
  const year = yearOf(row)
  if (from !== undefined && to !== undefined) {
    if (!isCalendarDate(from) || to < from)
      throw new RowProblem(`The span ends (${to}) before it begins (${from}).`)
    return { from, to }
  }
  if (month !== undefined) {
    const [y, m] =
      month.length === 2 ? [year, Number(month)] : [Number(month.slice(0, 4)), Number(month.slice(5))]
    if (y === undefined) throw new RowProblem('The month has no year.')
    return spanOfMonth(y, m)
  }
  const ofQuarter = quarter === undefined ? undefined : spanOfQuarterText(quarter, year)
  if (quarter !== undefined && !ofQuarter)
    throw new RowProblem(`“${quarter}” is not a quarter of a known year.`)
  if (ofQuarter) return ofQuarter
  if (from !== undefined) return spanOfMonth(Number(from.slice(0, 4)), Number(from.slice(5, 7)))
  if (year !== undefined) return spanOfYear(year)
  throw new RowProblem('The row says no span: no dates, month, quarter or year.')
}
