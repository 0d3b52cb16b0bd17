import { creation } from '@shared/domain/journal/changes.ts'
import type { Task } from '@shared/domain/task/schema.ts'
import { expect, it } from 'vitest'
import { applyToAgenda, emptyAgenda } from '../../../renderer/columns/agenda/agendaState.ts'
import { pathFor } from '../../../renderer/features/today/nowActions.ts'
import { leadPath } from '../../../renderer/state/places.ts'

it('a task about a lead that nobody holds opens the lead', () => {
  const agenda = emptyAgenda('2026-11-24', '2027-01-23')
  const at = '2026-11-24T08:00:00.000Z'
  const row: Task = {
    id: 'task:1',
    title: 'Give it out',
    dueOn: '2026-11-25',
    leadId: 'lead:1',
    createdAt: at,
    updatedAt: at,
    createdIn: 'intent-0',
  }
  applyToAgenda(agenda, creation('tasks', row))
  const task = agenda.tasks.get('task:1')
  if (!task) throw new Error('no task')
  expect(pathFor({ kind: 'task', id: task.id, days: 0, task })).toBe(leadPath('lead:1'))
})
