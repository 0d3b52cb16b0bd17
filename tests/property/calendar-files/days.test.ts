import { addDays } from '@shared/lib/calendarDate.ts'
import fc from 'fast-check'
import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import { daysOf } from '../../../renderer/features/calendar-files/read/days.ts'
import { readCalendarFile } from '../../../renderer/features/calendar-files/read/readFile.ts'
import { seriesRule } from '../../../renderer/features/calendar-files/read/rule.ts'

const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']
const some = <T>(from: readonly T[], most = 3) =>
  fc.uniqueArray(fc.constantFrom(...from), { minLength: 1, maxLength: most })
const list = (name: string, values: fc.Arbitrary<readonly (string | number)[]>) =>
  values.map(all => `${name}=${all.join(',')}`)
const interval = fc.integer({ min: 1, max: 4 }).map(n => `INTERVAL=${n}`)
const nths = some([1, 2, 3, 4, -1, -2], 2).chain(all =>
  fc.constantFrom(...DAYS).map(day => all.map(n => `${n}${day}`)),
)

/** Rules ical.js reads as the standard says; where it does not, there is no oracle. */
const rule = fc.oneof(
  interval.map(i => `FREQ=DAILY;${i}`),
  fc.tuple(interval, list('BYMONTH', some([1, 3, 6, 9]))).map(([, m]) => `FREQ=DAILY;${m}`),
  fc.tuple(interval, list('BYDAY', some(DAYS))).map(([i, d]) => `FREQ=WEEKLY;${i};${d}`),
  fc.tuple(interval, list('BYMONTHDAY', some([1, 5, 15, 28, -1]))).map(([i, d]) => `FREQ=MONTHLY;${i};${d}`),
  fc.tuple(interval, nths).map(([i, all]) => `FREQ=MONTHLY;${i};BYDAY=${all.join(',')}`),
  fc
    .tuple(some(DAYS, 4), fc.constantFrom(1, 2, -1))
    .map(([d, at]) => `FREQ=MONTHLY;BYDAY=${d.join(',')};BYSETPOS=${at}`),
  fc
    .tuple(interval, list('BYMONTH', some([2, 5, 11], 2)), nths)
    .map(([i, m, all]) => `FREQ=YEARLY;${i};${m};BYDAY=${all.join(',')}`),
  fc
    .tuple(interval, fc.integer({ min: 1, max: 12 }))
    .map(([i, m]) => `FREQ=YEARLY;${i};BYMONTH=${m};BYMONTHDAY=13`),
)

test('the days of a series are those ical.js finds, one by one', () => {
  fc.assert(
    fc.property(rule, fc.integer({ min: 0, max: 3_000 }), (text, offset) => {
      const near = addDays('2016-02-29', offset)
      // Begin on a day of the series: on another one implementations disagree.
      const [, first] = daysOf(must(text), near, addDays(near, 6_000))
      fc.pre(first !== undefined)
      const to = addDays(first, 900)
      const iterator = ICAL.Recur.fromString(text).iterator(ICAL.Time.fromDateString(first))
      const expected: string[] = []
      for (let n = 0; n < 1_000; n++) {
        const next = iterator.next()?.toString()
        if (next === undefined || next > to) break
        expected.push(next)
      }
      expect(daysOf(must(text), first, to)).toEqual(expected)
    }),
    { numRuns: 400, seed: 20_261_124, endOnFailure: true },
  )
})

function must(text: string) {
  const read = seriesRule(ICAL.Recur.fromString(text).toJSON())
  if (!read) throw new Error(text)
  return read.days
}

const line = fc.oneof(
  fc.constantFrom(
    'BEGIN:VCALENDAR',
    'END:VCALENDAR',
    'BEGIN:VEVENT',
    'END:VEVENT',
    'BEGIN:VTODO',
    'END:VTODO',
    'BEGIN:VCARD',
    'END:VCARD',
    'BEGIN:VTIMEZONE',
    'END:VTIMEZONE',
    'BEGIN:STANDARD',
    'VERSION:2.1',
    'FN:Somebody',
    'N;ENCODING=QUOTED-PRINTABLE:=C3=',
    'UID:1',
    'SUMMARY:Meeting',
    'DTSTART:20260101T100000Z',
    'DTSTART;TZID=X:20260101T100000',
    'TZID:X',
    'TZOFFSETTO:+9999',
    'RRULE:FREQ=YEARLY;BYWEEKNO=53;BYMONTH=7',
    'RRULE:FREQ=DAILY;INTERVAL=0;COUNT=99999999',
    'RDATE;VALUE=PERIOD:20260101T100000/P',
    'EXDATE:',
  ),
  fc.string({ maxLength: 40 }),
)

test('no text, however torn, makes the reader throw, or lose a component without a word', () => {
  fc.assert(
    fc.property(fc.array(line, { maxLength: 40 }), lines => {
      const answer = readCalendarFile('torn.ics', new TextEncoder().encode(lines.join('\n')), {
        zone: 'Europe/Berlin',
        from: '2025-11-24',
        to: '2027-11-24',
        now: '2026-11-24T12:00:00.000Z',
      })
      if (!answer.ok) {
        expect(answer.error.message).toContain('torn.ics')
        return
      }
      const { found, cards, refused } = answer.value
      const refusedCards = refused.filter(note => note.what === 'Card').length
      expect(cards.length + refusedCards).toBe(found.cards)
    }),
    { numRuns: 400, seed: 20_261_124, endOnFailure: true },
  )
})
