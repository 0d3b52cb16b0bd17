import {
  completeMonths,
  quarterSpan,
  sharedDays,
  windowOf,
  yearUpTo,
} from '@shared/domain/scorecard/window.ts'
import { addDays } from '@shared/lib/calendarDate.ts'
import { quarterOf, spanOfQuarter, trailingYear } from '@shared/lib/period.ts'
import { expect, it } from 'vitest'

it('quick spans are the spans of the calendar, on every day of nine years', () => {
  for (let day = '2019-12-01'; day < '2029-01-01'; day = addDays(day, 1)) {
    expect(yearUpTo(day)).toEqual(trailingYear(day))
    expect(quarterSpan(quarterOf(day))).toEqual(spanOfQuarter(quarterOf(day)))
  }
})

it('a window ends at the data-as-of day while its quarter runs', () => {
  expect(windowOf('2026-Q1', '2026-02-28', true)).toMatchObject({ end: '2026-02-28', running: true })
  expect(windowOf('2026-Q1', '2026-03-31', true)).toMatchObject({ end: '2026-03-31', running: false })
  expect(windowOf('2026-Q1', '2026-05-01', false)).toMatchObject({ end: '2026-03-31', current: false })
})

it('months count as complete on their last day', () => {
  expect(completeMonths(windowOf('2028-Q1', '2028-02-28', true))).toEqual(['2028-01'])
  expect(completeMonths(windowOf('2028-Q1', '2028-02-29', true))).toEqual(['2028-01', '2028-02'])
})

it('spans share whole days', () => {
  const july = { from: '2026-07-01', to: '2026-07-31' }
  expect(sharedDays(july, { from: '2026-07-31', to: '2026-09-01' })).toBe(1)
  expect(sharedDays(july, { from: '2026-08-01', to: '2026-09-01' })).toBe(0)
  expect(sharedDays(july, july)).toBe(31)
})
