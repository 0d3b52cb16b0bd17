import { addDays } from '../../lib/calendarDate.ts'
import { type DateSpan, quarterName, spanOfQuarter } from '../../lib/period.ts'
import type { NewAction } from './actionFields.ts'
import type { NewPart } from './newParts.ts'
import { quartersOf, workingDay } from './period.ts'
import type { PlanTemplate } from './templateSchema.ts'

/** A QBR looks back at a quarter that is over: this many days after its end (convention, G). */
const QBR_AFTER_DAYS = 14
const MONTHLY_AFTER_DAYS = 35

/** Everything a plan begins with; goals have their quarters, and no targets yet. */
export interface PlanStart {
  readonly parts: readonly NewPart[]
  readonly actions: readonly NewAction[]
}

/** The parts and actions of a template for a span of days. */
export function fromTemplate(template: PlanTemplate, span: DateSpan): PlanStart {
  const quarters = quartersOf(span)
  const parts: NewPart[] = [
    ...template.goals.map(seed => ({
      kind: 'goal' as const,
      ...seed,
      quarters: quarters.map(quarter => ({ quarter })),
    })),
    ...template.motions.map(seed => ({ kind: 'motion' as const, ...seed })),
    ...template.kpis.map(seed => ({ kind: 'kpi' as const, ...seed })),
    ...rhythmOf(span),
  ]
  const actions = template.actions.map(({ title, starts, due }) => ({
    title,
    startOn: addDays(span.from, starts),
    dueOn: workingDay(addDays(span.from, due)),
  }))
  return { parts, actions }
}

/** Kickoff at the beginning, a pipeline call every month, and a QBR two weeks after each quarter. */
const rhythmOf = (span: DateSpan): readonly NewPart[] => [
  { kind: 'meeting', title: 'Kickoff', on: workingDay(addDays(span.from, 7)), minutes: 120 },
  {
    kind: 'meeting',
    title: 'Pipeline call',
    every: 'month',
    on: workingDay(addDays(span.from, MONTHLY_AFTER_DAYS)),
    minutes: 45,
  },
  ...quartersOf(span).map(quarter => ({
    kind: 'meeting' as const,
    title: `QBR of ${quarterName(quarter)}`,
    on: workingDay(addDays(spanOfQuarter(quarter).to, QBR_AFTER_DAYS)),
    minutes: 75,
    isQbr: true,
  })),
]
