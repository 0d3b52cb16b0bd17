import { CLOSE_PERIODS, closePeriodSpans, closePeriodsOf } from '@shared/domain/deal/closePeriod.ts'
import { addDays, monthOf, yearOf } from '@shared/lib/calendarDate.ts'
import fc from 'fast-check'
import { expect, it } from 'vitest'

const SEED = 20_261_124
console.info(`close periods: seed ${SEED}`)

const today = fc.integer({ min: 0, max: 4_000 }).map(days => addDays('2020-02-29', days))
const away = fc.integer({ min: -500, max: 900 })

/** By counting months and quarters from year 0, never by first and last days. */
function meant(day: string, today: string): string[] {
  const month = (date: string) => yearOf(date) * 12 + monthOf(date) - 1
  const quarter = (date: string) => Math.floor(month(date) / 3)
  const months = month(day) - month(today)
  const quarters = quarter(day) - quarter(today)
  const years = yearOf(day) - yearOf(today)
  const holds = {
    lastQuarter: quarters === -1,
    thisMonth: months === 0,
    nextMonth: months === 1,
    thisQuarter: quarters === 0,
    nextQuarter: quarters === 1,
    thisYear: years === 0,
    nextYear: years === 1,
  }
  return CLOSE_PERIODS.filter(period => holds[period])
}

it('a close date lies in the periods its month, quarter and year are, whatever today is', () => {
  fc.assert(
    fc.property(today, away, (now, days) => {
      const day = addDays(now, days)
      expect([now, day, closePeriodsOf(day, closePeriodSpans(now))]).toEqual([now, day, meant(day, now)])
    }),
    { seed: SEED, numRuns: 3_000 },
  )
})
