import { z } from 'zod'
import { addDays } from '../../lib/calendarDate.ts'
import { err, ok, type Result } from '../../lib/result.ts'
import { isSameName } from '../../lib/text.ts'
import { type CommandContext, defineCommand, type LoadedRows } from '../command.ts'
import { foundConflict } from '../conflict/found.ts'
import { idField, shortText } from '../fields/schema.ts'
import { count, list } from '../fields/words.ts'
import { goneRegistration } from './fields.ts'
import { conflictRows } from './found.ts'
import { needsOfHurdles, newlyFound, noHurdle } from './hurdles.ts'
import { dayIn } from './region.ts'
import type { Registration } from './schema.ts'
import { stepped } from './stepped.ts'
import { allowed, NEEDS_POLICY, policyIn, regionsIn } from './who.ts'

const input = z.object({
  id: idField('registration'),
  /** What the check on approval found. */
  found: z.array(foundConflict).max(1000).default([]),
  /** The approver whose word is written down; without it the one who acts. */
  as: shortText.optional(),
})

/** Approvers whose turn it is: those of the lowest order that have not all approved. */
export function approversNow({ approvers }: Pick<Registration, 'approvers'>): Registration['approvers'] {
  const open = approvers.filter(({ approvedAt }) => approvedAt === undefined)
  const turn = Math.min(...open.map(({ order }) => order))
  return open.filter(({ order }) => order === turn)
}

/** The row with its window, as it would be protected from today. */
function withWindow(rows: LoadedRows, row: Registration, context: CommandContext): Registration {
  const today = dayIn(regionsIn(rows, context)(row.territory), context.now)
  return { ...row, protectedFrom: today, protectedUntil: addDays(today, policyIn(rows).protectionDays) }
}

/** The approvers with this one's word; unchanged without a route. Errors: `notYourTurn`. */
function marked(
  row: Registration,
  name: string,
  { now, rule }: CommandContext,
): Result<Registration['approvers']> {
  const turn = approversNow(row)
  if (turn.length === 0) return ok(row.approvers)
  const mine = rule ? undefined : turn.find(approver => isSameName(approver.name, name))
  if (!mine)
    return err(
      'notYourTurn',
      `${row.company} waits for ${list(turn.map(approver => approver.name))}; ${rule ? 'a rule does not decide for people' : `not for ${name}`}.`,
    )
  return ok(row.approvers.map(approver => (approver === mine ? { ...approver, approvedAt: now } : approver)))
}

/**
 * Approves a registration and starts its protection: from today in its region to so many days after (setting
 * `protectionDays`). With approvers set, marks one of them; the state changes with the last. What the check
 * newly found is written down and stops it: then the answer is those conflicts, and the state stays.
 * Errors: `gone`, `state`, `notAllowed`, `quota`, `notYourTurn`, and the codes of `hurdles`.
 */
export const approveRegistration = defineCommand({
  name: 'registration.approve',
  input,
  label: ({ id, found, as }, rows) => {
    const company = rows.get('registrations', id)?.company ?? 'a company'
    const fresh = newlyFound(rows, id, found).length
    if (fresh > 0) return `Approval of ${company} stopped: ${count(fresh, 'conflict')} found`
    return `Approve the registration of ${company}${as ? ` for ${as}` : ''}`
  },
  needs: ({ id }) => [{ table: 'registrations', ids: [id] }, NEEDS_POLICY, ...needsOfHurdles(id)],
  run: (rows, { id, found, as }, context) => {
    const before = rows.get('registrations', id)
    if (!before) return goneRegistration()
    // With a route its approvers decide, not the list of the team.
    const hasRoute = before.approvers.some(({ approvedAt }) => approvedAt === undefined)
    const may = allowed(rows, 'approve', before, hasRoute && as ? { ...context, actor: as } : context)
    if (!may.ok) return may
    const fresh = newlyFound(rows, id, found)
    if (fresh.length > 0)
      return ok([
        ...stepped(before, 'conflictFound', context, { reason: `${count(fresh.length, 'conflict')} found` }),
        ...conflictRows(fresh, before, 'approval', context),
      ])
    const row = withWindow(rows, before, context)
    const free = noHurdle(rows, row, row.protectedFrom ?? '')
    if (!free.ok) return free
    const approvers = marked(before, as ?? context.actor, context)
    if (!approvers.ok) return approvers
    const reason = as && !isSameName(as, context.actor) ? `Word of ${as}` : undefined
    const isLast = approvers.value.every(({ approvedAt }) => approvedAt !== undefined)
    if (!isLast) return ok(stepped(before, 'approvePart', context, { approvers: approvers.value, reason }))
    const { protectedFrom, protectedUntil } = row
    return ok(
      stepped(before, 'approve', context, {
        approvers: approvers.value,
        reason,
        ...(protectedFrom && { protectedFrom }),
        ...(protectedUntil && { protectedUntil }),
      }),
    )
  },
})
