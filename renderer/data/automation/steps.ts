import type { ProcessStep } from '@shared/domain/automation/schema.ts'
import type { CalendarDate } from '@shared/lib/calendarDate.ts'
import { db } from '../db.ts'
import { localTime } from '../localTime.ts'

/** The steps of processes since a day, oldest first. */
export const stepsSince = (day: CalendarDate): Promise<ProcessStep[]> =>
  db
    .rows('processSteps')
    .where('at')
    .aboveOrEqual(new Date(localTime.msOf(day, 0)).toISOString())
    .toArray()
