import { z } from 'zod'
import { ok } from '../../lib/result.ts'
import { defineCommand } from '../command.ts'
import { foundConflict } from '../conflict/found.ts'
import { idField } from '../fields/schema.ts'
import { count } from '../fields/words.ts'
import { goneRegistration } from './fields.ts'
import { conflictRows } from './found.ts'
import { needsOfKnown, newlyFound } from './hurdles.ts'
import { registration } from './schema.ts'
import { stepped } from './stepped.ts'
import { allowed, NEEDS_POLICY } from './who.ts'

/**
 * Hands a draft in. `found`: what the check found, each becomes a conflict to decide; `approvers`: who has to
 * approve, in order. Starts the approval clock. Errors: `gone`, `state`.
 */
export const submitRegistration = defineCommand({
  name: 'registration.submit',
  input: z.object({
    id: idField('registration'),
    found: z.array(foundConflict).max(1000).default([]),
    approvers: registration.shape.approvers.unwrap().optional(),
  }),
  label: ({ id, found }, rows) =>
    `Submit the registration of ${rows.get('registrations', id)?.company ?? 'a company'}${found.length > 0 ? ` with ${count(found.length, 'conflict')}` : ''}`,
  needs: ({ id }) => [{ table: 'registrations', ids: [id] }, NEEDS_POLICY, ...needsOfKnown(id)],
  run: (rows, { id, found, approvers }, context) => {
    const before = rows.get('registrations', id)
    if (!before) return goneRegistration()
    const may = allowed(rows, 'submit', before, context)
    if (!may.ok) return may
    return ok([
      ...stepped(before, 'submit', context, {
        submittedAt: context.now,
        ...(approvers && { approvers }),
      }),
      ...conflictRows(newlyFound(rows, id, found), before, 'submit', context),
    ])
  },
})
