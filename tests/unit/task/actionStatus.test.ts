import {
  ACTION_STATUS_LABELS,
  actionGoing,
  actionStatus,
  isLateTask,
} from '@shared/domain/task/actionStatus.ts'
import { isOpenTask, type Task } from '@shared/domain/task/schema.ts'
import { expect, it } from 'vitest'

const DAY = '2027-03-10'
const doneAt = '2027-03-09T10:00:00.000Z'
const moved = [{ dueOn: '2027-03-01', at: '2027-02-28T10:00:00.000Z', reason: 'Their plant moves' }]

type Facts = Pick<Task, 'doneAt' | 'brokenOn' | 'dueOn' | 'progress' | 'renegotiated'>

it.each<readonly [string, Facts, string, string, boolean]>([
  ['nothing said', {}, 'Not started', 'notStarted', true],
  ['recommended', { progress: 'recommended' }, 'Recommended', 'recommended', true],
  ['begun', { progress: 'inProgress', dueOn: '2027-03-31' }, 'In progress', 'inProgress', true],
  ['due today', { dueOn: DAY }, 'Not started', 'notStarted', true],
  ['past its day', { dueOn: '2027-03-09' }, 'Late', 'notStarted', true],
  ['begun and past its day', { progress: 'inProgress', dueOn: '2027-03-09' }, 'Late', 'inProgress', true],
  ['given another day', { dueOn: '2027-03-31', renegotiated: moved }, 'Not started', 'notStarted', true],
  ['given another day, past it', { dueOn: '2027-03-08', renegotiated: moved }, 'Late', 'notStarted', true],
  ['done', { doneAt, progress: 'inProgress' }, 'Done', 'done', false],
  ['done after its day', { doneAt, dueOn: '2027-03-01' }, 'Done', 'done', false],
  ['broken', { brokenOn: '2027-03-09', progress: 'inProgress' }, 'Broken', 'broken', false],
  ['broken past its day', { brokenOn: '2027-03-09', dueOn: '2027-03-01' }, 'Broken', 'broken', false],
  ['done here and broken there', { brokenOn: '2027-03-09', doneAt }, 'Broken', 'broken', false],
])('an action that is %s has one state', (_, facts, words, going, open) => {
  expect(ACTION_STATUS_LABELS[actionStatus(facts, DAY)]).toBe(words)
  expect(actionGoing(facts)).toBe(going)
  expect(isOpenTask(facts)).toBe(open)
  expect(isLateTask(facts, DAY)).toBe(words === 'Late')
})
