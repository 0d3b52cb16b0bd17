import { type BusinessTime, businessTime, type WorkingHours } from '../../lib/businessTime.ts'
import type { CalendarDate, Instant } from '../../lib/calendarDate.ts'
import { fold, isSameName } from '../../lib/text.ts'
import { isTimeZone } from '../../lib/zoneTime.ts'
import type { ChannelPolicy } from '../workspace/channelPolicy.ts'

/** Monday to Friday, 9 to 17, in the zone of the computer: for territories without a calendar of their own. */
export const defaultHours = (homeZone: string): WorkingHours => ({
  timeZone: isTimeZone(homeZone) ? homeZone : 'UTC',
  workdays: [1, 2, 3, 4, 5],
  opensAt: '09:00',
  closesAt: '17:00',
  holidays: [],
})

/** The working hours of a territory: those of its calendar, else the default ones. */
export function hoursOf(
  { calendars }: Pick<ChannelPolicy, 'calendars'>,
  territory: string | undefined,
  homeZone: string,
): WorkingHours {
  const calendar =
    territory === undefined ? undefined : calendars.find(({ region }) => isSameName(region, territory))
  return calendar && isTimeZone(calendar.timeZone) ? calendar : defaultHours(homeZone)
}

/** The business time of each territory, worked out once. */
export type RegionTimes = (territory: string | undefined) => BusinessTime

/** Keeps the calendars it made: ask the same one again for the next registration. */
export function regionTimes(policy: Pick<ChannelPolicy, 'calendars'>, homeZone: string): RegionTimes {
  const made = new Map<string, BusinessTime>()
  return territory => {
    const key = territory === undefined ? '' : fold(territory.trim())
    const kept = made.get(key)
    if (kept) return kept
    const time = businessTime(hoursOf(policy, territory, homeZone))
    made.set(key, time)
    return time
  }
}

/** The day it is in a region. */
export const dayIn = ({ zone }: BusinessTime, now: Instant): CalendarDate => zone.dayAt(Date.parse(now))
