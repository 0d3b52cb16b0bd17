import { describe, expect, it } from 'vitest'
import { readCalendarFile } from '../../../renderer/features/calendar-files/read/readFile.ts'
import type { FileRead } from '../../../renderer/features/calendar-files/read/types.ts'

const CONTEXT = {
  zone: 'Europe/Berlin',
  from: '2025-11-24',
  to: '2027-11-24',
  now: '2026-11-24T12:00:00.000Z',
}

const utf8 = (text: string) => new TextEncoder().encode(text)

function read(text: string, zone = CONTEXT.zone): FileRead {
  const answer = readCalendarFile('a file', utf8(text), { ...CONTEXT, zone })
  if (!answer.ok) throw new Error(answer.error.message)
  return answer.value
}

const calendar = (...lines: string[]) => ['BEGIN:VCALENDAR', ...lines, 'END:VCALENDAR', ''].join('\r\n')
const event = (...lines: string[]) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT'].join('\r\n')

describe('cards', () => {
  it('keep name, company, title, the best number, every note; folded lines are one', () => {
    const { cards } = read(
      [
        'BEGIN:VCARD',
        'VERSION:3.0',
        'UID:urn:1',
        'FN:علي حسن',
        'ORG:شركة الشمال;المبيعات',
        'TITLE:Head of',
        '  partners',
        'TEL;TYPE=FAX,WORK:1',
        'TEL;TYPE=HOME:2',
        'TEL;TYPE=CELL:3',
        'item1.EMAIL;TYPE=INTERNET:ali@north.example',
        'NOTE:one\\nline\\, two',
        'END:VCARD',
      ].join('\r\n'),
    )
    expect(cards).toEqual([
      {
        line: 1,
        name: 'علي حسن',
        organisation: 'شركة الشمال',
        title: 'Head of partners',
        emails: ['ali@north.example'],
        phone: '3',
        notes: 'one\nline, two',
        key: 'urn:1',
      },
    ])
  })

  it('of version 2.1 are read with their quoted-printable lines and bare parameters', () => {
    const { cards } = read(
      'BEGIN:VCARD\nVERSION:2.1\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Mu=C3=\n=B1oz;Jos=C3=A9;;;\nORG:Company, The;Sales\nTEL;WORK;VOICE:12\nEMAIL;PREF;INTERNET:jose@x.example\nPHOTO;ENCODING=BASE64;JPEG:AAAA\nBBBB\n\nEND:VCARD\n',
    )
    expect(cards).toEqual([
      { line: 1, name: 'José Muñoz', organisation: 'Company, The', emails: ['jose@x.example'], phone: '12' },
    ])
  })

  it('without a name take the address; without both they are refused by line, and take no other down', () => {
    const answer = read(
      'BEGIN:VCARD\nVERSION:3.0\nEMAIL:a@b.example\nEND:VCARD\nBEGIN:VCARD\nVERSION:3.0\nTEL:1\nEND:VCARD\nBEGIN:VCARD\nVERSION:3.0\nFN:Last\n',
    )
    expect(answer.cards.map(card => card.name)).toEqual(['a@b.example', 'Last'])
    expect(answer.refused).toEqual([
      { line: 5, what: 'Card', reason: 'It has no name and no e-mail address.' },
    ])
  })
})

describe('events', () => {
  it('are a moment and a local day, by zone; a whole day is a day and no moment', () => {
    const { meetings } = read(
      calendar(
        event('UID:a', 'SUMMARY:Utc', 'DTSTART:20261130T233000Z', 'DTEND:20261201T003000Z'),
        event('UID:b', 'SUMMARY:Tokyo', 'DTSTART;TZID=Asia/Tokyo:20261201T080000', 'DURATION:PT90M'),
        event('UID:c', 'SUMMARY:Floating', 'DTSTART:20260701T090000'),
        event('UID:d', 'SUMMARY:All day', 'DTSTART;VALUE=DATE:20261224', 'DTEND;VALUE=DATE:20261227'),
      ),
    )
    expect(meetings.map(({ subject, on, startAt, endAt }) => [subject, on, startAt, endAt])).toEqual([
      ['Floating', '2026-07-01', '2026-07-01T07:00:00.000Z', undefined],
      ['Tokyo', '2026-12-01', '2026-11-30T23:00:00.000Z', '2026-12-01T00:30:00.000Z'],
      ['Utc', '2026-12-01', '2026-11-30T23:30:00.000Z', '2026-12-01T00:30:00.000Z'],
      ['All day', '2026-12-24', undefined, undefined],
    ])
  })

  it('of a zone only the file describes are read by its rules, summer and winter', () => {
    const zone = [
      'BEGIN:VTIMEZONE',
      'TZID:Our Office',
      'BEGIN:STANDARD',
      'DTSTART:19701025T030000',
      'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
      'TZOFFSETFROM:+0300',
      'TZOFFSETTO:+0200',
      'END:STANDARD',
      'BEGIN:DAYLIGHT',
      'DTSTART:19700329T020000',
      'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
      'TZOFFSETFROM:+0200',
      'TZOFFSETTO:+0300',
      'END:DAYLIGHT',
      'END:VTIMEZONE',
    ].join('\r\n')
    const { meetings, notes } = read(
      calendar(
        zone,
        event('UID:a', 'SUMMARY:Winter', 'DTSTART;TZID=Our Office:20260115T120000'),
        event('UID:b', 'SUMMARY:Summer', 'DTSTART;TZID="Our Office":20260715T120000'),
        event('UID:c', 'SUMMARY:Nowhere', 'DTSTART;TZID=Their Office:20260716T120000'),
      ),
    )
    expect(meetings.map(({ startAt }) => startAt)).toEqual([
      '2026-01-15T10:00:00.000Z',
      '2026-07-15T09:00:00.000Z',
      '2026-07-16T10:00:00.000Z',
    ])
    expect(notes).toEqual([
      {
        line: 27,
        what: 'Nowhere',
        reason: 'Nobody knows the time zone “Their Office”; its time was taken as yours.',
      },
    ])
  })

  it('of a series come in by their dates within the span: left out, moved and added ones counted in', () => {
    const { meetings, series, outside } = read(
      calendar(
        event(
          'UID:weekly',
          'SUMMARY:Weekly',
          'DTSTART;TZID=Europe/Berlin:20261005T100000',
          'DURATION:PT1H',
          'RRULE:FREQ=WEEKLY;UNTIL=20261102T090000Z',
          'EXDATE;TZID=Europe/Berlin:20261012T100000',
          'RDATE;TZID=Europe/Berlin;VALUE=PERIOD:20261203T080000/PT15M',
        ),
        event(
          'UID:weekly',
          'SUMMARY:Weekly moved',
          'RECURRENCE-ID;TZID=Europe/Berlin:20261019T100000',
          'DTSTART;TZID=Europe/Berlin:20261020T150000',
        ),
        event('UID:old', 'SUMMARY:Old', 'DTSTART:20010101T100000', 'RRULE:FREQ=DAILY;COUNT=5'),
      ),
    )
    expect(meetings.map(({ key, subject, on, startAt }) => [key, subject, on, startAt])).toEqual([
      ['weekly#2026-10-05T08:00:00.000Z', 'Weekly', '2026-10-05', '2026-10-05T08:00:00.000Z'],
      ['weekly#2026-10-19T08:00:00.000Z', 'Weekly moved', '2026-10-20', '2026-10-20T13:00:00.000Z'],
      // The clocks change on the 25th: ten o'clock stays ten o'clock.
      ['weekly#2026-10-26T09:00:00.000Z', 'Weekly', '2026-10-26', '2026-10-26T09:00:00.000Z'],
      ['weekly#2026-11-02T09:00:00.000Z', 'Weekly', '2026-11-02', '2026-11-02T09:00:00.000Z'],
      ['weekly#2026-12-03T07:00:00.000Z', 'Weekly', '2026-12-03', '2026-12-03T07:00:00.000Z'],
    ])
    expect(meetings.at(-1)?.endAt).toBe('2026-12-03T07:15:00.000Z')
    expect({ series, outside }).toEqual({ series: 1, outside: 1 })
  })

  it('that never end, or never meet a day, are bounded', () => {
    const started = performance.now()
    const { meetings, notes, outside } = read(
      calendar(
        event('UID:a', 'SUMMARY:Daily', 'DTSTART:20200101T100000', 'RRULE:FREQ=DAILY'),
        // ical.js never comes back from this one.
        event(
          'UID:b',
          'SUMMARY:Never',
          'DTSTART:20200101T100000',
          'RRULE:FREQ=DAILY;BYMONTH=8;BYWEEKNO=53;BYSETPOS=9',
        ),
        event('UID:c', 'SUMMARY:Often', 'DTSTART:20260101T100000', 'RRULE:FREQ=SECONDLY'),
      ),
    )
    expect(performance.now() - started).toBeLessThan(5_000)
    expect(meetings.filter(meeting => meeting.subject === 'Daily')).toHaveLength(400)
    expect(meetings.filter(meeting => meeting.subject === 'Often')).toHaveLength(1)
    expect(outside).toBe(1)
    expect(notes.map(note => [note.what, note.reason])).toEqual([
      ['Daily', 'Only the first 400 of its 731 dates come in.'],
      ['Often', 'It repeats within a day; only one time of a day comes in.'],
    ])
  })

  it('that are cancelled, without a start or broken are refused by name and line; the others come in', () => {
    const { meetings, refused, notes } = read(
      calendar(
        event('UID:a', 'SUMMARY:Off', 'STATUS:CANCELLED', 'DTSTART:20260101T100000'),
        event('UID:b', 'SUMMARY:When'),
        event('UID:c', 'SUMMARY:Nonsense', 'DTSTART:yesterday'),
        event('SUMMARY:Good', 'DTSTART:20260101T100000', 'DTEND:20250101T100000', 'LOCATION garbage'),
      ),
    )
    expect(meetings.map(({ subject, endAt }) => [subject, endAt])).toEqual([['Good', undefined]])
    expect(refused.map(({ line, what, reason }) => [line, what, reason])).toEqual([
      [2, 'Off', 'It was cancelled.'],
      [8, 'When', 'It does not say when it starts.'],
      [12, 'Nonsense', 'Its start cannot be read as a date.'],
    ])
    expect(notes.map(({ line, reason }) => [line, reason])).toEqual([
      [21, '“LOCATION garbage” cannot be read; it was left out.'],
      [17, 'Its end cannot be read; it comes in without one.'],
    ])
  })
})

it('to-dos become tasks; a file with nothing for us is refused by name', () => {
  const { tasks } = read(
    calendar(
      'BEGIN:VTODO\r\nUID:t1\r\nSUMMARY:Send offer\r\nDUE;VALUE=DATE:20261201\r\nDESCRIPTION:Two pages\r\nEND:VTODO',
      'BEGIN:VTODO\r\nUID:t2\r\nSUMMARY:Call\r\nCOMPLETED:20261101T090000Z\r\nSTATUS:COMPLETED\r\nEND:VTODO',
    ),
  )
  expect(tasks.map(({ key, title, dueOn, doneAt, notes }) => [key, title, dueOn, doneAt, notes])).toEqual([
    ['t1', 'Send offer', '2026-12-01', undefined, 'Two pages'],
    ['t2', 'Call', undefined, '2026-11-01T09:00:00.000Z', undefined],
  ])
  const busy = readCalendarFile('busy.ics', utf8(calendar('BEGIN:VFREEBUSY\r\nEND:VFREEBUSY')), CONTEXT)
  expect(busy).toMatchObject({
    ok: false,
    error: {
      message: 'busy.ics cannot be imported: it holds free and busy times only, no meeting, task or card.',
    },
  })
  expect(readCalendarFile('x.ics', new Uint8Array(), CONTEXT)).toMatchObject({ ok: false })
})
