import type { Instant } from '@shared/lib/calendarDate.ts'
import { useEffect, useState } from 'react'

const SECOND = 1_000
const now = (): Instant => new Date().toISOString()

/** The moment, each second while something runs. Read from the system's clock each time, never counted. */
export function useNow(runs: boolean): Instant {
  const [at, setAt] = useState(now)
  useEffect(() => {
    const tick = () => setAt(now())
    tick()
    document.addEventListener('visibilitychange', tick)
    const timer = runs ? setInterval(tick, SECOND / 2) : undefined
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', tick)
    }
  }, [runs])
  return at
}
