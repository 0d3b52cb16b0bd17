import type { CalendarDate } from '@shared/lib/calendarDate.ts'
import { addDays } from '@shared/lib/calendarDate.ts'
import { useSyncExternalStore } from 'react'
import { localTime } from './localTime.ts'
import { today } from './today.ts'

/** A timer does not count while the laptop sleeps, so the clock is looked at this often too. */
const TICK_MS = 30_000

const listeners = new Set<(day: CalendarDate) => void>()
let shown: CalendarDate | undefined

/** The one clock of the window that says when another day begins: at midnight, on waking, on coming back. */
export function watchDay(listener: (day: CalendarDate) => void): () => void {
  if (shown === undefined) start()
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Today, and a new render when it is over. */
export const useDay = (): CalendarDate => useSyncExternalStore(watchDay, today)

function start(): void {
  shown = today()
  document.addEventListener('visibilitychange', look)
  addEventListener('focus', look)
  wait()
}

function wait(): void {
  const now = Date.now()
  const midnight = localTime.msOf(addDays(localTime.dayAt(now), 1), 0)
  setTimeout(
    () => {
      look()
      wait()
    },
    Math.min(midnight - now, TICK_MS),
  )
}

function look(): void {
  const day = today()
  if (day === shown) return
  shown = day
  for (const listener of [...listeners]) listener(day)
}
