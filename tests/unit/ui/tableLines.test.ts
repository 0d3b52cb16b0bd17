import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { orderOfLook, visibilityOfLook } from '../../../renderer/ui/table/columnOrder.ts'
import { arraySource, groupRows } from '../../../renderer/ui/table/groups.ts'
import { Lines } from '../../../renderer/ui/table/lines.ts'
import { scrollScale, TALLEST } from '../../../renderer/ui/table/scrollScale.ts'
import type { Grouping, Segment, TableColumn } from '../../../renderer/ui/table/types.ts'

const segmentsOf = (counts: readonly number[]): Segment[] => {
  let from = 0
  return counts.map((count, i) => {
    const segment = { value: `g${i}`, label: `Group ${i}`, from, count }
    from += count
    return segment
  })
}

describe('lines of a grouped list', () => {
  it('are its rows where nothing is grouped', () => {
    const lines = new Lines(3)
    expect([0, 1, 2, 3].map(line => lines.at(line))).toEqual([
      { kind: 'row', row: 0 },
      { kind: 'row', row: 1 },
      { kind: 'row', row: 2 },
      undefined,
    ])
    expect(lines.lineOf(2)).toBe(2)
    expect(lines.headOf(2)).toBe(-1)
  })

  it('agree with writing every line down, for any groups and any of them folded', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ count: fc.integer({ min: 1, max: 6 }), folded: fc.boolean() }), {
          maxLength: 12,
        }),
        groups => {
          const segments = segmentsOf(groups.map(group => group.count))
          const folded = new Set(groups.flatMap((group, i) => (group.folded ? [`g${i}`] : [])))
          const written: string[] = []
          for (const { value, from, count } of segments) {
            written.push(value)
            if (!folded.has(value)) for (let i = 0; i < count; i++) written.push(String(from + i))
          }
          const rows = groups.reduce((sum, group) => sum + group.count, 0)
          const lines = new Lines(rows, segments, folded)
          expect(lines.length).toBe(written.length)
          written.forEach((text, line) => {
            const there = lines.at(line)
            expect(there?.kind === 'group' ? there.segment.value : String(there?.row)).toBe(text)
            const head = written.findLastIndex((each, i) => i <= line && each.startsWith('g'))
            expect(lines.headOf(line)).toBe(head)
          })
          for (let row = 0; row < rows; row++) {
            const segment = segments.find(each => row >= each.from && row < each.from + each.count)
            const own = written.indexOf(String(row))
            expect(lines.lineOf(row)).toBe(own >= 0 ? own : written.indexOf(segment?.value ?? ''))
          }
        },
      ),
    )
  })
})

describe('groups of an array', () => {
  const group: Grouping<{ tier: string; id: number }> = {
    of: row => row.tier,
    label: value => value || 'No tier',
  }

  it('keep the order of the rows, come by their names, and what is not set last', () => {
    const rows = ['Silver', '', 'Gold', 'Silver', 'Gold'].map((tier, id) => ({ tier, id }))
    const grouped = groupRows(rows, group)
    expect(grouped.segments.map(({ label, from, count }) => [label, from, count])).toEqual([
      ['Gold', 0, 2],
      ['Silver', 2, 2],
      ['No tier', 4, 1],
    ])
    expect(grouped.rows.map(row => row.id)).toEqual([2, 4, 0, 3, 1])
  })

  it('take an order and sums of their own', () => {
    const rows = [
      { tier: 'b', sum: 2 },
      { tier: 'a', sum: 3 },
      { tier: 'b', sum: 5 },
    ]
    const { segments } = groupRows(rows, {
      of: row => row.tier,
      label: value => value,
      order: (a, b) => b.localeCompare(a),
      summary: list => ({ sum: list.reduce((total, row) => total + row.sum, 0) }),
    })
    expect(segments.map(({ value, summary }) => [value, summary?.sum])).toEqual([
      ['b', 7],
      ['a', 3],
    ])
  })

  it('finds a record by its id', () => {
    const source = arraySource([{ id: 'a' }, { id: 'b' }], row => row.id)
    expect([source.indexOf('b'), source.indexOf('c'), source.at(1)]).toEqual([1, -1, { id: 'b' }])
  })
})

describe('scrolling in a scale', () => {
  it('is px for px below the limit', () => {
    const scale = scrollScale(4_000_000, 800)
    expect([scale.height, scale.toVirtual(1234), scale.toReal(1234)]).toEqual([4_000_000, 1234, 1234])
  })

  it('reaches the first and the last row of ten million, within what Chromium lays out', () => {
    const [total, view] = [400_000_000, 800]
    const scale = scrollScale(total, view)
    expect(scale.height).toBeLessThanOrEqual(33_554_432)
    expect(scale.toVirtual(0)).toBe(0)
    expect(scale.toVirtual(TALLEST - view)).toBeCloseTo(total - view, 3)
    expect(scale.toVirtual(scale.toReal(123_456_789))).toBeCloseTo(123_456_789, 3)
  })
})

describe('the look of a saved view', () => {
  const column = (id: string, more: Partial<TableColumn<object>> = {}): TableColumn<object> => ({
    id,
    header: id,
    width: 1,
    value: () => undefined,
    ...more,
  })
  const columns = [column('name', { fixed: true }), column('a'), column('b'), column('c', { hidden: true })]

  it('shows its columns in its order, fixed ones first, without those that are gone', () => {
    expect(orderOfLook(columns, ['c', 'gone', 'a'])).toEqual(['name', 'c', 'a', 'b'])
    expect(visibilityOfLook(columns, ['c', 'gone', 'a'])).toEqual({ b: false })
  })

  it('that names none means the usual ones', () => {
    expect(orderOfLook(columns)).toEqual(['name', 'a', 'b', 'c'])
    expect(visibilityOfLook(columns)).toEqual({ c: false })
  })
})
