import { evidenceOf } from '@shared/domain/plan/evidence.ts'
import type { Registration } from '@shared/domain/registration/schema.ts'
import { makeRateBook } from '@shared/domain/scorecard/rateBook.ts'
import type { Task } from '@shared/domain/task/schema.ts'
import { expect, it } from 'vitest'
import { actionRow } from './planRows.ts'

const TODAY = '2026-06-15'
const registration = (state: Registration['state'], protectedUntil = '2026-09-30') =>
  ({ state, protectedUntil }) as Registration
const evidence = (registrations: readonly Registration[], tasks: readonly Task[] = []) =>
  evidenceOf({
    partnerId: 'partner:n',
    revenue: [],
    deals: [],
    registrations,
    tasks,
    rates: makeRateBook([], 'EUR'),
    today: TODAY,
    dayAt: at => at.slice(0, 10),
  })

it('counts what is protected by its state too: one that was withdrawn is not, whatever day it kept', () => {
  const { protectedRegistrations, waitingRegistrations } = evidence([
    registration('approved'),
    registration('withdrawn'),
    registration('approved', '2026-06-14'),
    registration('submitted'),
  ])
  expect([protectedRegistrations, waitingRegistrations]).toEqual([1, 1])
})

it('counts overdue promises as the ledger does', () => {
  const { overdueOurs, overdueTheirs } = evidence(
    [],
    [
      actionRow('late', { promise: 'ours', dueOn: '2026-06-14' }),
      actionRow('today', { promise: 'ours', dueOn: TODAY }),
      actionRow('theirs', { promise: 'theirs', dueOn: '2026-01-01' }),
      actionRow('done', { promise: 'theirs', dueOn: '2026-01-01', doneAt: '2026-02-01T10:00:00.000Z' }),
      actionRow('nobody', { dueOn: '2026-01-01' }),
    ],
  )
  expect([overdueOurs, overdueTheirs]).toEqual([1, 1])
})
