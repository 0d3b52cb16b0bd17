import type { CalendarDate } from '../../lib/calendarDate.ts'
import type { PlanStatus } from '../plan/schema.ts'
import type { PlanContent, Signature } from '../plan/versionSchema.ts'
import type { Task } from '../task/schema.ts'

/** A plan as it leaves the app: what it says, and how it goes on the day it is written. */
export interface PlanShare {
  /** Of the locked version, or of the plan as it stands while it is open. */
  readonly content: PlanContent
  readonly status: PlanStatus
  /** SHA-256 of the content, once it is locked. */
  readonly hash?: string | undefined
  readonly signatures: readonly Signature[]
  /** Its actions as they are now; those of the content are as they were agreed. */
  readonly actions: readonly Task[]
  /** Actuals as read now. */
  readonly actuals: PlanContent['actuals']
  readonly today: CalendarDate
}
