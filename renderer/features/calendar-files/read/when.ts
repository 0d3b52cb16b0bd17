import type { CalendarDate, Instant } from '@shared/lib/calendarDate.ts'
import { type Parts, partsOf } from './parts.ts'
import type { Property } from './properties.ts'
import type { Zones } from './zones.ts'

/** When something is: a day where the user is, and the moment where a time is known. */
export interface When {
  readonly on: CalendarDate
  readonly at?: Instant
  readonly parts: Parts
  readonly zone?: string
}

export function whenOf(
  property: Property | undefined,
  zones: Zones,
  value = property?.values[0],
): When | undefined {
  const parts = partsOf(value)
  if (!parts) return undefined
  const given =
    typeof property?.params.tzid === 'string' ? property.params.tzid.replace(/^"|"$/g, '') : undefined
  return whenAt(parts, parts.utc ? 'UTC' : given, zones)
}

export function whenAt(parts: Parts, zone: string | undefined, zones: Zones): When {
  if (!parts.timed) return { on: parts.date, parts }
  const at = zones.instantOf(parts.wall, zone)
  return { on: zones.localDay(at), at, parts, ...(zone !== undefined && { zone }) }
}

/** `P1DT2H30M`, `P2W` → milliseconds; undefined for none, or one nobody would mean. */
export function durationMs(value: unknown): number | undefined {
  const text = typeof value === 'string' ? value : undefined
  const [all, sign, weeks, days, hours, minutes, seconds] =
    /^([+-])?P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/.exec(text ?? '') ?? []
  if (all === undefined || sign === '-') return undefined
  const n = (part: string | undefined) => Number(part ?? 0)
  const total = ((n(weeks) * 7 + n(days)) * 24 + n(hours)) * 3_600 + n(minutes) * 60 + n(seconds)
  return total <= LONGEST_SECONDS ? total * 1_000 : undefined
}

const LONGEST_SECONDS = 366 * 24 * 3_600
