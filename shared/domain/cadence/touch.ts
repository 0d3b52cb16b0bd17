import { addDays, type CalendarDate, daysBetween, type Instant } from '../../lib/calendarDate.ts'
import { type Interaction, type InteractionKind, isTouch } from '../interaction/schema.ts'

/** What is looked at of an interaction. */
export type TouchLike = Pick<Interaction, 'kind' | 'on' | 'startAt' | 'direction' | 'createdAt'>

/** A word of the other side that nobody answered yet. */
export interface Unanswered {
  readonly since: CalendarDate
  readonly kind: InteractionKind
}

/** The newest day up to today on which somebody met, called or wrote, either way. Undefined: never. */
export function lastTouchOn(
  interactions: readonly TouchLike[],
  today: CalendarDate,
): CalendarDate | undefined {
  let last: CalendarDate | undefined
  for (const { kind, on } of interactions)
    if (isTouch(kind) && on <= today && (last === undefined || on > last)) last = on
  return last
}

/**
 * When a partner is to be reached again. One that never was counts from the day it came into the book, so
 * that a book just imported is not overdue as a whole.
 */
export const touchDueOn = (
  last: CalendarDate | undefined,
  cameOn: CalendarDate,
  days: number,
): CalendarDate => addDays(last ?? cameOn, days)

/** Days a touch is late; 0 when it is not. */
export const overdueBy = (due: CalendarDate, today: CalendarDate): number =>
  Math.max(0, daysBetween(due, today))

/**
 * The oldest word from the other side after the last touch of ours: whatever we said or both sides met on
 * answers all that came before it. A meeting counts as an answer unless it is said to have come from them.
 */
export function unansweredOf(
  interactions: readonly TouchLike[],
  today: CalendarDate,
): Unanswered | undefined {
  const past = interactions.filter(({ kind, on }) => isTouch(kind) && on <= today)
  const answers = past.filter(({ direction }) => direction !== 'in')
  let oldest: TouchLike | undefined
  for (const word of past) {
    if (word.direction !== 'in' || answers.some(answer => isAfter(answer, word))) continue
    if (!oldest || word.on < oldest.on) oldest = word
  }
  return oldest && { since: oldest.on, kind: oldest.kind }
}

/** On one day the times decide where both are known, else the order in which they were written down. */
function isAfter(answer: TouchLike, word: TouchLike): boolean {
  if (answer.on !== word.on) return answer.on > word.on
  const [a, b]: readonly [Instant, Instant] =
    answer.startAt !== undefined && word.startAt !== undefined
      ? [answer.startAt, word.startAt]
      : [answer.createdAt, word.createdAt]
  return a >= b
}
