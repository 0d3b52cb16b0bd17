import type { CalendarDate } from '@shared/lib/calendarDate.ts'
import { localTime } from './localTime.ts'

let told: CalendarDate | undefined
const listeners = new Set<() => void>()

/** Today where the user is; in a worker that was told the day, the one its window has. */
export const today = (): CalendarDate => told ?? localTime.dayAt(Date.now())

/** In a worker: the window's day, so that both change it at once. */
export function setToday(day: CalendarDate): void {
  if (day === told) return
  told = day
  for (const listener of listeners) listener()
}

/** In a worker: called whenever another day begins. */
export function onNewDay(listener: () => void): void {
  listeners.add(listener)
}
