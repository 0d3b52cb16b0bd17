import { z } from 'zod'
import { err, ok } from '../../lib/result.ts'
import { defineCommand } from '../command.ts'
import { applyPatch, entryOf, patchOf } from '../fields/patch.ts'
import { gone, missing } from '../fields/rules.ts'
import { idField } from '../fields/schema.ts'
import { count, fieldsInWords } from '../fields/words.ts'
import { creation, deletion, replacement, stamped } from '../journal/changes.ts'
import { clockState } from './clock.ts'
import { refuseIfSigned } from './open.ts'
import { type Session, type SessionFields, sessionFields } from './schema.ts'

/** Two blocks or two checks of one key could not be told apart. */
const keysProblem = ({ agenda, checklist }: Pick<SessionFields, 'agenda' | 'checklist'>) =>
  isDistinct(agenda.map(({ id }) => id)) && isDistinct(checklist.map(({ id }) => id))
    ? undefined
    : err('twice', 'Two lines have the same key. Take one of them out and add it again.')

const isDistinct = (keys: readonly string[]): boolean => new Set(keys).size === keys.length

/** Plans a session of a partner. Errors: `missing`, `otherPartner`, `twice`. */
export const createSession = defineCommand({
  name: 'session.create',
  input: entryOf(sessionFields),
  label: ({ title }) => `Add the session “${title}”`,
  needs: ({ partnerId, planId }) => [
    { table: 'partners', ids: [partnerId] },
    { table: 'plans', ids: planId ? [planId] : [] },
  ],
  run: (rows, fields, context) => {
    if (!rows.get('partners', fields.partnerId)) return missing('partner', 'partnerId')
    const plan = rows.get('plans', fields.planId ?? '')
    if (fields.planId && !plan) return missing('plan', 'planId')
    if (plan && plan.partnerId !== fields.partnerId)
      return err('otherPartner', 'This plan is with another partner.', 'planId')
    return (
      keysProblem(fields) ??
      ok([
        creation('sessions', {
          ...stamped(fields, context.newId('session'), context),
          clock: [],
          signedOff: [],
        }),
      ])
    )
  },
})

const editable = sessionFields.omit({ partnerId: true })

/** Blocks the clock has been in keep their time only as long as they are there. */
function lostBlock(before: Session, after: Session) {
  const kept = new Set(after.agenda.map(({ id }) => id))
  const lost = before.agenda.find(
    ({ id }) => !kept.has(id) && before.clock.some(event => event.what === 'block' && event.blockId === id),
  )
  return lost && err('begun', `“${lost.title}” was begun already and stays on the agenda.`, 'agenda')
}

/** Changes a session; after its sign-off only its next dates. Errors: `gone`, `missing`, `begun`, `twice`, `signed`. */
export const editSession = defineCommand({
  name: 'session.edit',
  input: z.object({ id: idField('session'), patch: patchOf(editable) }),
  label: ({ id, patch }, rows) => {
    const before = rows.get('sessions', id)
    return before
      ? `Edit the session “${before.title}”: ${fieldsInWords(applyPatch(editable, before, patch).changed)}`
      : ''
  },
  needs: ({ id, patch }) => [
    { table: 'sessions', ids: [id] },
    { table: 'plans', ids: patch.planId ? [patch.planId] : [] },
  ],
  run: (rows, { id, patch }, context) => {
    const before = rows.get('sessions', id)
    if (!before) return gone('session')
    const { row, changed } = applyPatch(editable, before, patch)
    if (changed.length === 0) return ok([])
    if (changed.includes('planId') && row.planId) {
      const plan = rows.get('plans', row.planId)
      if (!plan) return missing('plan', 'planId')
      if (plan.partnerId !== row.partnerId)
        return err('otherPartner', 'This plan is with another partner.', 'planId')
    }
    return (
      (changed.some(field => field !== 'nextDates') ? refuseIfSigned(before) : undefined) ??
      keysProblem(row) ??
      lostBlock(before, row) ??
      ok([replacement('sessions', before, row, context)])
    )
  },
})

/** Deletes a session with its notes, unless it was signed off; actions agreed in it stay tasks. Errors: `gone`, `signed`. */
export const deleteSession = defineCommand({
  name: 'session.delete',
  input: z.object({ id: idField('session') }),
  label: ({ id }, rows) => {
    const items = rows.all('sessionItems').length
    const tasks = rows.all('tasks').length
    const along = items > 0 ? ` with ${count(items, 'note')}` : ''
    const stay = tasks > 0 ? `; ${count(tasks, 'action')} stay as tasks` : ''
    return `Delete the session “${rows.get('sessions', id)?.title ?? ''}”${along}${stay}`
  },
  needs: ({ id }) => [
    { table: 'sessions', ids: [id] },
    { table: 'sessionItems', index: 'sessionId', anyOf: [id] },
    { table: 'tasks', index: 'sessionId', anyOf: [id] },
  ],
  run: (rows, { id }, context) => {
    const session = rows.get('sessions', id)
    if (!session) return gone('session')
    if (clockState(session) === 'ended' && session.signedOff.length > 0)
      return err('signed', 'This session was signed off and is kept.')
    return ok([
      deletion('sessions', session),
      ...rows.all('sessionItems').map(row => deletion('sessionItems', row)),
      ...rows.all('tasks').map(row => {
        const { sessionId: _, ...rest } = row
        return replacement('tasks', row, rest, context)
      }),
    ])
  },
})
