import { useCountBy } from '../data/live.ts'
import { formatCount } from '../ui/format/numbers.ts'

/** How many leads wait to be given out; nothing while that is not known. */
export function LeadsToGive() {
  const waiting = useCountBy('leads', 'state', 'new')
  return waiting ? formatCount(waiting) : null
}
