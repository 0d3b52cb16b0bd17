import { nextYear } from '@shared/domain/plan/period.ts'
import { nameForward } from '@shared/domain/plan/rollForward.ts'
import type { Plan } from '@shared/domain/plan/schema.ts'
import { type CalendarDate, isCalendarDate } from '@shared/lib/calendarDate.ts'
import type { DateSpan } from '@shared/lib/period.ts'
import type { PlanFormOf } from '../../state/planForm.ts'

export interface PlanForm {
  readonly partnerId: string
  readonly span: DateSpan
  /** Undefined: as it is suggested. */
  readonly name: string | undefined
  readonly template: string | undefined
  /** The plan it is rolled forward from. */
  readonly from: string | undefined
}

export const firstPlanForm = ({ partnerId, from }: PlanFormOf, today: CalendarDate): PlanForm => ({
  partnerId: partnerId ?? '',
  span: nextYear(today),
  name: undefined,
  template: undefined,
  from,
})

export const rolled = (earlier: Plan, { span }: PlanForm): string => nameForward(earlier.name, earlier, span)

/** What keeps the form from being sent, with the field it is about. */
export function planFormProblem({ partnerId, span, name }: PlanForm) {
  if (partnerId === '') return { at: 'partnerId', message: 'Choose whom the plan is made with.' }
  if (!isCalendarDate(span.from)) return { at: 'from', message: 'The plan needs a first day.' }
  if (!isCalendarDate(span.to)) return { at: 'to', message: 'The plan needs a last day.' }
  if (span.to < span.from)
    return { at: 'to', message: 'The plan ends before it begins. Put a later last day.' }
  if (name !== undefined && name.trim().length > 300) return { at: 'name', message: 'At most 300 letters.' }
  return undefined
}
