import type { Instant } from '@shared/lib/calendarDate.ts'
import { useEffect, useState } from 'react'

const MINUTE = 60_000

const wholeMinute = (): Instant => new Date(Math.floor(Date.now() / MINUTE) * MINUTE).toISOString()

/** The moment, to the minute. Read from the system's clock each time, so a laptop that slept is right at once. */
export function useClock(): Instant {
  const [now, setNow] = useState(wholeMinute)
  useEffect(() => {
    const tick = () => setNow(wholeMinute())
    const timer = setInterval(tick, MINUTE / 4)
    document.addEventListener('visibilitychange', tick)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', tick)
    }
  }, [])
  return now
}
