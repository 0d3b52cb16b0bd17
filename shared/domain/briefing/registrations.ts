import { addDays, type CalendarDate } from '../../lib/calendarDate.ts'
import type { Conflict } from '../conflict/schema.ts'
import { isProtected, isWaiting } from '../registration/machine.ts'
import type { Registration } from '../registration/schema.ts'
import type { BriefingSources } from './sources.ts'

/** Protection that ends within so many days is named. */
export const EXPIRING_DAYS = 90

export interface RegistrationSummary {
  /** Submitted and not decided. */
  readonly waiting: number
  /** In their protection window today. */
  readonly isProtected: number
  /** Of those, ending within 90 days, the soonest first. */
  readonly expiring: readonly Registration[]
  /** Conflicts of them that nobody decided, the oldest first. */
  readonly conflicts: readonly { readonly conflict: Conflict; readonly company: string }[]
}

export function registrationSummary({
  registrations,
  conflicts,
  today,
}: Pick<BriefingSources, 'registrations' | 'conflicts' | 'today'>): RegistrationSummary {
  const running = registrations.filter(
    ({ state, protectedUntil }) =>
      isProtected(state) && protectedUntil !== undefined && protectedUntil >= today,
  )
  const last = addDays(today, EXPIRING_DAYS)
  const until = ({ protectedUntil }: Registration): CalendarDate => protectedUntil ?? ''
  const companies = new Map<string, string>(registrations.map(({ id, company }) => [id, company]))
  return {
    waiting: registrations.filter(({ state }) => isWaiting(state)).length,
    isProtected: running.length,
    expiring: running
      .filter(one => until(one) <= last)
      .sort((a, b) => (until(a) < until(b) ? -1 : until(a) > until(b) ? 1 : a.id < b.id ? -1 : 1)),
    conflicts: conflicts
      .filter(({ decision }) => decision === undefined)
      .sort((a, b) => (a.foundAt < b.foundAt ? -1 : 1))
      .map(conflict => ({ conflict, company: companies.get(conflict.registrationId) ?? '' })),
  }
}
