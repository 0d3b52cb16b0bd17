import { addDays, type Instant } from '@shared/lib/calendarDate.ts'
import ICAL from 'ical.js'
import type { CalendarEntry } from './entry.ts'
import { folded } from './fold.ts'

const PRODUCT = '-//Tandem//Tandem//EN'

/** Entries as a calendar (RFC 5545): CRLF, folded at 75 octets, texts escaped; moments in UTC. */
export function icsText(entries: readonly CalendarEntry[], now: Instant): string {
  const calendar = new ICAL.Component('vcalendar')
  calendar.addPropertyWithValue('version', '2.0')
  calendar.addPropertyWithValue('prodid', PRODUCT)
  calendar.addPropertyWithValue('calscale', 'GREGORIAN')
  for (const entry of entries)
    calendar.addSubcomponent(entry.kind === 'todo' ? todoOf(entry, now) : eventOf(entry, now))
  return `${folded(calendar.toString())}\r\n`
}

function eventOf(entry: CalendarEntry, now: Instant): ICAL.Component {
  const event = start('vevent', entry, now)
  if (entry.startAt === undefined) {
    event.addPropertyWithValue('dtstart', day(entry.on))
    // The end of a whole day is the day after it.
    event.addPropertyWithValue('dtend', day(addDays(entry.on, 1)))
    event.addPropertyWithValue('transp', 'TRANSPARENT')
  } else {
    event.addPropertyWithValue('dtstart', moment(entry.startAt))
    if (entry.endAt !== undefined) event.addPropertyWithValue('dtend', moment(entry.endAt))
  }
  if (entry.place !== undefined) event.addPropertyWithValue('location', plain(entry.place))
  for (const name of entry.people ?? []) event.addPropertyWithValue('contact', plain(name))
  return event
}

function todoOf(entry: CalendarEntry, now: Instant): ICAL.Component {
  const todo = start('vtodo', entry, now)
  todo.addPropertyWithValue('due', day(entry.on))
  todo.addPropertyWithValue('status', entry.doneAt === undefined ? 'NEEDS-ACTION' : 'COMPLETED')
  if (entry.doneAt !== undefined) todo.addPropertyWithValue('completed', moment(entry.doneAt))
  return todo
}

function start(name: 'vevent' | 'vtodo', entry: CalendarEntry, now: Instant): ICAL.Component {
  const component = new ICAL.Component(name)
  component.addPropertyWithValue('uid', plain(entry.uid))
  component.addPropertyWithValue('dtstamp', moment(now))
  if (entry.changedAt !== undefined) component.addPropertyWithValue('last-modified', moment(entry.changedAt))
  component.addPropertyWithValue('summary', plain(entry.title))
  if (entry.text !== undefined) component.addPropertyWithValue('description', plain(entry.text))
  return component
}

const day = (date: string): ICAL.Time => ICAL.Time.fromDateString(date)

/** Whole seconds: iCalendar knows no smaller part. */
const moment = (at: Instant): ICAL.Time =>
  ICAL.Time.fromDateTimeString(`${new Date(at).toISOString().slice(0, 19)}Z`)

/** Line ends become the one the format knows; other control characters have no place in it. */
const plain = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')
