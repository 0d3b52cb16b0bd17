import { z } from 'zod'
import { err, ok } from '../../lib/result.ts'
import { logStep } from '../automation/step.ts'
import { defineCommand, type LoadedRows } from '../command.ts'
import { gone, missing } from '../fields/rules.ts'
import { idField, shortText } from '../fields/schema.ts'
import { replacement } from '../journal/changes.ts'
import { policyOf } from '../workspace/channelPolicy.ts'
import { WORKSPACE_ID } from '../workspace/schema.ts'
import { partiality } from './neutral.ts'
import { CONFLICT_DECISIONS, type Conflict, RIVAL_TABLES } from './schema.ts'
import { needsOf, stakesOf } from './stakes.ts'
import { outcomeInWords } from './words.ts'

const about = z.object({
  registrationId: idField('registration'),
  rivalTable: z.enum(RIVAL_TABLES),
  rivalId: z.string(),
  partnerIds: z.array(idField('partner')).max(50),
  dealIds: z.array(idField('deal')).max(50),
})

const companyOf = (rows: LoadedRows, { registrationId }: Pick<Conflict, 'registrationId'>): string =>
  rows.get('registrations', registrationId)?.company ?? 'a registration'

/**
 * Settles a conflict, with its reason and by somebody whose own quota is not affected. `about`: the records it is
 * about (`aboutOf`), because a command must name what it reads. Errors: `gone`, `conflict.decided`, `stale`, `missing`,
 * `conflict.partial` with what touches the adjudicator's quota.
 */
export const decideConflict = defineCommand({
  name: 'conflict.decide',
  input: z.object({
    id: idField('conflict'),
    decision: z.enum(CONFLICT_DECISIONS, 'Choose an outcome.'),
    reason: z.string().trim().min(1, 'A decision needs its reason.').max(20_000),
    evidenceIds: z.array(idField('interaction')).max(50).default([]),
    adjudicator: z.string().trim().min(1, 'Name who decides.').pipe(shortText),
    about,
  }),
  label: ({ decision, about }, rows) =>
    `Decide the conflict over “${companyOf(rows, about)}”: ${outcomeInWords(decision)}`,
  needs: ({ id, evidenceIds, about }) => [
    { table: 'conflicts', ids: [id] },
    { table: 'interactions', ids: evidenceIds },
    { table: 'workspace', ids: [WORKSPACE_ID] },
    ...needsOf(about),
  ],
  run: (rows, { id, decision, reason, evidenceIds, adjudicator, about }, context) => {
    const before = rows.get('conflicts', id)
    if (!before) return gone('conflict')
    if (before.decision !== undefined)
      return err('conflict.decided', 'This conflict is decided already. Open it again to decide otherwise.')
    const one = about.registrationId === before.registrationId && about.rivalId === before.rivalId
    const stakes = one ? stakesOf(rows, about) : undefined
    if (!stakes) return err('stale', 'One of the sides has changed meanwhile. Look at it again, then decide.')
    if (evidenceIds.some(each => !rows.get('interactions', each))) return missing('entry', 'evidenceIds')
    const partial = partiality(adjudicator, stakes, policyOf(rows.get('workspace', WORKSPACE_ID) ?? {}))
    if (partial) return err('conflict.partial', `${partial}. Name somebody it does not touch.`, 'adjudicator')
    const decided: Conflict = {
      ...before,
      decision,
      reason,
      evidenceIds,
      adjudicator,
      decidedAt: context.now,
      decidedBy: context.actor,
    }
    return ok([
      replacement('conflicts', before, decided, context),
      logStep('registration', 'decideConflict', before.registrationId, context),
    ])
  },
})

/** Takes a decision back; what was decided stays in the history. Errors: `gone`. */
export const reopenConflict = defineCommand({
  name: 'conflict.reopen',
  input: z.object({ id: idField('conflict'), registrationId: idField('registration') }),
  label: (input, rows) => `Open the conflict over “${companyOf(rows, input)}” again`,
  needs: ({ id, registrationId }) => [
    { table: 'conflicts', ids: [id] },
    { table: 'registrations', ids: [registrationId] },
  ],
  run: (rows, { id }, context) => {
    const before = rows.get('conflicts', id)
    if (!before) return gone('conflict')
    if (before.decision === undefined) return ok([])
    const { decision: _, decidedAt: _at, decidedBy: _by, reason: _why, ...open } = before
    return ok([replacement('conflicts', before, { ...open, evidenceIds: [] }, context)])
  },
})
