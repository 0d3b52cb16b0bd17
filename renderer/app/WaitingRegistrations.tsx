import { useRegistrationList } from '../columns/registrations/registrationStore.ts'
import { formatCount } from '../ui/format/numbers.ts'

/** How many registrations wait for a decision; nothing while that is not known, or where none does. */
export function WaitingRegistrations() {
  const waiting = useRegistrationList()?.waiting
  return waiting ? formatCount(waiting) : null
}
