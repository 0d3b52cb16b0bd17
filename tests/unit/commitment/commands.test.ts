import {
  breakCommitments,
  keepCommitments,
  renegotiateCommitment,
  reopenCommitments,
} from '@shared/domain/commitment/commands.ts'
import { completeTasks, editTask, postponeTasks, reopenTasks } from '@shared/domain/task/commands.ts'
import type { Task } from '@shared/domain/task/schema.ts'
import { beforeEach, describe, expect, it } from 'vitest'
import { MemoryStore } from '../domain/memoryStore.ts'

const NOW = '2026-11-26T09:00:00.000Z'
const promise: Task = {
  id: 'task:1',
  title: 'Plant list',
  promise: 'theirs',
  dueOn: '2026-11-20',
  remindAt: '2026-11-20T08:00:00.000Z',
  createdAt: '2026-11-01T09:00:00.000Z',
  updatedAt: '2026-11-01T09:00:00.000Z',
  createdIn: 'intent-0',
}
const { promise: _, ...plain } = promise

let store: MemoryStore
const row = () => store.get('tasks', 'task:1')
const ids: Task['id'][] = ['task:1']
const said = (answer: ReturnType<MemoryStore['commit']>) =>
  answer.ok ? answer.value.label : `${answer.error.code} ${answer.error.at ?? ''}`.trim()

beforeEach(() => {
  store = new MemoryStore().put('tasks', promise, { ...plain, id: 'task:2' })
})

describe('another day', () => {
  it('agreed with a reason keeps the day before', () => {
    const answer = store.commit(
      renegotiateCommitment,
      { id: 'task:1', dueOn: '2026-12-10', reason: 'Their plant moves' },
      NOW,
    )
    expect(said(answer)).toBe('Agree on 2026-12-10 for “Plant list”')
    expect(row()).toMatchObject({
      dueOn: '2026-12-10',
      renegotiated: [{ dueOn: '2026-11-20', at: NOW, reason: 'Their plant moves' }],
    })
    expect(row()?.remindAt).toBeUndefined()
  })

  it('is refused without a reason, for the same day, of a task, and of what is settled', () => {
    const agree = (id: 'task:1' | 'task:2', dueOn: string, reason = 'Because') =>
      said(store.commit(renegotiateCommitment, { id, dueOn, reason }, NOW))
    expect(agree('task:1', '2026-12-10', ' ')).toBe('invalid reason')
    expect(agree('task:1', '2026-11-20')).toBe('same dueOn')
    expect(agree('task:2', '2026-12-10')).toBe('noPromise')
    store.commit(breakCommitments, { ids }, NOW)
    expect(agree('task:1', '2026-12-10')).toBe('settled')
  })

  it('by the ordinary postpone or edit is a renegotiation too, never silent', () => {
    store.commit(postponeTasks, { ids: ['task:1', 'task:2'], dueOn: '2026-11-27' }, NOW)
    store.commit(editTask, { id: 'task:1', patch: { dueOn: '2026-11-30', title: 'List of plants' } }, NOW)
    const reason = 'Moved, no reason given'
    expect(row()).toMatchObject({
      title: 'List of plants',
      renegotiated: [
        { dueOn: '2026-11-20', at: NOW, reason },
        { dueOn: '2026-11-27', at: NOW, reason },
      ],
    })
    expect(store.get('tasks', 'task:2')?.renegotiated).toBeUndefined()
  })

  it('put right within the hour it was written down is none, unless a reason is given', () => {
    const soon = '2026-11-01T09:59:00.000Z'
    store.commit(postponeTasks, { ids, dueOn: '2026-11-21' }, soon)
    expect(row()?.renegotiated).toBeUndefined()
    store.commit(renegotiateCommitment, { id: 'task:1', dueOn: '2026-11-22', reason: 'Agreed' }, soon)
    expect(row()?.renegotiated).toHaveLength(1)
  })
})

describe('settling', () => {
  it('keeps it now or on an earlier day, and never on one to come', () => {
    store.commit(keepCommitments, { ids }, NOW)
    expect(row()?.doneAt).toBe(NOW)
    expect(said(store.commit(keepCommitments, { ids, on: '2026-11-19' }, NOW))).toBe(
      'Set “Plant list” to done on 2026-11-19',
    )
    expect(row()?.doneAt).toBe('2026-11-19T12:00:00.000Z')
    // Said again without a day, the day it was done stands.
    store.commit(keepCommitments, { ids }, NOW)
    expect(row()?.doneAt).toBe('2026-11-19T12:00:00.000Z')
    expect(said(store.commit(keepCommitments, { ids, on: '2026-11-27' }, NOW))).toBe('ahead on')
    expect(said(store.commit(breakCommitments, { ids, on: '2026-11-27' }, NOW))).toBe('ahead on')
    expect(said(store.commit(keepCommitments, { ids: ['task:2'] }, NOW))).toBe('noPromise')
  })

  it('breaks it, and what was broken and is done after all is done', () => {
    store.commit(keepCommitments, { ids }, NOW)
    store.commit(breakCommitments, { ids }, NOW)
    expect(row()).toMatchObject({ brokenOn: '2026-11-26' })
    expect(row()?.doneAt).toBeUndefined()
    store.commit(completeTasks, { ids }, NOW)
    expect(row()?.brokenOn).toBeUndefined()
    expect(row()?.doneAt).toBe(NOW)
  })

  it('opens it again either way', () => {
    for (const reopen of [reopenCommitments, reopenTasks]) {
      store.commit(breakCommitments, { ids }, NOW)
      store.commit(reopen, { ids }, NOW)
      expect(row()?.brokenOn).toBeUndefined()
      store.commit(keepCommitments, { ids }, NOW)
      store.commit(reopen, { ids }, NOW)
      expect(row()?.doneAt).toBeUndefined()
      expect(row()?.dueOn).toBe('2026-11-20')
    }
  })
})
