import { useEffect, useState } from 'react'

/** True once something has been waited for longer than 150 ms: before that a skeleton would only flash. */
export function useLate(waiting: boolean, after = 150): boolean {
  const [late, setLate] = useState(false)
  useEffect(() => {
    if (!waiting) {
      setLate(false)
      return
    }
    const timer = setTimeout(() => setLate(true), after)
    return () => clearTimeout(timer)
  }, [waiting, after])
  return waiting && late
}
