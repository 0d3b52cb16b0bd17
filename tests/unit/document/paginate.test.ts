import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { paginate, type Unit } from '../../../renderer/ui/document/paginate.ts'

const SEED = 20_261_003
console.info(`pagination properties: seed ${SEED}`)

const rows = (count: number, height: number, table = 1): Unit[] =>
  Array.from({ length: count }, () => ({ height, table, headHeight: 20 }))

describe('pagination', () => {
  it('answers no page for nothing, and one for what fits', () => {
    expect(paginate([], 100)).toEqual([])
    expect(paginate([{ height: 60 }, { height: 40 }], 100)).toEqual([[0, 1]])
  })
  it('drops the gap at the head of a page only', () => {
    const units = [{ height: 50 }, { height: 45, gap: 10 }, { height: 90, gap: 50 }]
    expect(paginate(units, 100)).toEqual([[0], [1], [2]])
    expect(paginate(units, 105)).toEqual([[0, 1], [2]])
  })
  it('counts the head of a table again on every page that shows its rows', () => {
    expect(paginate(rows(5, 40), 100)).toEqual([[0, 1], [2, 3], [4]])
    expect(paginate(rows(5, 41), 100)).toEqual([[0], [1], [2], [3], [4]])
    expect(paginate([...rows(1, 30, 1), ...rows(1, 31, 2)], 100)).toEqual([[0], [1]])
  })
  it('takes a heading along with the first rows of its table', () => {
    const heading = { height: 20, keepWithNext: true }
    const [first, ...others] = rows(3, 20)
    const table = [{ ...(first as Unit), keepWithNext: true }, ...others]
    expect(paginate([{ height: 30 }, heading, ...table], 100)).toEqual([[0], [1, 2, 3, 4]])
    expect(paginate([{ height: 20 }, heading, ...table], 100)).toEqual([[0, 1, 2, 3], [4]])
  })
  it('begins a page where it is told to', () => {
    expect(
      paginate(
        [
          { height: 10, keepWithNext: true },
          { height: 10, breakBefore: true },
        ],
        100,
      ),
    ).toEqual([[0], [1]])
    expect(paginate([{ height: 10, breakBefore: true }], 100)).toEqual([[0]])
  })
  it('gives a unit taller than a page one of its own, and breaks a chain that no page can hold', () => {
    expect(paginate([{ height: 10 }, { height: 500 }, { height: 10 }], 100)).toEqual([[0], [1], [2]])
    const chain = Array.from({ length: 4 }, () => ({ height: 40, keepWithNext: true }))
    expect(paginate(chain, 100)).toEqual([
      [0, 1],
      [2, 3],
    ])
  })
})

const unit: fc.Arbitrary<Unit> = fc.record(
  {
    height: fc.integer({ min: 0, max: 130 }),
    gap: fc.integer({ min: 0, max: 30 }),
    keepWithNext: fc.boolean(),
    breakBefore: fc.integer({ min: 0, max: 9 }).map(n => n === 0),
    table: fc.integer({ min: 1, max: 3 }),
    headHeight: fc.constant(15),
  },
  { requiredKeys: ['height'] },
)
const PAGE = 100

/** The height a page takes, by the words of the contract. */
function heightOf(units: readonly Unit[]): number {
  let [total, before] = [0, undefined as number | undefined]
  units.forEach((each, i) => {
    total += each.height + (i === 0 ? 0 : (each.gap ?? 0))
    if (each.table !== undefined && each.table !== before) total += each.headHeight ?? 0
    before = each.table
  })
  return total
}

describe('every pagination', () => {
  const each = (check: (units: Unit[], pages: number[][]) => void) =>
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 40 }), units => check(units, paginate(units, PAGE))),
      { seed: SEED, numRuns: 5_000 },
    )

  it('shows each unit once, in order, on pages that are not empty', () => {
    each((units, pages) => {
      expect(pages.flat()).toEqual(units.map((_, i) => i))
      expect(pages.every(page => page.length > 0)).toBe(true)
    })
  })

  it('overflows only where a single unit is taller than a page', () => {
    each((units, pages) => {
      for (const page of pages) {
        const shown = page.map(i => units[i] as Unit)
        if (shown.length > 1) expect(heightOf(shown)).toBeLessThanOrEqual(PAGE)
      }
    })
  })

  it('breaks where it must, never within a chain that a page can hold, never without need', () => {
    each((units, pages) => {
      for (const [p, page] of pages.entries()) {
        const next = pages[p + 1]
        const last = page.at(-1) ?? 0
        if (!next) continue
        const chain = chainAt(units, last + 1)
        const clings = units[last]?.keepWithNext && !units[last + 1]?.breakBefore
        if (clings) expect(heightOf(chainAt(units, chainStart(units, last)))).toBeGreaterThan(PAGE)
        else if (!units[last + 1]?.breakBefore) {
          const joined = [...page.map(i => units[i] as Unit), ...chain]
          expect(heightOf(joined)).toBeGreaterThan(PAGE)
        }
      }
    })
  })

  it('begins a page with every unit that asks for it', () => {
    each((units, pages) => {
      const heads = new Set(pages.map(page => page[0]))
      units.forEach((each, i) => {
        if (each.breakBefore) expect(heads.has(i)).toBe(true)
      })
    })
  })
})

const isLink = (units: readonly Unit[], i: number): boolean =>
  units[i]?.keepWithNext === true && units[i + 1] !== undefined && units[i + 1]?.breakBefore !== true

function chainStart(units: readonly Unit[], i: number): number {
  let start = i
  while (start > 0 && isLink(units, start - 1)) start--
  return start
}

function chainAt(units: readonly Unit[], start: number): Unit[] {
  let end = start
  while (isLink(units, end)) end++
  return units.slice(start, end + 1) as Unit[]
}
