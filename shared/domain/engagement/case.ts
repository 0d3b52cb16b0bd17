import type { CalendarDate, Instant } from '../../lib/calendarDate.ts'
import type { Registration } from '../registration/schema.ts'

/** One side of a conflict: who, since when, and what there is to show for it. */
export interface Claim {
  /** As a person says it: `Cygnus Systems`, `the direct team`. */
  readonly who: string
  /** Without a partner the direct team. */
  readonly partnerId?: string | undefined
  /** The day it claims from, where the user is; with the instant where one is known. */
  readonly since?: { readonly day: CalendarDate; readonly at?: Instant | undefined } | undefined
  /** Dated touches with the customer before the registration, inside the window. */
  readonly touches: number
  /** The list of named accounts of this side that holds the customer. */
  readonly namedAccount?: string | undefined
  /** Why it claims nothing any more: `expired on 2026-03-01`. */
  readonly over?: string | undefined
}

/** Everything rules of engagement look at, so that a past conflict can be decided again by other rules. */
export interface ConflictCase {
  /** The day it was registered on: rules are taken as they stood then. */
  readonly on: CalendarDate
  readonly registration: Pick<Registration, 'segment' | 'territory' | 'productIds' | 'amount'>
  /** Of the registering partner. */
  readonly tier?: string | undefined
  /** Lists of named accounts the customer is on. */
  readonly accountListIds: readonly string[]
  readonly mine: Claim
  readonly theirs: Claim
}
