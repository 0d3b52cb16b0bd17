import { describe, expect, it } from 'vitest'
import { actionColumns } from '../../../renderer/features/plans/tables/actionColumns.ts'
import { choiceColumn } from '../../../renderer/features/plans/tables/cells.ts'
import { coverageInWords } from '../../../renderer/features/plans/tables/figureUnit.ts'
import { forecastColumns } from '../../../renderer/features/plans/tables/forecastColumns.ts'
import { goalColumns } from '../../../renderer/features/plans/tables/goalColumns.ts'
import { formatQuarter } from '../../../renderer/ui/format/dates.ts'

/** What the cell that is named or headed so says of a row. */
function said<Row>(
  columns: readonly { id: string; header: string; text(row: Row): string }[],
  column: string,
  row: object,
) {
  const found = columns.find(({ id, header }) => id === column || header === column)
  if (!found) throw new Error(`No column ${column}`)
  return found.text(row as Row)
}

describe('what was deleted is never said as it is kept', () => {
  it('a goal an action serves', () => {
    const columns = actionColumns([], [{ id: 'planPart:1', title: 'Win' }])
    expect(said(columns, 'goal', { goalId: 'planPart:1' })).toBe('Win')
    expect(said(columns, 'goal', { goalId: 'planPart:gone' })).toBe('Gone')
  })

  it('a goal of the strategy', () => {
    const columns = goalColumns({
      currency: 'EUR',
      quarters: [],
      known: [],
      strategyGoals: [{ key: 'g1', title: 'Grow' }],
      actuals: [],
    })
    expect(said(columns, 'strategyGoal', { strategyGoal: 'g1' })).toBe('Grow')
    expect(said(columns, 'strategyGoal', { strategyGoal: 'g9' })).toBe('Gone')
  })

  it('a quarter outside of the plan, a product and an account', () => {
    const columns = forecastColumns({
      currency: 'EUR',
      quarters: ['2027-Q1'],
      products: [],
      customers: [],
      names: new Map(),
    })
    expect(said(columns, 'quarter', { quarter: '2026-Q4' })).toBe(formatQuarter('2026-Q4'))
    expect(said(columns, 'product', { productId: 'product:1' })).toBe('Gone')
    expect(said(columns, 'account', { customerId: 'customer:1' })).toBe('Gone')
  })

  it('any other choice', () => {
    const column = choiceColumn(
      'x',
      { header: 'X', width: 1 },
      [],
      () => 'kept',
      value => ({ value }),
    )
    expect(column.text({})).toBe('Gone')
  })
})

it('a coverage of 99.6% does not read 100%', () => {
  expect(coverageInWords(996, 1000, 'en')).toBe('99%')
  expect(coverageInWords(1000, 1000, 'en')).toBe('100%')
  expect(coverageInWords(1, 0)).toBe(coverageInWords(1, undefined))
})
