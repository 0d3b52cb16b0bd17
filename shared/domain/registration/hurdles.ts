import type { CalendarDate } from '../../lib/calendarDate.ts'
import { type DomainError, err, ok, type Result } from '../../lib/result.ts'
import type { LoadedRows, Need } from '../command.ts'
import type { FoundConflict } from '../conflict/found.ts'
import type { Conflict } from '../conflict/schema.ts'
import { count } from '../fields/words.ts'
import { isWaiting } from './machine.ts'
import { holdsWindow, isAlive, isLostBy, overlapping } from './overlap.ts'
import { REGISTRATION_STATES, type Registration } from './schema.ts'

const LIVE_STATES = REGISTRATION_STATES.filter(state => isWaiting(state) || holdsWindow({ state }))

/** The conflicts of a registration from both sides: what `newlyFound` looks at. */
export const needsOfKnown = (id: string): readonly Need[] => [
  { table: 'conflicts', index: 'registrationId', anyOf: [id] },
  { table: 'conflicts', index: 'rivalId', anyOf: [id] },
]

/** Its conflicts, and every registration that may stand in its way. */
export const needsOfHurdles = (id: string): readonly Need[] => [
  ...needsOfKnown(id),
  { table: 'registrations', index: 'state', anyOf: LIVE_STATES },
]

/** What was found and is not on record yet, from either side. */
export const newlyFound = (
  rows: LoadedRows,
  id: string,
  found: readonly FoundConflict[],
): readonly FoundConflict[] => {
  const known = new Set(
    rows
      .all('conflicts')
      .flatMap(row =>
        row.registrationId === id ? [row.rivalId] : row.rivalId === id ? [row.registrationId] : [],
      ),
  )
  return found.filter(({ rivalId }, at) => {
    const isFirst = found.findIndex(other => other.rivalId === rivalId) === at
    return isFirst && !known.has(rivalId)
  })
}

/** The registration on the other side of a conflict; undefined where the rival is none. */
function otherSide(rows: LoadedRows, { registrationId, rivalId, rivalTable }: Conflict, id: string) {
  if (registrationId !== id) return rows.get('registrations', registrationId)
  return rivalTable === 'registrations' ? rows.get('registrations', rivalId) : undefined
}

/**
 * The conflicts that still count. One with another registration is over once that one is rejected, expired,
 * withdrawn or lost: rivals wait until the winner's protection ends (field guide 1b, Siebel).
 */
const standing = (rows: LoadedRows, id: string, today: CalendarDate): readonly Conflict[] =>
  rows.all('conflicts').filter(conflict => {
    if (conflict.registrationId !== id && conflict.rivalId !== id) return false
    const isOfTwo = conflict.registrationId !== id || conflict.rivalTable === 'registrations'
    const other = otherSide(rows, conflict, id)
    return !isOfTwo || (other !== undefined && isAlive(other, today))
  })

const day = (date: CalendarDate | undefined): string => date ?? 'its end'

/**
 * What keeps a registration from being protected over its window. Codes: `undecided` (a conflict nobody settled),
 * `lost` (one was decided for the rival), `overlap` (the same customer and product are protected for another).
 */
export function hurdles(
  rows: LoadedRows,
  candidate: Registration,
  today: CalendarDate,
): readonly DomainError[] {
  const problems: DomainError[] = []
  const conflicts = standing(rows, candidate.id, today)
  const undecided = conflicts.filter(({ decision }) => decision === undefined).length
  if (undecided > 0)
    problems.push({
      code: 'undecided',
      message: `${count(undecided, 'conflict')} of ${candidate.company} ${undecided === 1 ? 'waits' : 'wait'} for a decision. Decide first.`,
    })
  const lost = conflicts.find(conflict => isLostBy(conflict, candidate.id))
  if (lost) {
    const winner = otherSide(rows, lost, candidate.id)
    problems.push({
      code: 'lost',
      message: winner?.protectedUntil
        ? `The conflict over ${candidate.company} was decided for a rival that is protected until ${winner.protectedUntil}.`
        : `The conflict over ${candidate.company} was decided for its rival.`,
    })
  }
  const [other] = overlapping(candidate, rows.all('registrations'), rows.all('conflicts'))
  if (other)
    problems.push({
      code: 'overlap',
      message: `${other.company} is protected for another registration until ${day(other.protectedUntil)}. Settle the two first, or end that protection.`,
    })
  return problems
}

/** The first hurdle as a refusal. */
export function noHurdle(rows: LoadedRows, candidate: Registration, today: CalendarDate): Result<undefined> {
  const [first] = hurdles(rows, candidate, today)
  return first ? err(first.code, first.message) : ok(undefined)
}
