import { addDays, type CalendarDate } from '@shared/lib/calendarDate.ts'
import { addressOf } from './cards.ts'
import type { Block } from './components.ts'
import { daysOf } from './days.ts'
import { contentKey, fittingKey } from './keys.ts'
import { partsOf } from './parts.ts'
import { type Properties, propertiesOf } from './properties.ts'
import { type SeriesRule, seriesRule } from './rule.ts'
import type { FileNote, MeetingDraft, ReadContext } from './types.ts'
import { durationMs, type When, whenAt, whenOf } from './when.ts'
import type { Zones } from './zones.ts'

const WANTED = new Set(
  'uid summary description location dtstart dtend duration rrule rdate exdate recurrence-id status attendee organizer'.split(
    ' ',
  ),
)

/** Dates of one series that come in at most. */
export const MOST_DATES = 400

/** One VEVENT, taken apart. */
export interface EventRead {
  readonly line: number
  readonly uid: string
  /** Set for one changed date of a series: the start it had. */
  readonly replaces?: string
  readonly drafts: readonly MeetingDraft[]
  readonly isSeries: boolean
  readonly refused?: FileNote
  readonly notes: readonly FileNote[]
}

/** One event → its meetings: itself, or the dates of its series within the span. */
export function readEvent(block: Block, zones: Zones, context: ReadContext): EventRead {
  const properties = propertiesOf(block, 'icalendar', WANTED)
  const subject = properties.text('summary') ?? firstLine(properties.text('description')) ?? 'Meeting'
  const { line } = block
  const start = whenOf(properties.first('dtstart'), zones)
  const uid = properties.text('uid') ?? contentKey(start?.parts.wall, subject)
  const refuse = (reason: string): EventRead => ({
    line,
    uid,
    drafts: [],
    isSeries: false,
    notes: [],
    refused: { line, what: subject, reason },
  })
  if (properties.text('status')?.toUpperCase() === 'CANCELLED') return refuse('It was cancelled.')
  if (!start)
    return refuse(
      properties.first('dtstart') || properties.isBad('dtstart')
        ? 'Its start cannot be read as a date.'
        : 'It does not say when it starts.',
    )
  const notes = [...properties.bad, ...zoneNotes(properties, zones, line, subject)]
  const length = lengthOf(properties, start, zones)
  if (length === 'unreadable')
    notes.push({ line, what: subject, reason: 'Its end cannot be read; it comes in without one.' })
  const ms = typeof length === 'number' ? length : undefined
  if (repeatsWithinDay(properties))
    notes.push({ line, what: subject, reason: 'It repeats within a day; only one time of a day comes in.' })
  const about = { line, subject: subject.slice(0, 300), ...detailsOf(properties) }
  const replaced = whenOf(properties.first('recurrence-id'), zones)
  const isSeries = !replaced && (properties.all('rrule').length > 0 || properties.all('rdate').length > 0)
  const at = (when: When, key: string, lasts = ms): MeetingDraft => ({
    ...about,
    key: fittingKey(key),
    on: when.on,
    ...(when.at !== undefined && { startAt: when.at }),
    ...(when.at !== undefined && lasts !== undefined && { endAt: later(when.at, lasts) }),
  })
  if (!isSeries) {
    const replaces = replaced && stampOf(replaced)
    const key = replaces === undefined ? uid : `${uid}#${replaces}`
    return {
      line,
      uid,
      isSeries,
      notes,
      drafts: [at(start, key)],
      ...(replaces !== undefined && { replaces }),
    }
  }
  const dates = seriesDates(properties, start, zones, context)
  const kept = dates.slice(0, MOST_DATES)
  if (dates.length > kept.length)
    notes.push({
      line,
      what: subject,
      reason: `Only the first ${MOST_DATES} of its ${dates.length} dates come in.`,
    })
  return {
    line,
    uid,
    isSeries,
    notes,
    drafts: kept.map(({ when, lasts }) => at(when, `${uid}#${stampOf(when)}`, lasts ?? ms)),
  }
}

/** What an occurrence is known by: its moment, or its day. */
export const stampOf = (when: When): string => when.at ?? when.on

const later = (at: string, ms: number): string => new Date(Date.parse(at) + ms).toISOString()

const firstLine = (text: string | undefined): string | undefined => text?.split('\n')[0]?.trim() || undefined

function detailsOf(properties: Properties) {
  const text = properties.text('description')
  const place = properties.text('location')
  const people = [...properties.all('attendee'), ...properties.all('organizer')]
  return {
    emails: [...new Set(people.flatMap(({ values }) => addressOf(values[0])?.toLowerCase() ?? []))],
    ...(text !== undefined && { text: text.slice(0, 20_000) }),
    ...(place !== undefined && { place: place.replaceAll('\n', ', ').slice(0, 300) }),
  }
}

/** Milliseconds from start to end; undefined for none, which is no fault. */
function lengthOf(properties: Properties, start: When, zones: Zones): number | 'unreadable' | undefined {
  if (start.at === undefined) return undefined
  const end = whenOf(properties.first('dtend'), zones)
  if (end?.at !== undefined) {
    const ms = Date.parse(end.at) - Date.parse(start.at)
    return ms >= 0 ? ms : 'unreadable'
  }
  const duration = durationMs(properties.text('duration'))
  if (duration !== undefined) return duration
  const given = ['dtend', 'duration'].some(name => properties.first(name) || properties.isBad(name))
  return given && !end ? 'unreadable' : undefined
}

function zoneNotes(properties: Properties, zones: Zones, line: number, what: string): FileNote[] {
  const zone = properties.first('dtstart')?.params.tzid
  if (typeof zone !== 'string' || zones.knows(zone)) return []
  return [{ line, what, reason: `Nobody knows the time zone “${zone}”; its time was taken as yours.` }]
}

/** A rule that repeats within a day is followed by its days only. */
const repeatsWithinDay = (properties: Properties): boolean =>
  properties.all('rrule').some(({ values }) => seriesRule(values[0])?.withinDay !== false)

interface Occurrence {
  readonly when: When
  readonly lasts?: number
}

/** The dates of a series within the span: those of its rules and its list, without the left out ones. */
function seriesDates(properties: Properties, start: When, zones: Zones, context: ReadContext): Occurrence[] {
  const { from, to } = context
  const byStamp = new Map<string, Occurrence>()
  const add = (one: Occurrence) => {
    if (one.when.on >= from && one.when.on <= to && !byStamp.has(stampOf(one.when)))
      byStamp.set(stampOf(one.when), one)
  }
  add({ when: start })
  for (const { values } of properties.all('rrule')) {
    const rule = seriesRule(values[0])
    if (rule) for (const when of ruleDates(rule, start, zones, to)) add({ when })
  }
  for (const property of properties.all('rdate'))
    for (const value of property.values) {
      const [begin, end] = Array.isArray(value) ? value : [value]
      const when = whenOf(property, zones, begin)
      if (when) add({ when, ...lastsOf(when, end, property.params.tzid, zones) })
    }
  const left = properties.all('exdate').flatMap(property =>
    property.values.flatMap(value => {
      const when = whenOf(property, zones, value)
      return when ? [stampOf(when), ...(when.parts.timed ? [] : [when.on])] : []
    }),
  )
  const out = new Set(left)
  return [...byStamp.values()]
    .filter(({ when }) => !out.has(stampOf(when)) && !out.has(when.parts.date))
    .sort((a, b) => (stampOf(a.when) < stampOf(b.when) ? -1 : 1))
}

function lastsOf(when: When, end: unknown, zone: unknown, zones: Zones): { lasts?: number } {
  if (when.at === undefined || end === undefined) return {}
  const parts = partsOf(end)
  const until =
    parts && whenAt(parts, parts.utc ? 'UTC' : typeof zone === 'string' ? zone : undefined, zones).at
  const lasts = until === undefined ? durationMs(end) : Date.parse(until) - Date.parse(when.at)
  return lasts !== undefined && lasts >= 0 ? { lasts } : {}
}

function ruleDates(
  { days, until }: SeriesRule,
  start: When,
  zones: Zones,
  to: CalendarDate,
): readonly When[] {
  const last = partsOf(until)
  const end = last && last.date < to ? addDays(last.date, 1) : addDays(to, 1)
  const time = start.parts.wall.slice(10)
  // A zone may be a day ahead of the user's.
  const all = daysOf(days, start.parts.date, end).map(date =>
    whenAt({ ...start.parts, date, wall: date + time }, start.zone, zones),
  )
  if (!last) return all
  const lastAt =
    last.timed && start.at !== undefined ? whenAt(last, last.utc ? 'UTC' : start.zone, zones).at : undefined
  return all.filter(when =>
    lastAt !== undefined && when.at !== undefined ? when.at <= lastAt : when.parts.date <= last.date,
  )
}
