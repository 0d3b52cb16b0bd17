import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { BookRow } from '../../../renderer/columns/book.ts'
import { inBookOrder, patchedRows } from '../../../renderer/columns/bookOrder.ts'

const row = (id: string, name: string, tier?: string) =>
  ({ id, name, ...(tier && { tier }) }) as unknown as BookRow

describe('the order of the book', () => {
  it('is by name whatever order the rows are read in, accents and numbers as people read them', () => {
    const rows = [row('1', 'Partner 10'), row('2', 'żuraw'), row('3', 'Partner 9'), row('4', 'Äpfel')]
    const names = (list: readonly BookRow[]) => list.map(({ name }) => name)
    expect(names(inBookOrder(rows))).toEqual(['Äpfel', 'Partner 9', 'Partner 10', 'żuraw'])
    expect(inBookOrder([...rows].reverse())).toEqual(inBookOrder(rows))
  })

  it('tells namesakes apart by id', () => {
    expect(inBookOrder([row('b', 'Same'), row('a', 'same')]).map(({ id }) => id)).toEqual(['a', 'b'])
  })

  it('after a patch is what ordering all rows anew gives', () => {
    const name = fc.constantFrom('a', 'B', 'ä', 'zz', 'Z', 'm 2', 'm 10')
    const some = fc.uniqueArray(fc.record({ id: fc.integer({ min: 0, max: 12 }).map(String), name }), {
      selector: ({ id }) => id,
    })
    fc.assert(
      fc.property(
        some,
        some,
        fc.uniqueArray(fc.integer({ min: 0, max: 12 }).map(String)),
        (before, after, ids) => {
          const changed = after.map(({ id, name }) => row(id, name, 'Gold'))
          const removed = ids.filter(id => !changed.some(one => one.id === id))
          const rows = inBookOrder(before.map(({ id, name }) => row(id, name)))
          const gone = new Set([...removed, ...changed.map(({ id }) => id)])
          expect(patchedRows(rows, changed, removed)).toEqual(
            inBookOrder([...rows.filter(({ id }) => !gone.has(id)), ...changed]),
          )
        },
      ),
    )
  })
})
