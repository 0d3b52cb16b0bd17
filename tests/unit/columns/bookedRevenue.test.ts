import { describe, expect, it } from 'vitest'
import type { BookRow } from '../../../renderer/columns/book.ts'
import { bookedIn } from '../../../renderer/columns/bookedRevenue.ts'

const row = (quarters: readonly number[], sourcedYtd?: number) =>
  ({ quarters, ...(sourcedYtd !== undefined && { sourcedYtd }) }) as BookRow

describe('revenue booked in a quarter', () => {
  const asOf = '2026-11-26'
  const rows = [row([1, 2, 3, 4, 5, 6, 7, 8], 26), row([10, 20, 30, 40, 50, 60, 70, 80], 260)]

  it('is what all partners sourced in it', () => {
    expect(bookedIn({ rows, asOf }, '2026-Q4')).toBe(88)
    expect(bookedIn({ rows, asOf }, '2025-Q1')).toBe(11)
  })
  it('is not known outside the eight quarters, and where no revenue line is', () => {
    expect(bookedIn({ rows, asOf }, '2024-Q4')).toBeUndefined()
    expect(bookedIn({ rows, asOf }, '2027-Q1')).toBeUndefined()
    expect(bookedIn({ rows: [row([0, 0, 0, 0, 0, 0, 0, 0])], asOf }, '2026-Q4')).toBeUndefined()
  })
  it('is zero where revenue is known, only none in it', () => {
    expect(bookedIn({ rows: [row([1, 0, 0, 0, 0, 0, 0, 0], 0)], asOf }, '2026-Q4')).toBe(0)
  })
})
