import type { Clock } from '@shared/domain/registration/clocks.ts'
import type { RegistrationState } from '@shared/domain/registration/schema.ts'
import type { CalendarDate, Instant } from '@shared/lib/calendarDate.ts'
import type { Id } from '@shared/lib/ids.ts'

/** A registration as lists show it, with the clock the next decision hangs on. */
export interface RegistrationLine {
  readonly id: Id<'registration'>
  readonly company: string
  readonly partnerId: Id<'partner'>
  readonly partner: string
  readonly products: string
  readonly minor?: number
  readonly currency?: string
  /** The amount in the book's currency, minor units. */
  readonly worth?: number
  readonly state: RegistrationState
  readonly territory?: string
  readonly submittedAt?: Instant
  readonly protectedUntil?: CalendarDate
  readonly clock?: Clock
  /** Conflicts nobody decided yet. */
  readonly undecided: number
  readonly updatedAt: Instant
}

export interface RegistrationList {
  readonly lines: readonly RegistrationLine[]
  /** How many wait for a decision. */
  readonly waiting: number
  /** The book's currency, and the days before the end when protection is brought up, largest first. */
  readonly currency: string
  readonly bands: readonly number[]
}
