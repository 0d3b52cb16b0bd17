import type { CalendarDate } from '../../lib/calendarDate.ts'
import { isTimeZone, zoneTime } from '../../lib/zoneTime.ts'
import type { CommandContext } from '../command.ts'

export const zoneOf = ({ timeZone = 'UTC' }: Pick<CommandContext, 'timeZone'>) =>
  zoneTime(isTimeZone(timeZone) ? timeZone : 'UTC')

/** The day it is where the command is given. */
export const dayNow = (context: Pick<CommandContext, 'day' | 'now' | 'timeZone'>): CalendarDate =>
  context.day ?? zoneOf(context).dayAt(Date.parse(context.now))
