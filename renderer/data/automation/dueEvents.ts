import type { RuleEvent } from '@shared/domain/automation/chain.ts'
import { type ClockTime, dealDue, leadDue, registrationDue } from '@shared/domain/automation/clock.ts'
import { inOrder } from '@shared/domain/automation/plan.ts'
import { runLine } from '@shared/domain/automation/run.ts'
import type { AutomationRule } from '@shared/domain/automation/schema.ts'
import type { RuleTable } from '@shared/domain/automation/triggers.ts'
import { triggerOf } from '@shared/domain/automation/triggers.ts'
import type { Deal } from '@shared/domain/deal/schema.ts'
import type { CalendarDate, Instant } from '@shared/lib/calendarDate.ts'
import { dayOf } from '../localTime.ts'
import { getRows, rowsBy } from '../rows.ts'
import { today } from '../today.ts'

/** Open deals that passed their close date lately; found among all deals, so not by this folder. */
export type SlippedDeals = () => Promise<readonly Pick<Deal, 'id' | 'stage' | 'closeOn'>[]>

export interface DueEvent {
  readonly rule: AutomationRule
  readonly event: RuleEvent
}

const clockTime = (): ClockTime => ({
  now: new Date().toISOString(),
  today: today(),
  dayOf,
})

/** What the clock has brought about for rules that wait for it, without what they have answered already. */
export async function dueEvents(
  rules: readonly AutomationRule[],
  slippedDeals: SlippedDeals,
): Promise<readonly DueEvent[]> {
  const waiting = inOrder(rules).filter(({ trigger }) => triggerOf(trigger)?.clock)
  const of = (table: RuleTable) => waiting.filter(({ trigger }) => triggerOf(trigger)?.table === table)
  const clock = clockTime()
  const due: DueEvent[] = []
  const look = <Row>(list: readonly AutomationRule[], rows: readonly Row[], dueOf: DueOf<Row>) => {
    for (const rule of list)
      for (const row of rows) {
        const event = dueOf(rule, row, clock)
        if (event) due.push({ rule, event })
      }
  }
  const [registrations, leads, deals] = [of('registrations'), of('leads'), of('deals')]
  if (registrations.length > 0)
    look(
      registrations,
      await rowsBy('registrations', 'state', 'approved', 'extended', 'infoRequested'),
      registrationDue,
    )
  if (leads.length > 0) look(leads, await rowsBy('leads', 'state', 'offered'), leadDue)
  if (deals.length > 0) look(deals, await slippedDeals(), dealDue)
  return unanswered(due, clock)
}

type DueOf<Row> = (rule: AutomationRule, row: Row, clock: ClockTime) => RuleEvent | undefined

/** A run that was refused is tried again, but once a day only. */
async function unanswered(
  due: readonly DueEvent[],
  { today, dayOf }: ClockTime,
): Promise<readonly DueEvent[]> {
  const runs = await getRows(
    'ruleRuns',
    due.map(({ rule, event }) => runLine(rule, event).id),
  )
  const isOpen = (run: { outcome: string; at: Instant } | undefined): boolean =>
    run === undefined || (run.outcome === 'refused' && dayOf(run.at) < (today as CalendarDate))
  return due.filter((_, at) => isOpen(runs[at]))
}
