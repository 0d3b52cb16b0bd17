import { z } from 'zod'
import { err, ok } from '../../lib/result.ts'
import { defineCommand } from '../command.ts'
import { gone } from '../fields/rules.ts'
import { idField } from '../fields/schema.ts'
import { replacement } from '../journal/changes.ts'
import { registration } from '../registration/schema.ts'
import { stepped } from '../registration/stepped.ts'
import { allowed, NEEDS_POLICY } from '../registration/who.ts'
import { routeInWords } from './sentence.ts'
import { logStep } from './step.ts'

const approvers = registration.shape.approvers.unwrap().min(1)

/**
 * Says who has to approve a registration, in order; people with the same order decide at the same time. One that
 * is submitted goes into review by it. Errors: `gone`, `routed` (somebody is asked already), `state`, `notAllowed`.
 */
export const routeRegistration = defineCommand({
  name: 'registration.route',
  input: z.object({ id: idField('registration'), approvers }),
  label: ({ id, approvers: people }, rows) =>
    `Ask ${routeInWords(
      people.map(({ name }) => name),
      people.every(({ order }) => order === people[0]?.order),
    )} to approve the registration of ${rows.get('registrations', id)?.company ?? 'a company'}`,
  needs: ({ id }) => [{ table: 'registrations', ids: [id] }, NEEDS_POLICY],
  run: (rows, { id, approvers: people }, context) => {
    const before = rows.get('registrations', id)
    if (!before) return gone('registration')
    if (before.approvers.length > 0) return err('routed', `${before.company} has its approvers already.`)
    if (before.state === 'underReview')
      return ok([
        replacement('registrations', before, { ...before, approvers: people }, context),
        logStep('registration', 'route', id, context),
      ])
    const may = allowed(rows, 'review', before, context)
    return may.ok ? ok(stepped(before, 'review', context, { approvers: people })) : may
  },
})
