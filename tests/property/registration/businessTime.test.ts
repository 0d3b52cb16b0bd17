import { businessTime } from '@shared/lib/businessTime.ts'
import { addDays } from '@shared/lib/calendarDate.ts'
import { endOfDay, zoneTime } from '@shared/lib/zoneTime.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayOf, type SlowHours, slowAdd, slowBetween } from './slowTime.ts'

const SEED = 20_261_126
console.info(`business time: seed ${SEED}`)

const MINUTE = 60_000

/** Zones with all kinds of clock changes: at 2, at midnight, by half an hour, of the south, and none. */
const ZONES = [
  'UTC',
  'America/Los_Angeles',
  'America/New_York',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'Pacific/Auckland',
  'Pacific/Chatham',
  'Australia/Lord_Howe',
  'Africa/Cairo',
  'America/Santiago',
  'Europe/Berlin',
  'Atlantic/Azores',
]

/** Days around which the clocks of some of these zones change. */
const CHANGES = [
  '2026-03-08',
  '2026-03-29',
  '2026-04-05',
  '2026-04-24',
  '2026-09-06',
  '2026-09-27',
  '2026-10-25',
  '2026-10-29',
  '2026-11-01',
]

const time = fc.integer({ min: 0, max: 96 }).map(quarter => {
  const minutes = quarter * 15
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
})

const hours: fc.Arbitrary<SlowHours> = fc
  .record({
    timeZone: fc.constantFrom(...ZONES),
    workdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 7 }),
    times: fc.uniqueArray(time, { minLength: 2, maxLength: 2 }).map(times => times.sort()),
    holidays: fc.array(
      fc.record({ change: fc.constantFrom(...CHANGES), by: fc.integer({ min: -4, max: 4 }) }),
      { maxLength: 4 },
    ),
  })
  .map(({ timeZone, workdays, times: [opensAt = '', closesAt = ''], holidays }) => ({
    timeZone,
    workdays,
    opensAt,
    closesAt,
    holidays: holidays.map(({ change, by }) => ({ on: addDays(change, by) })),
  }))

const moment = fc
  .record({ change: fc.constantFrom(...CHANGES), minutes: fc.integer({ min: -3 * 1440, max: 3 * 1440 }) })
  .map(({ change, minutes }) => Date.parse(`${change}T02:00:00Z`) + minutes * MINUTE)

describe('business time', () => {
  it('counts the minutes a walk over the wall clock counts', () => {
    fc.assert(
      fc.property(hours, moment, fc.integer({ min: 0, max: 5 * 1440 }), (hours, from, minutes) => {
        const to = from + minutes * MINUTE
        expect(businessTime(hours).between(from, to) / MINUTE).toBe(slowBetween(from, to, hours))
      }),
      { seed: SEED, numRuns: 150 },
    )
  })

  it('adds minutes as a walk over the wall clock does', () => {
    fc.assert(
      fc.property(hours, moment, fc.integer({ min: 1, max: 600 }), (hours, from, minutes) => {
        expect(businessTime(hours).add(from, minutes * MINUTE)).toBe(slowAdd(from, minutes, hours))
      }),
      { seed: SEED, numRuns: 120 },
    )
  })

  it('has as much time between two moments as was added, and adds up', () => {
    fc.assert(
      fc.property(
        hours,
        moment,
        fc.integer({ min: 0, max: 40_000_000 }),
        moment,
        (hours, from, working, third) => {
          const time = businessTime(hours)
          const to = time.add(from, working)
          expect(to).toBeDefined()
          expect(time.between(from, to ?? 0)).toBe(working)
          const [a, b, c] = [from, third, from + 10 * 86_400_000].sort((x, y) => x - y) as [
            number,
            number,
            number,
          ]
          expect(time.between(a, b) + time.between(b, c)).toBe(time.between(a, c))
        },
      ),
      { seed: SEED, numRuns: 400 },
    )
  })

  it('knows the day and its end in every zone', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ZONES), moment, (timeZone, ms) => {
        const zone = zoneTime(timeZone)
        const day = zone.dayAt(ms)
        expect(day).toBe(dayOf(ms, timeZone))
        const end = endOfDay(zone, day)
        expect(dayOf(end - 1000, timeZone)).toBe(day)
        expect(dayOf(end, timeZone)).toBe(addDays(day, 1))
      }),
      { seed: SEED, numRuns: 600 },
    )
  })

  it('says so when nobody ever works', () => {
    const never = businessTime({
      timeZone: 'UTC',
      workdays: [1],
      opensAt: '17:00',
      closesAt: '09:00',
      holidays: [],
    })
    expect(never.add(0, 1)).toBeUndefined()
    expect(never.between(0, 1e12)).toBe(0)
  })
})
