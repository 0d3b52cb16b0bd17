import { useOpenDeals } from '../columns/deals/useDeals.ts'
import { formatCount } from '../ui/format/numbers.ts'

/** How many deals are open; nothing while that is not known. */
export function OpenDeals() {
  const open = useOpenDeals()
  return open ? formatCount(open) : null
}
