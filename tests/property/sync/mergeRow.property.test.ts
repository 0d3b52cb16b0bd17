import { canonicalJson } from '@shared/lib/canonicalJson.ts'
import type { Body } from '@shared/sync/document.ts'
import { ENTITIES, type EntitySync } from '@shared/sync/entities.ts'
import { mergeRow, theirsStands } from '@shared/sync/merge/row.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lostFields } from './mergeOracle.ts'

const SEED = 20_261_127
const RUNS = 2_000
console.info(`mergeRow: seed ${SEED}, ${RUNS} runs a law`)

const entity: EntitySync = {
  ...ENTITIES.partners,
  sets: ['tags'],
  byKey: ['policy'],
  together: [['stage', 'closeOn']],
  quiet: [],
}

const text = fc.constantFrom('a', 'b', 'c', '')
const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined })
const item = fc.record({ id: fc.constantFrom('1', '2', '3', '4'), text })
const body = fc
  .record({
    name: text,
    city: maybe(text),
    stage: maybe(text),
    closeOn: maybe(text),
    tags: maybe(fc.uniqueArray(fc.constantFrom('x', 'y', 'z', 'w'))),
    amount: maybe(fc.record({ minor: fc.nat(2), currency: fc.constantFrom('EUR', 'USD') })),
    policy: maybe(
      fc.record({ days: fc.nat(2), stages: fc.dictionary(fc.constantFrom('p', 'q'), fc.nat(2)) }),
    ),
    agenda: maybe(fc.uniqueArray(item, { selector: ({ id }) => id })),
    order: maybe(fc.array(fc.nat(2), { maxLength: 3 })),
    updatedAt: fc
      .integer({ min: 0, max: 5 })
      .map(second => new Date(1_767_225_600_000 + second * 1_000).toISOString()),
  })
  .map(
    (fields): Body => ({
      id: 'partner:1',
      createdAt: '2026-01-01T00:00:00.000Z',
      createdIn: 'intent-0',
      ...Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)),
    }),
  )

const check = (law: (base: Body, mine: Body, theirs: Body) => void) =>
  fc.assert(fc.property(body, body, body, law), { seed: SEED, numRuns: RUNS })

const merge = (base: Body | undefined, mine: Body, theirs: Body) => mergeRow(entity, base, mine, theirs)

describe('a merge of two edits of one row', () => {
  it('takes theirs where mine is untouched', () =>
    check((base, _, theirs) => {
      expect(merge(base, base, theirs)).toEqual({ body: theirs, conflicts: [] })
    }))

  it('takes mine where theirs is untouched', () =>
    check((base, mine) => {
      const { body: merged, conflicts } = merge(base, mine, base)
      expect(conflicts).toEqual([])
      expect(strip(merged)).toEqual(strip(mine))
    }))

  it('loses no edit of either side: it stands, or is in a conflict', () =>
    check((base, mine, theirs) => {
      expect(lostFields(entity, base, mine, theirs, merge(base, mine, theirs))).toEqual([])
      expect(lostFields(entity, undefined, mine, theirs, merge(undefined, mine, theirs))).toEqual([])
    }))

  it('loses nothing where theirs stands whole', () =>
    check((base, mine, theirs) => {
      const whole = theirsStands(entity, base, mine, theirs)
      expect(whole.body).toEqual(theirs)
      expect(lostFields({ ...entity, sets: [], byKey: [] }, base, mine, theirs, whole)).toEqual([])
    }))

  it('says the same when asked again, and nothing more when it is merged once more', () =>
    check((base, mine, theirs) => {
      const once = merge(base, mine, theirs)
      expect(canonicalJson(merge(base, mine, theirs))).toBe(canonicalJson(once))
      expect(JSON.stringify(merge(base, mine, theirs))).toBe(JSON.stringify(once))
      expect(merge(theirs, once.body, theirs).body).toEqual(once.body)
      expect(merge(base, once.body, once.body)).toEqual({ body: once.body, conflicts: [] })
    }))

  it('never gives a row that is neither side’s the time of change of a side', () =>
    check((base, mine, theirs) => {
      const { body: merged } = merge(base, mine, theirs)
      for (const side of [mine, theirs])
        if (canonicalJson(strip(merged)) === canonicalJson(strip(mine))) return
        else if (canonicalJson(strip(merged)) !== canonicalJson(strip(theirs)))
          expect(merged.updatedAt).not.toBe(side.updatedAt)
    }))
})

const strip = ({ updatedAt: _, ...rest }: Body): Body => rest
