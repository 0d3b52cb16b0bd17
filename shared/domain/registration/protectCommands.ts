import { z } from 'zod'
import { addDays } from '../../lib/calendarDate.ts'
import { err, ok } from '../../lib/result.ts'
import { defineCommand } from '../command.ts'
import { chosenRows } from '../fields/chosen.ts'
import { idField } from '../fields/schema.ts'
import { count } from '../fields/words.ts'
import type { Change } from '../journal/schema.ts'
import { canExtend, lastActivityOn } from './activity.ts'
import { goneRegistration } from './fields.ts'
import { needsOfHurdles, noHurdle } from './hurdles.ts'
import { dayIn } from './region.ts'
import { stepped } from './stepped.ts'
import { allowed, NEEDS_POLICY, policyIn, regionsIn } from './who.ts'

/**
 * Moves the end of a protection by the days set (`extensionDays`). Needs a reason, logged activity, and that the
 * protection has not ended; others must not be protected in the added days. Errors: `gone`, `state`,
 * `notAllowed`, `quota`, the codes of `extensionProblems` and of `hurdles`.
 */
export const extendRegistration = defineCommand({
  name: 'registration.extend',
  input: z.object({
    id: idField('registration'),
    reason: z.string().trim().min(1, 'A reason is needed.').max(300),
  }),
  label: ({ id }, rows) =>
    `Extend the protection of ${rows.get('registrations', id)?.company ?? 'a registration'}`,
  needs: ({ id }) => [{ table: 'registrations', ids: [id] }, NEEDS_POLICY, ...needsOfHurdles(id)],
  thenNeeds: ({ id }, rows) => {
    const row = rows.get('registrations', id)
    return row ? [{ table: 'interactions', index: 'partnerId', anyOf: [row.partnerId] }] : []
  },
  run: (rows, { id, reason }, context) => {
    const before = rows.get('registrations', id)
    if (!before) return goneRegistration()
    const may = allowed(rows, 'extend', before, context)
    if (!may.ok) return may
    const policy = policyIn(rows)
    const today = dayIn(regionsIn(rows, context)(before.territory), context.now)
    const gate = canExtend(before, policy, lastActivityOn(before, rows.all('interactions'), today), today)
    if (!gate.ok) return gate
    const protectedUntil = addDays(before.protectedUntil ?? today, policy.extensionDays)
    const free = noHurdle(rows, { ...before, protectedUntil }, today)
    return free.ok ? ok(stepped(before, 'extend', context, { protectedUntil, reason })) : free
  },
})

/**
 * Ends protections whose last day is over where they are. One that is not over stops all of them. Errors:
 * `gone`, `state`, `notOver`.
 */
export const expireRegistrations = defineCommand({
  name: 'registration.expire',
  input: z.object({ ids: z.array(idField('registration')).min(1).max(20_000) }),
  label: ({ ids }, rows) => {
    const [first] = ids
    const only = ids.length === 1 && first ? rows.get('registrations', first) : undefined
    return `Let ${only ? `the registration of ${only.company}` : count(ids.length, 'registration')} expire`
  },
  needs: ({ ids }) => [{ table: 'registrations', ids }, NEEDS_POLICY],
  run: (rows, { ids }, context) => {
    const chosen = chosenRows(rows, 'registrations', ids)
    if (!chosen) return goneRegistration()
    const regions = regionsIn(rows, context)
    const changes: Change[] = []
    for (const row of chosen) {
      const may = allowed(rows, 'expire', row, context)
      if (!may.ok) return may
      const until = row.protectedUntil ?? ''
      if (until >= dayIn(regions(row.territory), context.now))
        return err('notOver', `${row.company} is protected until the end of ${until}.`)
      changes.push(...stepped(row, 'expire', context, { reason: `Protection ended on ${until}` }))
    }
    return ok(changes)
  },
})
