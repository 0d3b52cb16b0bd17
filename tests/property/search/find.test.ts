import { buildSegment, finish } from '@shared/domain/search/build.ts'
import { FindIndex } from '@shared/domain/search/findIndex.ts'
import type { FindRow } from '@shared/domain/search/findRow.ts'
import { FOUND_KINDS } from '@shared/domain/search/found.ts'
import { parseQuery } from '@shared/domain/search/query.ts'
import { Slips } from '@shared/domain/search/slips.ts'
import { keyOf, rawWords } from '@shared/domain/search/spelling.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { editsBetween, findSlowly } from './findOracle.ts'

const SEED = 20_261_124
console.info(`find properties: seed ${SEED}`)

const WORDS = [
  'Nordlicht',
  'nord',
  'Nordisk',
  'Müller',
  'Mueller',
  'Ørsted',
  'Łódź',
  'Anna',
  'Ana',
  'Hanna',
  'Systems',
  'T-Systems',
  'Exxon Mobil',
  'ExxonMobil',
  'Wal-Mart',
  'Walmart',
  'S.A.P.',
  'Renewal',
  'Renewals',
  'Αθήνα',
  'Київ',
  '株式会社',
  '富士通システム',
  'ふじ',
  '새벽이슬',
  'ＡＢＣ',
  '2026',
  'Q3',
  'a',
]
const name = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 3 }).map(words => words.join(' '))
const anyName = fc.oneof(
  { weight: 6, arbitrary: name },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }) },
)
const key = fc.integer({ min: 0, max: 14 })
const idOf = (at: number) => `${FOUND_KINDS[at % FOUND_KINDS.length]}:${at}`

const row: fc.Arbitrary<FindRow> = fc
  .record({
    at: key,
    title: anyName,
    shown: fc.array(name, { maxLength: 1 }),
    more: fc.array(anyName, { maxLength: 2 }),
    about: fc.uniqueArray(key.map(idOf), { maxLength: 3 }),
    open: fc.integer({ min: -2, max: 2 }),
    ended: fc.boolean(),
  })
  .map(({ at, open, ...fields }) => {
    const openId = open === -1 ? idOf(at) : fields.about[open]
    return {
      ...fields,
      id: idOf(at),
      kind: FOUND_KINDS[at % FOUND_KINDS.length] as FindRow['kind'],
      ...(openId !== undefined && { openId }),
    }
  })

/** A word as somebody types it who is in a hurry. */
const typed = fc
  .tuple(
    fc.constantFrom(...WORDS),
    fc.integer({ min: 0, max: 12 }),
    fc.constantFrom('right', 'right', 'swap', 'drop', 'double', 'other', 'twice'),
    fc.nat({ max: 8 }),
  )
  .map(([word, cut, how, at]) => {
    const start = word.slice(0, Math.max(1, cut))
    const [before, letter, after] = [start.slice(0, at), start.charAt(at), start.slice(at + 1)]
    if (how === 'swap') return before + after.charAt(0) + letter + after.slice(1)
    if (how === 'drop') return before + after
    if (how === 'double') return before + letter + letter + after
    if (how === 'other') return `${before}x${after}`
    if (how === 'twice') return `x${before}${after}`
    return start
  })
const question = fc.record({
  text: fc.oneof(
    { weight: 8, arbitrary: fc.array(typed, { minLength: 1, maxLength: 3 }).map(words => words.join(' ')) },
    { weight: 1, arbitrary: fc.constantFrom('', '  ', '-', '東京都港区芝公園富士通システム') },
    { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 6 }) },
  ),
  limit: fc.constantFrom(1, 2, 5, 50),
  recent: fc.uniqueArray(key.map(idOf), { maxLength: 4 }),
})

const step = fc.record({
  put: fc.array(row, { maxLength: 6 }),
  drop: fc.uniqueArray(key.map(idOf), { maxLength: 2 }),
})

const byId = (rows: readonly FindRow[]) => new Map(rows.map(each => [each.id, each]))

describe('the find index', () => {
  it('answers as a slow look through all rows does, after any edits, kept and read back', () => {
    fc.assert(
      fc.property(
        fc.array(row, { maxLength: 15 }),
        fc.array(fc.tuple(step, question, fc.boolean()), { minLength: 1, maxLength: 5 }),
        (first, rounds) => {
          const rows = byId(first)
          let index = new FindIndex(finish(buildSegment([...rows.values()])))
          for (const [{ put, drop }, { text, ...options }, kept] of rounds) {
            const last = byId(put)
            const gone = drop.filter(id => !last.has(id))
            for (const [id, each] of last) rows.set(id, each)
            for (const id of gone) rows.delete(id)
            index.apply([...last.values()], gone)
            // Now and then the tail becomes part of a new base, which goes to the store and comes back.
            if (kept) index = new FindIndex(structuredClone(finish(buildSegment([...index.rows()])).packed))

            const wanted = findSlowly([...rows.values()], text, options)
            const answer = index.search(text, options)
            expect(answer.map(({ id, guessed }) => ({ id, guessed: guessed === true }))).toEqual(wanted)
            expect(index.count).toBe(rows.size)
            const fresh = new FindIndex(finish(buildSegment([...rows.values()])))
            expect(answer).toEqual(fresh.search(text, options))
            for (const found of answer) {
              const source = rows.get(found.id)
              expect([found.title, found.openId, found.ended === true, found.kind]).toEqual([
                source?.title,
                source?.openId,
                source?.ended,
                source?.kind,
              ])
            }
          }
        },
      ),
      { seed: SEED, numRuns: 400 },
    )
  })

  it('marks only parts of texts, in order, and what begins as typed', () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 10 }), question, (first, { text }) => {
        const index = new FindIndex(finish(buildSegment([...byId(first).values()])))
        const { words } = parseQuery(text)
        for (const found of index.search(text, { limit: 50, recent: [] })) {
          for (const [shown, marks] of [
            [found.title, found.marks],
            [found.detail, found.detailMarks ?? []],
          ] as const) {
            let end = -1
            for (const [from, to] of marks) {
              expect(from).toBeGreaterThan(end)
              expect(to).toBeGreaterThan(from)
              expect(to).toBeLessThanOrEqual(shown.length)
              end = to
            }
          }
          // Nothing is found without something on screen that says why.
          if (words.length > 0)
            expect(found.marks.length + (found.detailMarks?.length ?? 0)).toBeGreaterThan(0)
        }
      }),
      { seed: SEED, numRuns: 400 },
    )
  })
})

describe('the find index over many rows of few words', () => {
  const WORD_ROWS = 90
  const few = fc.constantFrom('Nord', 'Nordlicht', 'Süd', 'West-Ost', 'x"y\\\\z', 'Anna', '2026')
  const manyRows = fc.array(
    fc.record({
      words: fc.array(few, { minLength: 1, maxLength: 3 }),
      // So that not every name begins as typed.
      first: fc.constantFrom('', 'The '),
      more: fc.array(few, { maxLength: 1 }),
      kind: fc.constantFrom(...FOUND_KINDS),
      ended: fc.boolean(),
    }),
    { minLength: 30, maxLength: WORD_ROWS },
  )
  const asked = fc.record({
    text: fc.constantFrom(
      'nord',
      'no',
      'nrodlicht',
      'anna nord',
      'sued 2026',
      'westost',
      'norx ann',
      'x y',
      '20',
    ),
    limit: fc.constantFrom(1, 3, 20, 200),
    recent: fc.uniqueArray(fc.integer({ min: 0, max: WORD_ROWS }).map(String), { maxLength: 12 }),
    gone: fc.uniqueArray(fc.integer({ min: 0, max: 29 }).map(String), { maxLength: 8 }),
  })

  it('answers as a slow look does where it looks only at the beginnings of long lists', () => {
    fc.assert(
      fc.property(manyRows, asked, (made, { text, gone, ...options }) => {
        const rows = made.map(
          ({ first, words, ...each }, i): FindRow => ({
            ...each,
            ...{ id: String(i), title: first + words.join(' '), shown: [], about: [] },
          }),
        )
        const index = new FindIndex(finish(buildSegment(rows)))
        index.apply([], gone)
        const left = rows.filter(({ id }) => !gone.includes(id))
        const answer = index.search(text, options)
        expect(answer.map(({ id, guessed }) => ({ id, guessed: guessed === true }))).toEqual(
          findSlowly(left, text, options),
        )
        for (const { id, title } of answer) expect(title).toBe(rows[Number(id)]?.title)
      }),
      { seed: SEED, numRuns: 300 },
    )
  })
})

describe('edits between words', () => {
  it('are counted as the recursion counts them', () => {
    const text = (minLength: number) =>
      fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength, maxLength: 7 })
    fc.assert(
      fc.property(
        fc.array(text(0), { maxLength: 3 }),
        text(1),
        fc.integer({ min: 1, max: 3 }),
        (texts, word, most) => {
          // One asked of several texts: what it noted of one must not tell for the next.
          const slips = new Slips(word, most)
          for (const each of texts) {
            const starts = Array.from({ length: each.length + 1 }, (_, length) =>
              editsBetween(each.slice(0, length), word),
            )
            expect(slips.isNear(each, false)).toBe(editsBetween(each, word) <= most)
            expect(slips.isNear(each, true)).toBe(Math.min(...starts) <= most)
          }
        },
      ),
      { seed: SEED, numRuns: 1_000 },
    )
  })

  it('words of a plain text are the runs of its letters and figures', () => {
    const sign = fc.constantFrom(
      'a',
      'z',
      'A',
      'Z',
      '0',
      '9',
      ' ',
      '-',
      '/',
      ':',
      '@',
      '[',
      '`',
      '{',
      '–',
      '’',
      '\n',
    )
    fc.assert(
      fc.property(fc.string({ unit: sign, maxLength: 12 }), text => {
        expect(rawWords(text)).toEqual(
          Array.from(text.matchAll(/[a-z0-9]+/gi), match => ({ text: match[0], at: match.index })),
        )
      }),
      { seed: SEED, numRuns: 1_000 },
    )
  })

  it('a key is spelt the same again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 12 }), text => {
        expect(keyOf(keyOf(text))).toBe(keyOf(text))
      }),
      { seed: SEED, numRuns: 1_000 },
    )
  })
})
