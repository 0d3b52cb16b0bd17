import fc from 'fast-check'
import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { exportEngine } from '../../../renderer/features/calendar-files/engine/exportEngine.ts'
import { RHYTHMS } from '../../../shared/domain/plan/partSchema.ts'
import { planCalendar } from '../../../shared/domain/plan-export/calendarEntries.ts'
import { meetingDays } from '../../../shared/domain/plan-export/meetingDays.ts'
import { addDays, daysInMonth } from '../../../shared/lib/calendarDate.ts'
import { zoneTime } from '../../../shared/lib/zoneTime.ts'
import { NOW, planShare } from '../../support/plan/planShare.ts'

const berlin = zoneTime('Europe/Berlin')

const eventsOf = (text: string) =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map(one => new ICAL.Event(one))

describe('the days of a meeting', () => {
  it('comes back to the 31st after a short month', () => {
    expect(meetingDays({ every: 'month', on: '2027-01-31' }, '2027-04-30')).toEqual([
      '2027-01-31',
      '2027-02-28',
      '2027-03-31',
      '2027-04-30',
    ])
  })

  it('has a single date even after the plan ends', () => {
    expect(meetingDays({ every: 'once', on: '2028-01-10' }, '2027-12-31')).toEqual(['2028-01-10'])
    expect(meetingDays({ every: 'week', on: '2028-01-10' }, '2027-12-31')).toEqual([])
  })

  it('is every day a slow walk over the calendar finds', () => {
    const day = fc.integer({ min: 0, max: 900 }).map(n => addDays('2026-11-01', n))
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 400 }), fc.constantFrom(...RHYTHMS), (on, length, every) => {
        const until = addDays(on, length)
        const found: string[] = []
        const wanted = Number(on.slice(8))
        for (let n = 0; n <= length; n++) {
          const at = addDays(on, n)
          const months =
            (Number(at.slice(0, 4)) - Number(on.slice(0, 4))) * 12 +
            Number(at.slice(5, 7)) -
            Number(on.slice(5, 7))
          const last = daysInMonth(Number(at.slice(0, 4)), Number(at.slice(5, 7)))
          const sameDay = Number(at.slice(8)) === Math.min(wanted, last)
          if (
            every === 'once'
              ? n === 0
              : every === 'week'
                ? n % 7 === 0
                : every === 'twoWeeks'
                  ? n % 14 === 0
                  : sameDay && months % (every === 'month' ? 1 : 3) === 0
          )
            found.push(at)
        }
        expect(meetingDays({ every, on }, until)).toEqual(found)
      }),
    )
  })
})

describe('the calendar of a plan', () => {
  const text = exportEngine.textOfItems(planCalendar(planShare(), berlin), NOW)
  const events = eventsOf(text)

  it('keeps the time of the place over a clock change', () => {
    const calls = events.filter(({ summary }) => summary === 'Weekly call (Contoso)')
    expect(calls).toHaveLength(42)
    expect(calls.slice(0, 3).map(({ startDate }) => startDate.toString())).toEqual([
      '2027-03-15T13:30:00Z',
      '2027-03-22T13:30:00Z',
      '2027-03-29T12:30:00Z',
    ])
    expect(calls[0]?.endDate.toString()).toBe('2027-03-15T14:00:00Z')
  })

  it('has whole days where no time was said, and escapes what would break a line', () => {
    const qbrs = events.filter(({ summary }) => summary.startsWith('QBR'))
    expect(qbrs[0]?.summary).toBe('QBR, winter; “open”, all (Contoso)')
    expect(qbrs.map(({ startDate }) => [startDate.isDate, startDate.toString()])).toEqual([
      [true, '2027-01-31'],
      [true, '2027-04-30'],
      [true, '2027-07-31'],
      [true, '2027-10-31'],
    ])
    expect(text).toContain('QBR\\, winter\\; “open”\\, all')
  })

  it('has the days open actions are due, with who answers, and not those that are done', () => {
    const due = events.filter(({ summary }) => summary.startsWith('Due: '))
    expect(due.map(({ summary, startDate }) => [summary, startDate.toString()])).toEqual([
      ['Due: Train two engineers (Contoso)', '2027-03-01'],
      ['Due: =HYPERLINK("x") (Contoso)', '2027-01-20'],
    ])
    expect(due[0]?.description).toContain('Noor Haddad')
  })

  it('writes each entry under a name of its own, the same each time', () => {
    const uids = events.map(({ uid }) => uid)
    expect(new Set(uids).size).toBe(uids.length)
    expect(
      eventsOf(exportEngine.textOfItems(planCalendar(planShare(), berlin), NOW)).map(e => e.uid),
    ).toEqual(uids)
  })
})
