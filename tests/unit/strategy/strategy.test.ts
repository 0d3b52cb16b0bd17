import {
  dropStrategy,
  publishStrategy,
  startStrategy,
  writeStrategy,
} from '@shared/domain/strategy/commands.ts'
import { strategyChanges } from '@shared/domain/strategy/compare.ts'
import {
  currentGoals,
  formerStrategy,
  publishedStrategy,
  strategyInWork,
} from '@shared/domain/strategy/current.ts'
import { describe, expect, it } from 'vitest'
import { nextKey } from '../../../renderer/features/strategy/viewModel.ts'
import { MemoryStore } from '../domain/memoryStore.ts'

const goal = (key: string, title = key) => ({ key, title })
const code = (answer: ReturnType<MemoryStore['commit']>) => (answer.ok ? 'done' : answer.error.code)

describe('the strategy', () => {
  it('is written, published with a reason and then stays; a new version starts beside it', () => {
    const store = new MemoryStore()
    const start = (version: number) =>
      store.commit(startStrategy, { version, fields: { vision: 'First choice', goals: [goal('a')] } })
    expect(code(start(1))).toBe('done')
    const first = strategyInWork(store.all('strategies'))
    if (!first) throw new Error('nothing was made')
    expect(publishedStrategy(store.all('strategies'))).toBeUndefined()
    const write = (id: typeof first.id, goals: { key: string; title: string }[]) =>
      code(store.commit(writeStrategy, { id, fields: { vision: 'First choice', goals } }))
    expect(write(first.id, [goal('a'), goal('a')])).toBe('twice')
    expect(write(first.id, [])).toBe('done')
    expect(code(store.commit(publishStrategy, { id: first.id, reason: 'The start' }))).toBe('empty')
    expect(write(first.id, [goal('a', 'Grow in the south')])).toBe('done')
    expect(code(store.commit(publishStrategy, { id: first.id, reason: ' ' }))).toBe('invalid')
    expect(code(store.commit(publishStrategy, { id: first.id, reason: 'The start' }))).toBe('done')
    expect(currentGoals(store.all('strategies'))).toEqual([goal('a', 'Grow in the south')])
    expect(write(first.id, [goal('b')])).toBe('published')
    expect(code(store.commit(dropStrategy, { id: first.id }))).toBe('published')

    start(2)
    const second = strategyInWork(store.all('strategies'))
    if (!second) throw new Error('nothing was made')
    // What is in work links to nothing yet.
    expect(publishedStrategy(store.all('strategies'))?.id).toBe(first.id)
    expect(formerStrategy(store.all('strategies'), second)?.id).toBe(first.id)
    expect(nextKey(store.all('strategies'), [goal('goal-2')])).toBe('goal-3')
    expect(code(store.commit(dropStrategy, { id: second.id }))).toBe('done')
  })

  it('says what a version changed', () => {
    const before = { vision: 'A', goals: [goal('a', 'Grow'), goal('b', 'Learn')] }
    const after = {
      vision: 'B',
      mission: 'Help',
      goals: [{ ...goal('a', 'Grow fast'), by: '2027-12-31' }, goal('c', 'Share')],
    }
    expect(strategyChanges(before, after)).toEqual([
      'The vision is worded anew.',
      'The mission is written.',
      '“Grow” is now “Grow fast”.',
      '“Grow fast” is due 2027-12-31 instead of no day.',
      'New goal: “Share”.',
      '“Learn” is no goal any more.',
    ])
    expect(strategyChanges(before, before)).toEqual([])
  })
})
