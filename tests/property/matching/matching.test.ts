import { createBlocks, LARGEST_BLOCK, MOST_COMPARED } from '@shared/domain/matching/blocks.ts'
import { DEAL_MODEL } from '@shared/domain/matching/dealModel.ts'
import { explain } from '@shared/domain/matching/explain.ts'
import { type FieldKind, NOTHING_KNOWN, type Tools } from '@shared/domain/matching/kind.ts'
import { KINDS } from '@shared/domain/matching/kinds.ts'
import { createMatcher } from '@shared/domain/matching/matcher.ts'
import { type MatchRecord, prepare } from '@shared/domain/matching/record.ts'
import { randomOf } from '@shared/lib/random.ts'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { similarity } from '../../bench/matching/ours.ts'
import { bookOf, spoilt } from '../../bench/matching/syntheticBook.ts'

const SEED = 20_261_124
console.log(`seed ${SEED}`)
const run = (numRuns: number) => ({ seed: SEED, numRuns })
const tools: Tools = { similarity, rarity: NOTHING_KNOWN }
const kinds = Object.keys(KINDS) as FieldKind[]

const word = fc.constantFrom(
  ...'The Acme acme Nordlicht Müller Mueller Haupt str Hauptstrasse st. 1st first & and GmbH S.p.A. s p a Ltd (UK) 12 007 +49 between near acme.co.uk info@acme.de Group J&J Ørsted Северный Αθήνα 株式会社 トヨタ Inc'.split(
    ' ',
  ),
)
const anyText = fc.oneof(
  fc.string({ maxLength: 30, unit: 'grapheme' }),
  fc.array(word, { maxLength: 6 }).map(list => list.join(' ')),
)

test.each(kinds)('%s: a normal form taken apart again stays as it is', kind => {
  fc.assert(
    fc.property(anyText, text => {
      const once = KINDS[kind].prepare(text)
      if (once) expect(KINDS[kind].prepare(once.text)?.text).toBe(once.text)
    }),
    run(2_000),
  )
})

test.each(kinds)('%s: likeness is 0 to 1, the same both ways, and 1 with itself', kind => {
  fc.assert(
    fc.property(anyText, anyText, (a, b) => {
      const [x, y] = [KINDS[kind].prepare(a), KINDS[kind].prepare(b)]
      if (!x || !y) return
      const there = KINDS[kind].compare(x, y, tools)
      expect(KINDS[kind].compare(y, x, tools)).toBe(there)
      expect(there).toBeGreaterThanOrEqual(0)
      expect(there).toBeLessThanOrEqual(1)
      expect(KINDS[kind].compare(x, x, tools)).toBe(1)
    }),
    run(2_000),
  )
})

const record = fc.record(
  Object.fromEntries(DEAL_MODEL.fields.map(({ id }) => [id, fc.option(anyText, { nil: undefined })])),
) as fc.Arbitrary<MatchRecord>

test('a total is the same both ways, and what is unknown adds nothing', () => {
  fc.assert(
    fc.property(record, record, fc.nat(DEAL_MODEL.fields.length - 1), (a, b, at) => {
      const of = (x: MatchRecord, y: MatchRecord) =>
        explain(DEAL_MODEL, prepare(DEAL_MODEL.fields, x), prepare(DEAL_MODEL.fields, y), tools)
      const all = of(a, b)
      expect(of(b, a).total).toBe(all.total)
      const field = DEAL_MODEL.fields[at]?.id ?? ''
      const without = of({ ...a, [field]: undefined }, b)
      expect(without.fields[at]).toMatchObject({ weight: 0 })
      expect(without.fields[at]?.similarity).toBeUndefined()
      expect(without.total).toBeCloseTo(all.total - (all.fields[at]?.weight ?? 0), 9)
      for (const turn of all.turns) expect(turn.decision).not.toBe(all.decision)
    }),
    run(500),
  )
})

test('blocks never hand over more than a check may compare, nor what is in no shared block', () => {
  fc.assert(
    fc.property(fc.array(fc.array(fc.nat(30), { maxLength: 4 }), { maxLength: 900 }), lists => {
      const blocks = createBlocks()
      const keys = lists.map(list => [...new Set(list)].map(String))
      keys.forEach((own, item) => {
        blocks.add(item, own)
      })
      for (const own of keys.slice(0, 20)) {
        const got = blocks.sharing(own)
        expect(got.size).toBeLessThanOrEqual(MOST_COMPARED)
        const small = own.filter(key => blocks.size(key) <= LARGEST_BLOCK)
        const slow = keys.flatMap((other, item) => (other.some(key => small.includes(key)) ? [item] : []))
        expect([...got].sort((a, b) => a - b)).toEqual(slow)
      }
    }),
    run(30),
  )
})

/** So much of what comparing with everything takes for a match must be found through blocks. */
const RECALL = 0.99

test('blocking finds what comparing with everything takes for the same', () => {
  let [there, kept] = [0, 0]
  for (let seed = SEED; seed < SEED + 10; seed++) {
    const random = randomOf(seed, 'spoilt')
    const book = bookOf(300, seed)
    const matcher = createMatcher(DEAL_MODEL, similarity)
    book.forEach((each, at) => {
      matcher.add(String(at), each)
    })
    for (const own of book.slice(0, 60)) {
      const asked = spoilt(own, random)
      const found = new Set(matcher.check(asked, { limit: Number.POSITIVE_INFINITY }).map(hit => hit.id))
      for (let at = 0; at < book.length; at++)
        if (matcher.compare(asked, String(at))?.decision === 'match') {
          there++
          if (found.has(String(at))) kept++
        }
    }
  }
  console.log(`of ${there} matches of all pairs, blocking found ${kept}`)
  expect(there).toBeGreaterThan(300)
  expect(kept / there).toBeGreaterThanOrEqual(RECALL)
})
