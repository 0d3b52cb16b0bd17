import { addActions, editAction } from '@shared/domain/plan/actionCommands.ts'
import { setActionGoing } from '@shared/domain/plan/goingCommand.ts'
import type { Task } from '@shared/domain/task/schema.ts'
import { beforeEach, describe, expect, it } from 'vitest'
import { actionColumns, lockedColumns } from '../../../renderer/features/plans/tables/actionColumns.ts'
import { MemoryStore } from '../domain/memoryStore.ts'
import { partnerRow } from '../domain/rows.ts'
import { actionRow, ourAna, planRow, theirBo } from './planRows.ts'

const NOW = '2026-03-10T09:00:00.000Z'
const ID = 'task:a'
let store: MemoryStore
const row = () => store.get('tasks', ID)
const begin = (action: Partial<Task>, status: 'draft' | 'locked' = 'draft') => {
  store = new MemoryStore()
    .put('partners', partnerRow('n'))
    .put('plans', planRow('p', { status }))
    .put('tasks', actionRow('a', action))
}
const edit = (patch: object) => {
  const answer = store.commit(editAction, { id: ID, patch }, NOW)
  return answer.ok ? 'ok' : answer.error.code
}
const going = (to: 'recommended' | 'notStarted' | 'inProgress' | 'done' | 'broken') => {
  const answer = store.commit(setActionGoing, { id: ID, going: to }, NOW)
  return answer.ok ? answer.value.label : answer.error.code
}

describe('an action that is edited', () => {
  it('keeps the day a promise was due before', () => {
    begin({ accountable: ourAna, promise: 'ours', dueOn: '2026-03-01' })
    expect(edit({ dueOn: '2026-04-01' })).toBe('ok')
    expect(row()).toMatchObject({ dueOn: '2026-04-01', renegotiated: [{ dueOn: '2026-03-01', at: NOW }] })
  })

  it('stays the promise of a side that nobody answers for yet', () => {
    begin({ promise: 'theirs' })
    expect(edit({ title: 'Send the list' })).toBe('ok')
    expect(row()).toMatchObject({ title: 'Send the list', promise: 'theirs' })
    edit({ accountable: ourAna })
    expect(row()?.promise).toBe('ours')
    edit({ accountable: null })
    expect(row()?.promise).toBeUndefined()
  })

  it('never makes a promise of an action that nobody answers for', () => {
    begin({})
    store.commit(addActions, { planId: 'plan:p', actions: [{ title: 'B' }] })
    expect(store.all('tasks').every(({ promise }) => promise === undefined)).toBe(true)
  })
})

describe('how far an action is', () => {
  beforeEach(() => begin({ accountable: theirBo, promise: 'theirs', progress: 'inProgress' }))

  it('is one change from each state to each', () => {
    const states = ['recommended', 'notStarted', 'inProgress', 'done', 'broken'] as const
    for (const from of states)
      for (const to of states) {
        going(from)
        const before = row()
        const answer = store.commit(setActionGoing, { id: ID, going: to }, NOW)
        expect(answer.ok && answer.value.changes.length).toBe(from === to ? 0 : 1)
        expect(row()?.doneAt).toBe(to === 'done' ? NOW : undefined)
        expect(row()?.brokenOn).toBe(to === 'broken' ? '2026-03-10' : undefined)
        const settles = to === 'done' || to === 'broken'
        expect(row()?.progress).toBe(settles || from === to ? before?.progress : to)
      }
  })

  it('is said in the words of its states, and broken only of a promise', () => {
    expect(going('broken')).toBe('Set the action “Action a” to broken')
    begin({})
    expect(going('broken')).toBe('noPromise')
    expect(going('done')).toBe('Set the action “Action a” to done')
  })
})

describe('an action of a locked plan', () => {
  beforeEach(() => begin({ accountable: theirBo, promise: 'theirs', dueOn: '2026-03-01' }, 'locked'))

  it('goes on: what was agreed stays, how it goes is written, another day is agreed anew', () => {
    expect(edit({ title: 'Other' })).toBe('locked')
    expect(edit({ accountable: ourAna })).toBe('locked')
    expect(edit({ dueOn: null })).toBe('locked')
    expect(edit({ dueOn: '2026-04-01', title: 'Other' })).toBe('locked')
    expect(edit({ evidence: 'Two certificates' })).toBe('ok')
    expect(edit({ dueOn: '2026-04-01' })).toBe('ok')
    expect(row()?.renegotiated).toEqual([
      { dueOn: '2026-03-01', at: NOW, reason: 'Moved after the plan was locked' },
    ])
    expect(going('done')).toBe('Set the action “Action a” to done')
    expect(edit({ dueOn: '2026-05-01' })).toBe('locked')
  })

  it('is written in the columns of how it goes alone', () => {
    const writable = lockedColumns(actionColumns([], [])).filter(({ edit: writes }) => writes)
    expect(writable.map(({ id }) => id)).toEqual(['dueOn', 'going', 'evidence'])
  })
})
