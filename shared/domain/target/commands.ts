import { z } from 'zod'
import { err, ok } from '../../lib/result.ts'
import { defineCommand, type LoadedRows, type Need } from '../command.ts'
import { chosenRows } from '../fields/chosen.ts'
import { applyPatch, entryOf, patchOf } from '../fields/patch.ts'
import { firstNewProblem, gone, missing } from '../fields/rules.ts'
import { idField } from '../fields/schema.ts'
import { count, fieldsInWords } from '../fields/words.ts'
import { creation, deletion, replacement, stamped } from '../journal/changes.ts'
import { overlapping, targetProblems } from './rules.ts'
import { type TargetFields, targetFields } from './schema.ts'

const needsPartner = (partnerId: string | null | undefined): readonly Need[] =>
  partnerId
    ? [
        { table: 'partners', ids: [partnerId] },
        { table: 'targets', index: 'partnerId', anyOf: [partnerId] },
      ]
    : []

const overlapError = (rows: LoadedRows, target: TargetFields, ownId?: string) => {
  const other = overlapping(target, rows.all('targets'), ownId)
  return other && err('overlap', `There is a target from ${other.from} to ${other.to} already.`, 'from')
}

const ownerInWords = (rows: LoadedRows, { partnerId, sellerKey }: TargetFields): string =>
  (partnerId && rows.get('partners', partnerId)?.name) || sellerKey || 'a partner'

/** Adds a target. Errors: the codes of `targetProblems`, `missing`, `overlap`. */
export const createTarget = defineCommand({
  name: 'target.create',
  input: entryOf(targetFields),
  label: (fields, rows) => `Add a target of ${ownerInWords(rows, fields)} from ${fields.from}`,
  needs: ({ partnerId }) => needsPartner(partnerId),
  run: (rows, fields, context) => {
    const allowed = firstNewProblem(targetProblems(fields))
    if (!allowed.ok) return allowed
    if (fields.partnerId && !rows.get('partners', fields.partnerId)) return missing('partner', 'partnerId')
    const overlap = overlapError(rows, fields)
    return overlap ?? ok([creation('targets', stamped(fields, context.newId('target'), context))])
  },
})

/**
 * Changes a target. `partnerId` names the partner it has now, so that its other targets can be compared;
 * a target never moves to another partner. Errors: the codes of `targetProblems`, `gone`, `overlap`.
 */
export const editTarget = defineCommand({
  name: 'target.edit',
  input: z.object({
    id: idField('target'),
    partnerId: idField('partner').optional(),
    patch: patchOf(targetFields.omit({ partnerId: true })),
  }),
  label: ({ id, patch }, rows) => {
    const before = rows.get('targets', id)
    if (!before) return ''
    const { changed } = applyPatch(targetFields, before, patch)
    return `Edit the target of ${ownerInWords(rows, before)}: ${fieldsInWords(changed)}`
  },
  needs: ({ id, partnerId }) => [{ table: 'targets', ids: [id] }, ...needsPartner(partnerId)],
  run: (rows, { id, partnerId, patch }, context) => {
    const before = rows.get('targets', id)
    if (!before || before.partnerId !== partnerId) return gone('target')
    const { row, changed } = applyPatch(targetFields, before, patch)
    const allowed = firstNewProblem(targetProblems(row), targetProblems(before))
    if (!allowed.ok) return allowed
    const moved = changed.includes('from') || changed.includes('to')
    const overlap = moved ? overlapError(rows, row, id) : undefined
    return overlap ?? ok(changed.length === 0 ? [] : [replacement('targets', before, row, context)])
  },
})

/** Deletes targets. Errors: `gone`. */
export const deleteTargets = defineCommand({
  name: 'target.delete',
  input: z.object({ ids: z.array(idField('target')).min(1).max(20_000) }),
  label: ({ ids }) => `Delete ${count(new Set(ids).size, 'target')}`,
  needs: ({ ids }) => [{ table: 'targets', ids }],
  run: (rows, { ids }) => {
    const targets = chosenRows(rows, 'targets', ids)
    return targets ? ok(targets.map(row => deletion('targets', row))) : gone('target')
  },
})
