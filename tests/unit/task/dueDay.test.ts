import type { Task } from '@shared/domain/task/schema.ts'
import { dueDayOf } from '@shared/domain/task/schema.ts'
import { toEpochDay } from '@shared/lib/calendarDate.ts'
import { expect, it } from 'vitest'
import { nextDay } from '../../../renderer/columns/deals/dealRecord.ts'
import { dayOf } from '../../../renderer/data/localTime.ts'

const remindAt = new Date('2026-11-25T09:00:00').toISOString()

it('a task is due on its own day, else when it is to be brought up, else on no day', () => {
  expect(dueDayOf({ dueOn: '2026-12-01', remindAt }, dayOf)).toBe('2026-12-01')
  expect(dueDayOf({ remindAt }, dayOf)).toBe('2026-11-25')
  expect(dueDayOf({}, dayOf)).toBeUndefined()
  expect(nextDay([{ remindAt } as Task])).toBe(toEpochDay('2026-11-25'))
})
