import {
  addDays,
  addMonths,
  calendarDate,
  daysBetween,
  daysInMonth,
  isCalendarDate,
  monthOf,
  yearOf,
} from '@shared/lib/calendarDate.ts'
import {
  addQuarters,
  inSpan,
  isQuarter,
  monthKey,
  monthsEndingAt,
  quarterOf,
  quartersEndingAt,
  spanOfQuarter,
  trailingYear,
} from '@shared/lib/period.ts'
import { describe, expect, it } from 'vitest'

describe('calendar dates', () => {
  it('exist or do not', () => {
    const real = ['2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31']
    const not = [
      '2023-02-29',
      '1900-02-29',
      '2026-04-31',
      '2026-13-01',
      '2026-00-10',
      '2026-01-00',
      '0000-01-01',
      '2026-1-1',
      '2026-01-01T00:00',
      '',
      ' 2026-01-01',
    ]
    expect(real.filter(text => !isCalendarDate(text))).toEqual([])
    expect(not.filter(isCalendarDate)).toEqual([])
  })

  it('are taken apart and put together', () => {
    expect([yearOf('2026-07-09'), monthOf('2026-07-09')]).toEqual([2026, 7])
    expect(calendarDate(2023, 2, 31)).toBe('2023-02-28')
    expect(calendarDate(7, 3, 4)).toBe('0007-03-04')
    expect([2023, 2024, 1900, 2000].map(year => daysInMonth(year, 2))).toEqual([28, 29, 28, 29])
  })

  it('move over ends of months, years and centuries', () => {
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28')
    expect(addMonths('2024-02-29', -12)).toBe('2023-02-28')
    expect(addMonths('2026-01-15', -13)).toBe('2024-12-15')
    expect(addDays('2024-02-28', 2)).toBe('2024-03-01')
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31')
    expect(addDays('0099-12-31', 1)).toBe('0100-01-01')
    expect(addDays('0050-01-01', 1)).toBe('0050-01-02')
    expect(daysBetween('2026-03-01', '2026-02-01')).toBe(-28)
    expect(daysBetween('0099-12-31', '0100-01-01')).toBe(1)
  })
})

describe('periods', () => {
  it('are quarters of the calendar', () => {
    expect(['2026-Q1', '2026-Q4', '2026-Q5', '2026-Q0', '26-Q1', '2026Q1'].map(isQuarter)).toEqual([
      true,
      true,
      false,
      false,
      false,
      false,
    ])
    expect(quarterOf('2026-09-30')).toBe('2026-Q3')
    expect(addQuarters('2026-Q1', -1)).toBe('2025-Q4')
    expect(spanOfQuarter('2024-Q1')).toEqual({ from: '2024-01-01', to: '2024-03-31' })
    expect(quartersEndingAt('2026-Q2', 3)).toEqual(['2025-Q4', '2026-Q1', '2026-Q2'])
  })

  it('are months and years that end on a day', () => {
    expect(monthKey('2026-07-31')).toBe('2026-07')
    expect(monthsEndingAt('2026-03-31', 3)).toEqual(['2026-01', '2026-02', '2026-03'])
    expect(trailingYear('2026-06-30')).toEqual({ from: '2025-07-01', to: '2026-06-30' })
    expect(trailingYear('2024-02-29')).toEqual({ from: '2023-03-01', to: '2024-02-29' })
  })

  it('hold both of their ends', () => {
    const span = { from: '2026-01-01', to: '2026-03-31' }
    const days = ['2025-12-31', '2026-01-01', '2026-02-15', '2026-03-31', '2026-04-01']
    expect(days.map(day => inSpan(day, span))).toEqual([false, true, true, true, false])
  })
})
