import { balanceInWords, exchangeBalance } from '@shared/domain/exchange/balance.ts'
import { addExchange, deleteExchange, editExchange } from '@shared/domain/exchange/commands.ts'
import { sheetInWords, waitsFor } from '@shared/domain/expectation/acknowledged.ts'
import {
  acknowledgeExpectations,
  addExpectation,
  deleteExpectations,
  editExpectation,
} from '@shared/domain/expectation/commands.ts'
import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { MemoryStore } from '../domain/memoryStore.ts'
import { partnerRow } from '../domain/rows.ts'

const NOW = '2026-11-26T09:00:00.000Z'
let store: MemoryStore
const said = (answer: ReturnType<MemoryStore['commit']>) =>
  answer.ok ? answer.value.label : `${answer.error.code} ${answer.error.at ?? ''}`.trim()

beforeEach(() => {
  store = new MemoryStore().put('partners', partnerRow('1'))
})

const given = { partnerId: 'partner:1', on: '2026-11-01', score: 4 } as const

describe('give and get', () => {
  it('is written down for one side, changed and taken away', () => {
    const made = store.commit(addExchange, { ...given, givenBy: 'ours', what: 'Two leads' }, NOW)
    expect(made.ok).toBe(true)
    const [row] = store.all('exchanges')
    if (!row) throw new Error('nothing was made')
    store.commit(editExchange, { id: row.id, patch: { score: 2 } }, NOW)
    expect(store.get('exchanges', row.id)?.score).toBe(2)
    expect(said(store.commit(editExchange, { id: row.id, patch: { score: 6 } }, NOW))).toMatch(/^invalid/)
    store.commit(deleteExchange, { id: row.id }, NOW)
    expect(store.all('exchanges')).toHaveLength(0)
    expect(
      said(store.commit(addExchange, { ...given, givenBy: 'ours', what: 'x', partnerId: 'partner:9' }, NOW)),
    ).toBe('missing partnerId')
  })

  it('says who gives more, even up to a fifth, and nothing where nothing was given', () => {
    const words = (ours: readonly number[], theirs: readonly number[]) =>
      balanceInWords(
        exchangeBalance([
          ...ours.map(score => ({ givenBy: 'ours' as const, score })),
          ...theirs.map(score => ({ givenBy: 'theirs' as const, score })),
        ]),
        'Nordlicht',
      )
    expect(words([5, 5], [5, 3])).toBe('Give and get are in balance: 8 against 10 points.')
    expect(words([5, 5], [5, 2])).toBe('We give more than Nordlicht: 10 against 7 points.')
    expect(words([], [1])).toBe('Nordlicht gives more than we do: 1 against 0 points.')
    expect(words([], [])).toBe('Nothing is written down yet that either side gave.')
  })

  it('never mixes currencies, and is the mirror of itself from the other side', () => {
    const entry = fc.record(
      {
        givenBy: fc.constantFrom('ours' as const, 'theirs' as const),
        score: fc.integer({ min: 1, max: 5 }),
        worth: fc.record({ minor: fc.nat(1_000), currency: fc.constantFrom('EUR', 'USD') }),
      },
      { requiredKeys: ['givenBy', 'score'] },
    )
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 20 }), entries => {
        const balance = exchangeBalance(entries)
        const turned = exchangeBalance(
          entries.map(each => ({ ...each, givenBy: each.givenBy === 'ours' ? 'theirs' : 'ours' })),
        )
        expect(turned.ours).toEqual(balance.theirs)
        expect(turned.theirs).toEqual(balance.ours)
        for (const currency of ['EUR', 'USD']) {
          let slow = 0
          for (const { givenBy, worth } of entries)
            if (givenBy === 'ours' && worth?.currency === currency) slow += worth.minor
          expect(balance.ours.worth[currency] ?? 0).toBe(slow)
        }
      }),
      { seed: 20_261_127, numRuns: 300 },
    )
  })
})

describe('the expectation sheet', () => {
  const add = () => {
    store.commit(
      addExpectation,
      { partnerId: 'partner:1', side: 'theirs', topic: 'Answers', text: 'Within a day', since: '2026-11-01' },
      NOW,
    )
    const row = store.all('expectations').at(-1)
    if (!row) throw new Error('nothing was made')
    return row.id
  }
  const acknowledge = (
    id: `expectation:${string}`,
    side: 'ours' | 'theirs',
    name: string,
    on = '2026-11-20',
  ) => said(store.commit(acknowledgeExpectations, { ids: [id], side, name, on }, NOW))
  const row = (id: string) => {
    const found = store.get('expectations', id)
    if (!found) throw new Error('gone')
    return found
  }

  it('waits for both sides, once for each person', () => {
    const id = add()
    expect(waitsFor(row(id))).toEqual(['ours', 'theirs'])
    expect(acknowledge(id, 'ours', 'Ana Ruiz')).toBe(
      'Set the expectation “Answers” to acknowledged by Ana Ruiz',
    )
    expect(waitsFor(row(id))).toEqual(['theirs'])
    acknowledge(id, 'ours', 'Ana Ruiz')
    expect(row(id).acknowledgements).toHaveLength(1)
    acknowledge(id, 'theirs', 'Zoë Falk')
    expect(waitsFor(row(id))).toEqual([])
    expect(sheetInWords([row(id)])).toBe('Acknowledged by both sides.')
  })

  it('asks anew when its words change, and keeps what was acknowledged for the old ones', () => {
    const id = add()
    acknowledge(id, 'ours', 'Ana Ruiz')
    store.commit(editExpectation, { id, patch: { text: 'Within four hours' } }, NOW)
    expect(waitsFor(row(id))).toEqual(['ours', 'theirs'])
    expect(row(id)).toMatchObject({
      since: '2026-11-26',
      acknowledgements: [{ name: 'Ana Ruiz', oldWords: 'Answers: Within a day' }],
    })
    acknowledge(id, 'ours', 'Ana Ruiz', '2026-11-26')
    store.commit(editExpectation, { id, patch: { topic: 'Response' } }, NOW)
    // The words each was given for stay its own.
    expect(row(id).acknowledgements.map(({ oldWords }) => oldWords)).toEqual([
      'Answers: Within a day',
      'Answers: Within four hours',
    ])
    expect(sheetInWords([row(id)])).toBe('0 of 1 line is acknowledged by both sides.')
  })

  it('is not acknowledged before it was written, nor on a day to come', () => {
    const id = add()
    expect(acknowledge(id, 'ours', 'Ana Ruiz', '2026-10-31')).toBe('early on')
    expect(acknowledge(id, 'ours', 'Ana Ruiz', '2026-11-27')).toBe('ahead on')
    store.commit(editExpectation, { id, patch: { since: '2026-10-01' } }, NOW)
    // The day it holds from is no word of it.
    expect(acknowledge(id, 'ours', 'Ana Ruiz', '2026-10-31')).toMatch(/^Set/)
    store.commit(deleteExpectations, { ids: [id] }, NOW)
    expect(store.all('expectations')).toHaveLength(0)
  })
})
