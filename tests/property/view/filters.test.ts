import { addDays } from '@shared/lib/calendarDate.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { choicesOf, startFilter, withFilterAt } from '../../../shared/domain/view/filterEdit.ts'
import { type FilterField, OPERATORS_OF } from '../../../shared/domain/view/filterField.ts'
import { filterMatch, isUsable } from '../../../shared/domain/view/filterMatch.ts'
import { sentenceOf } from '../../../shared/domain/view/filterWords.ts'
import { readLook, sameLook, withLook } from '../../../shared/domain/view/look.ts'
import { FILTER_OPERATORS, type ViewFilter, viewFilter } from '../../../shared/domain/view/schema.ts'
import { meant } from './oracle.ts'

const SEED = 20_261_124
console.info(`filter properties: seed ${SEED}`)
const RUNS = { seed: SEED, numRuns: 1_500 }
const TODAY = '2026-11-24'

interface Row {
  readonly tier?: string
  readonly tags: readonly string[]
  readonly score?: number
  readonly minor?: number
  readonly touched?: string
  readonly closes?: string
  readonly name?: string
  readonly late: boolean
}

const FIELDS: readonly FilterField<Row>[] = [
  { id: 'tier', label: 'Tier', kind: 'choice', order: ['Silver', 'Gold'], value: row => row.tier },
  { id: 'tags', label: 'Industry', kind: 'tags', value: row => row.tags },
  { id: 'score', label: 'Score', kind: 'number', value: row => row.score },
  { id: 'minor', label: 'Sourced', kind: 'money', value: row => row.minor },
  { id: 'touched', label: 'Last touch', kind: 'date', unset: 'never', value: row => row.touched },
  { id: 'closes', label: 'Close date', kind: 'date', ahead: true, value: row => row.closes },
  { id: 'name', label: 'Name', kind: 'text', value: row => row.name },
  { id: 'late', label: 'Late', kind: 'flag', yes: 'Is late', no: 'Is not late', value: row => row.late },
]

const word = fc.constantFrom('Gold', 'Silver', 'Ärzte', '製造', 'Οδύσσεια')
const day = fc.integer({ min: -40, max: 40 }).map(days => addDays(TODAY, days))
const row: fc.Arbitrary<Row> = fc.record(
  {
    tier: word,
    tags: fc.array(word, { maxLength: 3 }),
    score: fc.integer({ min: 0, max: 5 }),
    minor: fc.integer({ min: -3, max: 3 }),
    touched: day,
    closes: day,
    name: fc.constantFrom('Nordlicht', 'ångström', 'Ärzte GmbH', ''),
    late: fc.boolean(),
  },
  { requiredKeys: ['tags', 'late'] },
)
const value = fc.oneof(
  word,
  fc.constantFrom('', 'yes', 'no', 'ang', 'ARZTE', '1e3', 'NaN', '-1', '2.5', ' ', '99999999'),
  fc.integer({ min: 0, max: 40 }).map(String),
)
/** Values that fit their field more often than not. */
const FITTING = { number: '2', money: '0', date: '7', flag: 'yes', text: 'ang', choice: 'Gold', tags: 'Gold' }
const fitting = fc.constantFrom(...FIELDS).chain(({ id, kind }) =>
  fc.record({
    field: fc.constant(id),
    operator: fc.constantFrom(...OPERATORS_OF[kind]),
    values: fc.array(fc.constantFrom(FITTING[kind], FITTING[kind], '', '5', 'no'), {
      minLength: 1,
      maxLength: 3,
    }),
  }),
)
const anyFilter = fc.record({
  field: fc.constantFrom(...FIELDS.map(field => field.id), 'other'),
  operator: fc.constantFrom(...FILTER_OPERATORS),
  values: fc.array(value, { minLength: 1, maxLength: 3 }),
})
const filter: fc.Arbitrary<ViewFilter> = fc.oneof({ arbitrary: fitting, weight: 3 }, anyFilter)
const rows = fc.array(row, { maxLength: 12, size: 'max' })
const filters = fc.array(filter, { maxLength: 4 })
const fieldOf = (one: ViewFilter) => FIELDS.find(field => field.id === one.field)
const shown = (list: readonly Row[], by: readonly ViewFilter[]) =>
  list.filter(filterMatch(FIELDS, by, TODAY) ?? (() => true))

describe('filters', () => {
  it('let through what the sentences mean, read slowly', () => {
    let [passed, refused, unusable] = [0, 0, 0]
    fc.assert(
      fc.property(rows, filters, (list, by) => {
        const expected = list.filter(each => by.every(one => meant(fieldOf(one), one, each, TODAY) ?? true))
        expect(shown(list, by)).toEqual(expected)
        passed += expected.length
        refused += list.length - expected.length
        unusable += by.filter(one => !isUsable(fieldOf(one), one)).length
      }),
      RUNS,
    )
    console.info(`rows passed ${passed}, refused ${refused}; filters that cannot be applied ${unusable}`)
    expect(Math.min(passed, refused, unusable)).toBeGreaterThan(500)
  })

  it('never add rows, and "is not" is everything "is" leaves out', () => {
    fc.assert(
      fc.property(rows, filters, filter, (list, by, more) => {
        const before = shown(list, by)
        expect(before).toEqual(expect.arrayContaining(shown(list, [...by, more])))
        const is: ViewFilter = { ...more, operator: 'is' }
        const isNot: ViewFilter = { ...more, operator: 'isNot' }
        if (!isUsable(fieldOf(is), isNot)) return
        expect(shown(list, [is]).length + shown(list, [isNot]).length).toBe(list.length)
      }),
      RUNS,
    )
  })

  it('read as whole sentences and survive being kept', () => {
    fc.assert(
      fc.property(filter, one => {
        const { subject, value } = sentenceOf(fieldOf(one), one)
        expect(`${subject} ${value}`).not.toMatch(/undefined|null|\[object/)
        expect(value).not.toBe('')
        expect(viewFilter.parse(JSON.parse(JSON.stringify(one)))).toEqual(one)
      }),
      RUNS,
    )
  })

  it('are edited in their place, and adding a field never doubles a sentence', () => {
    fc.assert(
      fc.property(filters, fc.constantFrom(...FIELDS), (by, field) => {
        const { at, filter: start } = startFilter(by, field)
        expect(by[at] === undefined || by[at] === start).toBe(true)
        if (at === by.length)
          expect(by.some(one => one.field === field.id && one.operator === start.operator)).toBe(false)
        const next = withFilterAt(by, at, { ...start, values: ['1'] })
        expect(next[at]?.values).toEqual(['1'])
        expect(next.length).toBe(Math.max(by.length, at + 1))
        expect(withFilterAt(next, at, { ...start, values: [] })).toEqual(next.filter((_, i) => i !== at))
      }),
      RUNS,
    )
  })

  it('offer every value in use with its count', () => {
    fc.assert(
      fc.property(rows, list => {
        for (const field of FIELDS.slice(0, 2))
          for (const choice of choicesOf(list, field))
            expect(choice.count).toBe(
              shown(list, [{ field: field.id, operator: 'is', values: [choice.value] }]).length,
            )
      }),
      RUNS,
    )
  })
})

describe('looks', () => {
  it('are the same whatever the order things were chosen in', () => {
    fc.assert(
      fc.property(filters, by => {
        const turned = [...by].reverse().map(one => ({ ...one, values: [...one.values].reverse() }))
        expect(sameLook({ filters: by }, { filters: turned })).toBe(true)
        expect(sameLook({ filters: by }, withLook({ filters: by }, { group: 'tier' }))).toBe(false)
      }),
      RUNS,
    )
  })

  it('are read back from anything, and what was good in it is kept', () => {
    fc.assert(
      fc.property(filters, fc.anything(), fc.anything(), (by, junk, other) => {
        expect(readLook({ filters: [...by, junk], sort: other, group: 'tier' })).toMatchObject({
          filters: expect.arrayContaining(by),
          group: 'tier',
        })
        expect(Array.isArray(readLook(junk).filters)).toBe(true)
      }),
      RUNS,
    )
  })
})
