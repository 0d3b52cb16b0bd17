import type { Instant } from '../../lib/calendarDate.ts'
import type { RegionTimes } from '../registration/region.ts'
import type { Lead } from './schema.ts'

const HOUR = 3_600_000

/**
 * When the time to answer an offer is over: so many working hours from now, in the business time of the lead's
 * territory, or of its country where a calendar is kept for that. Where nobody ever works, hours of the clock.
 */
export function answerByOf(
  { territory, country }: Pick<Lead, 'territory' | 'country'>,
  now: Instant,
  hours: number,
  times: RegionTimes,
): Instant {
  const from = Date.parse(now)
  const end = times(territory ?? country).add(from, hours * HOUR)
  return new Date(end ?? from + hours * HOUR).toISOString()
}
