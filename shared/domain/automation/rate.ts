import { addDays, type CalendarDate, type Instant } from '../../lib/calendarDate.ts'
import { type DateSpan, inSpan } from '../../lib/period.ts'
import { PROCESSES, type Process, type ProcessStep } from './schema.ts'

/** Days the rate looks back, today included. A convention of ours; stated beside the figure. */
export const RATE_DAYS = 90

/** The trailing window of so many days that ends with a day. */
export const rateWindow = (today: CalendarDate, days = RATE_DAYS): DateSpan => ({
  from: addDays(today, 1 - days),
  to: today,
})

export interface AutomationRate {
  readonly byRule: number
  readonly all: number
  /** Steps done by rule over all steps, in percent; undefined where there were no steps (n/a, never 0). */
  readonly percent: number | undefined
}

export interface AutomationRates {
  readonly total: AutomationRate
  readonly byProcess: Readonly<Record<Process, AutomationRate>>
}

type Step = Pick<ProcessStep, 'process' | 'at' | 'ruleId'>

/**
 * The automation rate of a span of days, in percent: steps done by rule / all steps, in total and per process
 * (field guide 3, automation coverage, grade G). Counted from the step log alone; `dayOf` is the user's day.
 */
export function automationRates(
  steps: Iterable<Step>,
  span: DateSpan,
  dayOf: (at: Instant) => CalendarDate,
): AutomationRates {
  const counts = { total: [0, 0], registration: [0, 0], lead: [0, 0], deal: [0, 0] } satisfies Record<
    Process | 'total',
    [number, number]
  >
  for (const { process, at, ruleId } of steps) {
    if (!inSpan(dayOf(at), span)) continue
    for (const key of ['total', process] as const) {
      counts[key][1] += 1
      if (ruleId !== undefined) counts[key][0] += 1
    }
  }
  const of = (key: Process | 'total'): AutomationRate => rate(counts[key][0], counts[key][1])
  return {
    total: of('total'),
    byProcess: { registration: of('registration'), lead: of('lead'), deal: of('deal') },
  }
}

export const rate = (byRule: number, all: number): AutomationRate => ({
  byRule,
  all,
  percent: all === 0 ? undefined : (byRule / all) * 100,
})

/** The rate of each span, oldest first, for a trend. */
export const rateTrend = (
  steps: readonly Step[],
  spans: readonly DateSpan[],
  dayOf: (at: Instant) => CalendarDate,
): readonly (DateSpan & { readonly rate: AutomationRate })[] => {
  const counts = spans.map(() => [0, 0] as [number, number])
  for (const { at, ruleId } of steps) {
    const day = dayOf(at)
    const count = counts[spans.findIndex(span => inSpan(day, span))]
    if (!count) continue
    count[1] += 1
    if (ruleId !== undefined) count[0] += 1
  }
  return spans.map((span, at) => ({ ...span, rate: rate(...(counts[at] ?? [0, 0])) }))
}

export interface StepByHand {
  readonly process: Process
  readonly step: string
  readonly byHand: number
  readonly all: number
}

/** Which steps people still do most, the most first: what to automate next. */
export function stepsByHand(
  steps: Iterable<Pick<ProcessStep, 'process' | 'step' | 'at' | 'ruleId'>>,
  span: DateSpan,
  dayOf: (at: Instant) => CalendarDate,
): readonly StepByHand[] {
  const found = new Map<string, { process: Process; step: string; byHand: number; all: number }>()
  for (const { process, step, at, ruleId } of steps) {
    if (!inSpan(dayOf(at), span)) continue
    const key = `${process} ${step}`
    const line = found.get(key) ?? { process, step, byHand: 0, all: 0 }
    line.all += 1
    if (ruleId === undefined) line.byHand += 1
    found.set(key, line)
  }
  return [...found.values()]
    .filter(({ byHand }) => byHand > 0)
    .sort(
      (a, b) =>
        b.byHand - a.byHand ||
        PROCESSES.indexOf(a.process) - PROCESSES.indexOf(b.process) ||
        (a.step < b.step ? -1 : 1),
    )
}
