import { useLayoutEffect, useState } from 'react'

/**
 * Whether a pane of a width fits beside what needs `least` px without making that scroll sideways. Give
 * `hold` to the element that holds both.
 */
export function useSidePane(least: number, width: number) {
  const [holder, hold] = useState<HTMLElement | null>(null)
  const [fits, setFits] = useState(true)
  useLayoutEffect(() => {
    if (!holder) return
    const measure = () => setFits(holder.clientWidth >= least + width)
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(holder)
    return () => observer.disconnect()
  }, [holder, least, width])
  return { hold, fits }
}
