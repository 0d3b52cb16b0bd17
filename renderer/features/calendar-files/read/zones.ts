import { addDays, type CalendarDate, type Instant } from '@shared/lib/calendarDate.ts'
import type { Block } from './components.ts'
import { daysOf } from './days.ts'
import { partsOf } from './parts.ts'
import { propertiesOf } from './properties.ts'
import { seriesRule } from './rule.ts'

/** Offsets from UTC in minutes, of a wall clock time `YYYY-MM-DDTHH:MM:SS`. */
type Offset = (wall: string) => number

export interface Zones {
  /** A wall clock time of a zone as a moment. Unknown zones count as the user's own. */
  instantOf(wall: string, zone: string | undefined): Instant
  /** The day and time a moment is in the user's zone. */
  localDay(at: Instant): CalendarDate
  knows(zone: string): boolean
}

/** The zones of a file: those the system knows by name, else those the file describes. */
export function zonesOf(own: string, described: readonly Block[]): Zones {
  const byName = new Map<string, Offset>()
  for (const block of described) {
    const name = propertiesOf(block, 'icalendar', new Set(['tzid'])).text('tzid')
    const offset = name === undefined ? undefined : describedOffset(block)
    if (name !== undefined && offset) byName.set(name, offset)
  }
  const find = (zone: string): Offset | undefined => {
    const system = systemZone(zone)
    return system === undefined ? byName.get(zone) : wall => systemOffset(wall, system)
  }
  const home: Offset = wall => systemOffset(wall, systemZone(own) ?? 'UTC')
  return {
    instantOf: (wall, zone) => atOffset(wall, (zone === undefined ? undefined : find(zone)) ?? home),
    localDay: at => wallAt(Date.parse(at), systemZone(own) ?? 'UTC').slice(0, 10),
    knows: zone => find(zone) !== undefined,
  }
}

const utc = (wall: string): number => Date.parse(`${wall}Z`)

function atOffset(wall: string, offset: Offset): Instant {
  return new Date(utc(wall) - offset(wall) * 60_000).toISOString()
}

const formats = new Map<string, Intl.DateTimeFormat | undefined>()

function formatOf(zone: string): Intl.DateTimeFormat | undefined {
  if (!formats.has(zone)) {
    try {
      const parts = { year: 'numeric', month: '2-digit', day: '2-digit' } as const
      const clock = { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' } as const
      formats.set(zone, new Intl.DateTimeFormat('en', { timeZone: zone, era: 'short', ...parts, ...clock }))
    } catch {
      formats.set(zone, undefined)
    }
  }
  return formats.get(zone)
}

/** Of a name that a file gives a zone, its end; every slash in it makes another name to ask for. */
const LONGEST_NAME = 200

/** `/example.org/20210101/Europe/Berlin` and `posix/Europe/Vaduz` name the zone at their end. */
function systemZone(zone: string): string | undefined {
  const parts = zone
    .slice(-LONGEST_NAME)
    .split('/')
    .filter(part => part !== '')
  for (let from = 0; from < parts.length; from++) {
    const name = parts.slice(from).join('/')
    const isRegion = name.includes('/') || /^(utc|gmt|[ECMP]ST|[A-Z]{3}\d[A-Z]{3})$/i.test(name)
    if (isRegion && formatOf(name)) return name
  }
  return undefined
}

function wallAt(ms: number, zone: string): string {
  const parts = Object.fromEntries(
    (formatOf(zone)?.formatToParts(ms) ?? []).map(({ type, value }) => [type, value]),
  )
  const year = String(parts.year ?? '1970').padStart(4, '0')
  return `${year}-${parts.month}-${parts.day}T${parts.hour}:${parts.minute}:${parts.second}`
}

/** Twice, because the offset is that of the moment, which the first guess may miss by the change of the clocks. */
function systemOffset(wall: string, zone: string): number {
  const target = utc(wall)
  let offset = 0
  for (let i = 0; i < 2; i++) {
    const at = target - offset * 60_000
    offset = Math.round((utc(wallAt(at, zone)) - at) / 60_000)
  }
  return offset
}

interface Observance {
  readonly offset: number
  readonly before: number
  onsets(until: CalendarDate): readonly string[]
}

const WANTED = new Set('dtstart rrule rdate tzoffsetto tzoffsetfrom'.split(' '))

/** A zone as its VTIMEZONE describes it: the observance that began last before a wall clock time. */
function describedOffset(block: Block): Offset | undefined {
  const observances = block.blocks.flatMap(observanceOf)
  if (observances.length === 0) return undefined
  return wall => {
    let best: { onset: string; offset: number } | undefined
    for (const { offset, onsets } of observances)
      for (const onset of onsets(wall.slice(0, 10)))
        if (onset <= wall && (!best || onset > best.onset)) best = { onset, offset }
    return best?.offset ?? observances[0]?.before ?? 0
  }
}

function observanceOf(block: Block): Observance[] {
  const properties = propertiesOf(block, 'icalendar', WANTED)
  const start = partsOf(properties.first('dtstart')?.values[0])
  const offset = minutesOf(properties.text('tzoffsetto'))
  if (!start || offset === undefined) return []
  const rule = seriesRule(properties.first('rrule')?.values[0])
  const until = rule?.until?.slice(0, 10)
  const extra = properties
    .all('rdate')
    .flatMap(({ values }) => values.flatMap(value => partsOf(value)?.wall ?? []))
  const time = start.wall.slice(10)
  // Asked for a later day than before, the list grows by a decade at once.
  let known: { readonly to: CalendarDate; readonly list: readonly string[] } | undefined
  const onsets = (day: CalendarDate): readonly string[] => {
    const last = addDays(day, 1)
    if (known && known.to >= last) return known.list
    const to = addDays(last, 3_660)
    const end = until !== undefined && until < to ? until : to
    const days = rule ? daysOf(rule.days, start.date, end) : [start.date]
    known = { to, list: [...days.map(one => one + time), ...extra] }
    return known.list
  }
  return [{ offset, before: minutesOf(properties.text('tzoffsetfrom')) ?? offset, onsets }]
}

/** `+02:00` → 120. */
function minutesOf(text: string | undefined): number | undefined {
  const [, sign, hours, minutes] = /^([+-])(\d\d):?(\d\d)/.exec(text ?? '') ?? []
  if (hours === undefined) return undefined
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes))
}
