import { z } from 'zod'
import { ok } from '../../lib/result.ts'
import { defineCommand, type LoadedRows, type Need } from '../command.ts'
import { chosenRows, whoInWords } from '../fields/chosen.ts'
import { applyPatch, entryOf, patchOf } from '../fields/patch.ts'
import { firstNewProblem, gone, missing } from '../fields/rules.ts'
import { idField } from '../fields/schema.ts'
import { fieldsInWords } from '../fields/words.ts'
import { activityInWords, needsOfActivity, unlinkActivity } from '../interaction/unlink.ts'
import { creation, deletion, replacement, stamped } from '../journal/changes.ts'
import { contactProblems } from './rules.ts'
import { type ContactFields, contactFields } from './schema.ts'

type Places = {
  readonly partnerId?: string | null | undefined
  readonly customerId?: string | null | undefined
}

const needsPlaces = ({ partnerId, customerId }: Places): readonly Need[] => [
  ...(partnerId ? [{ table: 'partners', ids: [partnerId] } as const] : []),
  ...(customerId ? [{ table: 'customers', ids: [customerId] } as const] : []),
]

function missingPlace(rows: LoadedRows, fields: ContactFields, changed: readonly string[]) {
  const { partnerId, customerId } = fields
  if (changed.includes('partnerId') && partnerId && !rows.get('partners', partnerId))
    return missing('partner', 'partnerId')
  if (changed.includes('customerId') && customerId && !rows.get('customers', customerId))
    return missing('customer', 'customerId')
  return undefined
}

const placeInWords = (rows: LoadedRows, { partnerId, customerId }: ContactFields): string => {
  const place = partnerId ? rows.get('partners', partnerId) : rows.get('customers', customerId ?? '')
  return place ? ` at ${place.name}` : ''
}

/** Adds a person. Errors: `nowhere` without an organisation, `missing` when it does not exist. */
export const createContact = defineCommand({
  name: 'contact.create',
  input: entryOf(contactFields),
  label: (fields, rows) => `Add ${fields.name}${placeInWords(rows, fields)}`,
  needs: needsPlaces,
  run: (rows, fields, context) => {
    const allowed = firstNewProblem(contactProblems(fields))
    if (!allowed.ok) return allowed
    const absent = missingPlace(rows, fields, ['partnerId', 'customerId'])
    return absent ?? ok([creation('contacts', stamped(fields, context.newId('contact'), context))])
  },
})

/** Changes some fields of a person. Errors: `gone`, `nowhere`, `missing`. */
export const editContact = defineCommand({
  name: 'contact.edit',
  input: z.object({ id: idField('contact'), patch: patchOf(contactFields) }),
  label: ({ id, patch }, rows) => {
    const before = rows.get('contacts', id)
    return before
      ? `Edit ${before.name}: ${fieldsInWords(applyPatch(contactFields, before, patch).changed)}`
      : ''
  },
  needs: ({ id, patch }) => [{ table: 'contacts', ids: [id] }, ...needsPlaces(patch)],
  run: (rows, { id, patch }, context) => {
    const before = rows.get('contacts', id)
    if (!before) return gone('contact')
    const { row, changed } = applyPatch(contactFields, before, patch)
    const allowed = firstNewProblem(contactProblems(row), contactProblems(before))
    if (!allowed.ok) return allowed
    const absent = missingPlace(rows, row, changed)
    return absent ?? ok(changed.length === 0 ? [] : [replacement('contacts', before, row, context)])
  },
})

/** Deletes persons; what was said with them stays where it also hangs. Errors: `gone`. */
export const deleteContacts = defineCommand({
  name: 'contact.delete',
  input: z.object({ ids: z.array(idField('contact')).min(1).max(20_000) }),
  label: ({ ids }, rows) =>
    `Delete ${whoInWords(rows, 'contacts', ids)}${activityInWords(rows, 'contact', new Set(ids), 'person')}`,
  needs: ({ ids }) => [{ table: 'contacts', ids }, ...needsOfActivity('contact', ids)],
  run: (rows, { ids }, context) => {
    const people = chosenRows(rows, 'contacts', ids)
    if (!people) return gone('contact')
    return ok([
      ...people.map(row => deletion('contacts', row)),
      ...unlinkActivity(rows, 'contact', new Set(ids), context),
    ])
  },
})
