import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { moved } from '../../../renderer/ui/table/columnOrder.ts'
import { OrderCache, orderOf, rowsInOrder } from '../../../renderer/ui/table/order.ts'
import type { TableColumn } from '../../../renderer/ui/table/types.ts'

interface Row {
  readonly name: string
  readonly amount?: number
}

const amount: TableColumn<Row> = { id: 'amount', header: 'Amount', width: 1, value: row => row.amount }
const name: TableColumn<Row> = { id: 'name', header: 'Name', width: 1, fixed: true, value: row => row.name }
const named = (rows: readonly Row[], order: Uint32Array) => [...order].map(at => rows[at]?.name)

describe('order', () => {
  const rows: Row[] = [
    { name: 'none' },
    { name: 'ten', amount: 10 },
    { name: 'zero', amount: 0 },
    { name: 'also none' },
    { name: 'minus', amount: -5 },
  ]

  it('puts unknown values last, upwards and downwards, and zero is not unknown', () => {
    expect(named(rows, orderOf(rows, amount, false))).toEqual(['minus', 'zero', 'ten', 'none', 'also none'])
    expect(named(rows, orderOf(rows, amount, true))).toEqual(['ten', 'zero', 'minus', 'none', 'also none'])
  })

  it('keeps the order of the list among equals', () => {
    const equal = [
      { name: 'a', amount: 1 },
      { name: 'b', amount: 1 },
      { name: 'c', amount: 1 },
    ]
    expect(named(equal, orderOf(equal, amount, false))).toEqual(['a', 'b', 'c'])
    expect(named(equal, orderOf(equal, amount, true))).toEqual(['a', 'b', 'c'])
  })

  it('reads numbers inside texts and ignores case', () => {
    const texts = [{ name: 'Partner 10' }, { name: 'partner 9' }, { name: 'Ångström' }, { name: 'zeta' }]
    expect(named(texts, orderOf(texts, name, false))).toEqual(['Ångström', 'partner 9', 'Partner 10', 'zeta'])
  })

  it('is a permutation sorted like a plain sort, for any values', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.integer(), { nil: undefined })), fc.boolean(), (values, desc) => {
        const list = values.map((value, i) => ({
          name: String(i),
          ...(value !== undefined && { amount: value }),
        }))
        const order = [...orderOf(list, amount, desc)]
        expect([...order].sort((a, b) => a - b)).toEqual(list.map((_, i) => i))
        const known = values.filter(value => value !== undefined).sort((a, b) => (desc ? b - a : a - b))
        expect(order.map(at => values[at])).toEqual([
          ...known,
          ...values.filter(value => value === undefined),
        ])
      }),
    )
  })

  it('filters without losing the order, and sorts a column once', () => {
    let reads = 0
    const counting: TableColumn<Row> = {
      ...amount,
      value: row => {
        reads++
        return row.amount
      },
    }
    const cache = new OrderCache<Row>()
    const sort = { id: 'amount', desc: true }
    const order = cache.get(rows, [counting], sort)
    cache.get(rows, [counting], sort)
    expect(reads).toBe(rows.length)
    expect(rowsInOrder(rows, order, row => row.amount !== 0).map(row => row.name)).toEqual([
      'ten',
      'minus',
      'none',
      'also none',
    ])
    cache.get([...rows], [counting], sort)
    expect(reads).toBe(2 * rows.length)
  })
})

describe('moving columns', () => {
  const columns: TableColumn<Row>[] = [name, amount, { ...amount, id: 'other' }]
  it('goes one place, never past a fixed one or the end', () => {
    expect(moved(['name', 'amount', 'other'], 'other', -1, columns)).toEqual(['name', 'other', 'amount'])
    expect(moved(['name', 'amount', 'other'], 'amount', -1, columns)).toEqual(['name', 'amount', 'other'])
    expect(moved(['name', 'amount', 'other'], 'other', 1, columns)).toEqual(['name', 'amount', 'other'])
  })
})
