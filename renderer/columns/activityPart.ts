import { type CadenceSettings, cadenceDays, isCourted } from '@shared/domain/cadence/cadence.ts'
import { lastTouchOn, touchDueOn, unansweredOf } from '@shared/domain/cadence/touch.ts'
import { nextStep } from '@shared/domain/partner/nextStep.ts'
import type { Scorecard } from '@shared/domain/scorecard/compute.ts'
import { isOpenTask } from '@shared/domain/task/schema.ts'
import type { CalendarDate } from '@shared/lib/calendarDate.ts'
import type { BookRow } from './book.ts'
import type { PartnerSource } from './bookSource.ts'

type ActivityFields = Pick<
  BookRow,
  'lastTouchOn' | 'touchDueOn' | 'unansweredSince' | 'nextStep' | 'openTasks'
>

/** When a partner was reached, when it is due again, and what to do next. */
export function activityPart(
  { partner, deals, interactions, tasks }: PartnerSource,
  card: Scorecard,
  { day, workspace }: { readonly day: CalendarDate; readonly workspace: CadenceSettings },
): ActivityFields {
  const courted = isCourted(partner.status)
  const last = lastTouchOn(interactions, day)
  const unanswered = unansweredOf(interactions, day)
  const days = cadenceDays(workspace, partner.tier)
  const dueOn = courted ? touchDueOn(last, partner.createdAt.slice(0, 10), days) : undefined
  const belowFloor = card.kpis
    .filter(({ state }) => state === 'below floor')
    .sort((a, b) => b.kpi.weight - a.kpi.weight)
    .map(({ kpi }) => ({ name: kpi.name }))
  const next = nextStep({
    today: day,
    tasks,
    deals,
    unanswered,
    ...(dueOn !== undefined && { touch: { lastOn: last, dueOn, days } }),
    belowFloor: courted ? belowFloor : [],
  })
  return {
    ...(last !== undefined && { lastTouchOn: last }),
    ...(dueOn !== undefined && { touchDueOn: dueOn }),
    ...(unanswered && { unansweredSince: unanswered.since }),
    ...(next && { nextStep: next }),
    openTasks: tasks.filter(isOpenTask).length,
  }
}
