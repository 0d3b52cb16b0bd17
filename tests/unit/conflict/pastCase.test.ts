import type { Conflict } from '@shared/domain/conflict/schema.ts'
import { expect, it } from 'vitest'
import { interactionRow } from '../domain/rows.ts'
import { tried } from './book.ts'
import { registrationRow, ruleRow, stamps } from './rows.ts'

const mine = registrationRow('mine')
const other = registrationRow('other', {
  partnerId: 'partner:other',
  submittedAt: '2026-03-02T09:00:00.000Z',
})
const found = (foundAt: string) =>
  ({ ...stamps, id: 'conflict:1', registrationId: mine.id, foundAt }) as unknown as Conflict
const TODAY = '2026-03-10T09:00:00.000Z'

it('counts the work of both sides over the days the check counts it: those of the rule that fits', () => {
  const work = ['2026-01-05', '2026-03-05'].map(on =>
    interactionRow(on, { registrationId: mine.id, partnerId: 'partner:mine', on }),
  )
  const book = { registrations: [mine, other], interactions: work }
  const month = ruleRow('month', { windowDays: 30 })
  expect(tried(found(TODAY), mine, other, { ...book, rules: [month] }).mine.touches).toBe(1)
  expect(tried(found(TODAY), mine, other, book).mine.touches).toBe(2)
})

it('takes a rival as it stood when the conflict was found', () => {
  const expired = { ...other, state: 'expired' as const, protectedUntil: '2026-03-06' }
  const book = { registrations: [mine, expired] }
  expect(tried(found(TODAY), mine, expired, book).theirs.over).toBe('expired on 2026-03-06')
  expect(tried(found('2026-03-05T09:00:00.000Z'), mine, expired, book).theirs.over).toBeUndefined()
})
