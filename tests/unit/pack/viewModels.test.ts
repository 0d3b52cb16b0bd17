import { describe, expect, it } from 'vitest'
import { answerState, nextOpen, proposalLine } from '../../../renderer/features/packs/viewModelAnswer.ts'
import { keyInWords, packInWords, passphraseProblem } from '../../../renderer/features/packs/viewModelPack.ts'
import { packContentOf } from '../../support/plan/packs.ts'

const words = {
  names: new Map([['task:1', 'Train two engineers']]),
  date: (day: string) => day,
  quarter: (quarter: string) => quarter,
  figure: (_: string, actual: number) => `€${actual}`,
}

describe('proposals in words', () => {
  it('names what a proposal is about and what it would change', () => {
    const update = {
      id: 'p1',
      kind: 'actionUpdate' as const,
      about: 'task:1',
      done: true,
      dueOn: '2027-04-01',
    }
    expect(proposalLine({ ...update, text: 'Away', state: 'open' }, words)).toMatchObject({
      kind: 'Update of an action',
      about: 'Train two engineers',
      says: ['Done', 'New day: 2027-04-01', 'Away'],
    })
    expect(
      proposalLine(
        { id: 'p2', kind: 'goalActual', about: 'planPart:9', quarter: '2027-Q1', actual: 3, state: 'open' },
        words,
      ),
    ).toMatchObject({ about: 'not there any more', says: ['Actual of 2027-Q1: €3'] })
    expect(
      proposalLine({ id: 'p3', kind: 'comment', about: 'goals', text: 'Much', state: 'open' }, words),
    ).toMatchObject({ about: 'Goals', says: ['Much'] })
  })

  it('goes on to the next that waits, and round to the first', () => {
    const of = (...states: readonly ('open' | 'accepted')[]) => states.map(state => ({ state }))
    expect(nextOpen(of('accepted', 'open', 'open'), 0)).toBe(1)
    expect(nextOpen(of('open', 'accepted', 'open'), 2)).toBe(0)
    expect(nextOpen(of('accepted', 'accepted'), 1)).toBe(1)
    expect(nextOpen(of('open'), -1)).toBe(0)
  })

  it('counts what is to decide', () => {
    const proposal = { id: 'p', kind: 'comment' as const, about: 'goals' }
    expect(answerState({ proposals: [{ ...proposal, state: 'open' }] })).toBe('1 of 1 proposal to decide')
    expect(answerState({ proposals: [{ ...proposal, state: 'refused' }] })).toBe(
      '1 proposal decided, none waits',
    )
  })
})

describe('making a pack', () => {
  it('says what goes in, and what does not', () => {
    expect(packInWords(packContentOf())).toEqual([
      'Plan 2027: Draft, version 1, 7 sections',
      'No scorecard: none was issued yet',
      '1 line of the expectation sheet',
      '1 open action of theirs and 1 goal with figures to enter',
    ])
  })

  it('takes no short passphrase and no slip of the fingers', () => {
    expect(passphraseProblem('short', 'short')?.at).toBe('words')
    expect(passphraseProblem('four quiet words', 'four quiet wordz')?.at).toBe('again')
    expect(passphraseProblem('four quiet words', 'four quiet words')).toBeUndefined()
  })

  it('claims no key store where there is none', () => {
    expect(keyInWords('file')).toContain('no key store')
    expect(keyInWords('keyStore')).not.toContain('no key store')
  })
})
