import { addDays, type CalendarDate, daysBetween } from '../../lib/calendarDate.ts'
import type { CheckItem, SessionKind } from './schema.ts'

const EVERY: readonly CheckItem[] = [
  { id: 'metrics', title: 'Agree with the partner how each figure is defined', daysBefore: 10 },
  { id: 'scorecard', title: 'Scorecard of the last four quarters', daysBefore: 7 },
  { id: 'pipeline', title: 'Pipeline with blockers', daysBefore: 7 },
  { id: 'funds', title: 'Marketing funds: balance and expiry dates', daysBefore: 7 },
  { id: 'disputes', title: 'Open disputes', daysBefore: 5 },
  { id: 'feedback', title: 'Feedback of the partner', daysBefore: 5 },
  { id: 'preRead', title: 'Pre-read sent', daysBefore: 3 },
  { id: 'room', title: 'Room, second screen, who comes', daysBefore: 3 },
]

/** Pre-work of T-10 to T-3 days (field guide 4b). */
const JBP: readonly CheckItem[] = [
  { id: 'lastPlan', title: 'Result of the last plan', daysBefore: 10 },
  { id: 'overlap', title: 'Account overlap list', daysBefore: 7 },
  { id: 'certificates', title: 'Gaps in certificates', daysBefore: 7 },
  { id: 'margin', title: 'Margin and profit view', daysBefore: 5 },
  { id: 'agreement', title: 'End dates of the agreement', daysBefore: 5 },
]

const QBR: readonly CheckItem[] = [
  { id: 'lastActions', title: 'State of last quarter’s actions', daysBefore: 7 },
]

/** What is to be ready before a session of this kind, the earliest first. */
export const checklistOf = (kind: SessionKind): readonly CheckItem[] =>
  [...(kind === 'jbp' ? JBP : QBR), ...EVERY].sort((a, b) => b.daysBefore - a.daysBefore)

export interface Check {
  readonly item: CheckItem
  readonly dueOn: CalendarDate
  /** open: not due yet; due: today or within the next two days; late: its day is past. */
  readonly state: 'done' | 'open' | 'due' | 'late'
}

const SOON = 2

/** The checklist with its days, told from the session's day, and how each stands today. */
export const checksOf = (
  items: readonly CheckItem[],
  on: CalendarDate,
  today: CalendarDate,
): readonly Check[] =>
  items.map(item => {
    const dueOn = addDays(on, -item.daysBefore)
    const left = daysBetween(today, dueOn)
    const state = item.doneAt ? 'done' : left < 0 ? 'late' : left <= SOON ? 'due' : 'open'
    return { item, dueOn, state }
  })
