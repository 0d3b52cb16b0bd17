import { z } from 'zod'
import { ok } from '../../lib/result.ts'
import { defineCommand, type LoadedRows, type Need } from '../command.ts'
import { chosenRows } from '../fields/chosen.ts'
import { applyPatch, entryOf, patchOf } from '../fields/patch.ts'
import { firstNewProblem, gone, missing } from '../fields/rules.ts'
import { idField } from '../fields/schema.ts'
import { count, fieldsInWords } from '../fields/words.ts'
import { creation, deletion, replacement, stamped } from '../journal/changes.ts'
import { interactionProblems } from './rules.ts'
import { INTERACTION_KIND_LABELS, type InteractionFields, interactionFields } from './schema.ts'

type Links = {
  readonly [K in 'partnerId' | 'customerId' | 'dealId' | 'contactIds']?:
    | InteractionFields[K]
    | null
    | undefined
}

const needsLinks = ({ partnerId, customerId, dealId, contactIds }: Links): readonly Need[] => [
  { table: 'partners', ids: partnerId ? [partnerId] : [] },
  { table: 'customers', ids: customerId ? [customerId] : [] },
  { table: 'deals', ids: dealId ? [dealId] : [] },
  { table: 'contacts', ids: contactIds ?? [] },
]

/** The first changed field that names a record which is not there. */
function brokenLink(rows: LoadedRows, fields: InteractionFields, changed: readonly string[]) {
  const { partnerId, customerId, dealId, contactIds } = fields
  if (changed.includes('partnerId') && partnerId && !rows.get('partners', partnerId))
    return missing('partner', 'partnerId')
  if (changed.includes('customerId') && customerId && !rows.get('customers', customerId))
    return missing('customer', 'customerId')
  if (changed.includes('dealId') && dealId && !rows.get('deals', dealId)) return missing('deal', 'dealId')
  if (changed.includes('contactIds') && contactIds.some(id => !rows.get('contacts', id)))
    return missing('person', 'contactIds')
  return undefined
}

/** ` with Nordlicht`: whom it was with. */
function withWhom(
  rows: LoadedRows,
  { partnerId, customerId, dealId, contactIds }: InteractionFields,
): string {
  const who =
    rows.get('partners', partnerId ?? '') ??
    rows.get('customers', customerId ?? '') ??
    rows.get('deals', dealId ?? '') ??
    rows.get('contacts', contactIds[0] ?? '')
  return who ? ` with ${who.name}` : ''
}

const inWords = (rows: LoadedRows, fields: InteractionFields): string =>
  fields.kind === 'note'
    ? `the note “${fields.subject}”`
    : `the ${INTERACTION_KIND_LABELS[fields.kind].toLowerCase()}${withWhom(rows, fields)}: ${fields.subject}`

/** Logs a meeting, call, mail or note. Errors: the codes of `interactionProblems`, `missing`. */
export const logInteraction = defineCommand({
  name: 'interaction.log',
  input: entryOf(interactionFields),
  label: (fields, rows) => `Add ${inWords(rows, fields)}`,
  needs: needsLinks,
  run: (rows, fields, context) => {
    const allowed = firstNewProblem(interactionProblems(fields))
    if (!allowed.ok) return allowed
    const broken = brokenLink(rows, fields, Object.keys(fields))
    return broken ?? ok([creation('interactions', stamped(fields, context.newId('interaction'), context))])
  },
})

/** Changes some fields of an interaction. Errors: the codes of `interactionProblems`, `gone`, `missing`. */
export const editInteraction = defineCommand({
  name: 'interaction.edit',
  input: z.object({ id: idField('interaction'), patch: patchOf(interactionFields) }),
  label: ({ id, patch }, rows) => {
    const before = rows.get('interactions', id)
    return before
      ? `Edit “${before.subject}”: ${fieldsInWords(applyPatch(interactionFields, before, patch).changed)}`
      : ''
  },
  needs: ({ id, patch }) => [{ table: 'interactions', ids: [id] }, ...needsLinks(patch)],
  run: (rows, { id, patch }, context) => {
    const before = rows.get('interactions', id)
    if (!before) return gone('entry')
    const { row, changed } = applyPatch(interactionFields, before, patch)
    const allowed = firstNewProblem(interactionProblems(row), interactionProblems(before))
    if (!allowed.ok) return allowed
    const broken = brokenLink(rows, row, changed)
    return broken ?? ok(changed.length === 0 ? [] : [replacement('interactions', before, row, context)])
  },
})

/** Deletes interactions; tasks that came out of them stay. Errors: `gone`. */
export const deleteInteractions = defineCommand({
  name: 'interaction.delete',
  input: z.object({ ids: z.array(idField('interaction')).min(1).max(20_000) }),
  label: ({ ids }, rows) => {
    const found = chosenRows(rows, 'interactions', ids) ?? []
    const [only] = found
    return found.length === 1 && only
      ? `Delete “${only.subject}”`
      : `Delete ${count(found.length, 'timeline entry', 'timeline entries')}`
  },
  needs: ({ ids }) => [
    { table: 'interactions', ids },
    { table: 'tasks', index: 'interactionId', anyOf: ids },
  ],
  run: (rows, { ids }, context) => {
    const found = chosenRows(rows, 'interactions', ids)
    if (!found) return gone('entry')
    const chosen = new Set<string>(ids)
    const tasks = rows.all('tasks').filter(task => task.interactionId && chosen.has(task.interactionId))
    return ok([
      ...found.map(row => deletion('interactions', row)),
      ...tasks.map(task => {
        const { interactionId: _, ...rest } = task
        return replacement('tasks', task, rest, context)
      }),
    ])
  },
})
