import { z } from 'zod'
import { ok } from '../../lib/result.ts'
import { defineCommand, type LoadedRows, type Need } from '../command.ts'
import { chosenRows, whoInWords } from '../fields/chosen.ts'
import { applyPatch, entryOf, patchOf } from '../fields/patch.ts'
import { gone, taken } from '../fields/rules.ts'
import { idField, shortText } from '../fields/schema.ts'
import { fieldsInWords } from '../fields/words.ts'
import { creation, deletion, replacement, stamped } from '../journal/changes.ts'
import { deletionInWords, laterNeedsOfDeletion, needsOfDeletion, removed, unlinked } from './deletion.ts'
import { PARTNER_STATUS_LABELS, PARTNER_STATUSES, partnerFields } from './schema.ts'

const needsKey = (key: string | null | undefined): readonly Need[] =>
  key ? [{ table: 'partners', index: 'externalKey', anyOf: [key] }] : []

const holderOf = (rows: LoadedRows, key: string | null | undefined, ownId?: string) =>
  key ? rows.all('partners').find(row => row.externalKey === key && row.id !== ownId) : undefined

/** Adds a partner. Errors: `taken` when another partner has its external key. */
export const createPartner = defineCommand({
  name: 'partner.create',
  input: entryOf(partnerFields),
  label: ({ name }) => `Add ${name}`,
  needs: ({ externalKey }) => needsKey(externalKey),
  run: (rows, fields, context) => {
    const holder = holderOf(rows, fields.externalKey)
    if (holder) return taken(holder.name, fields.externalKey ?? '')
    return ok([creation('partners', stamped(fields, context.newId('partner'), context))])
  },
})

/** Changes some fields of a partner; nothing when they already are so. Errors: `gone`, `taken`. */
export const editPartner = defineCommand({
  name: 'partner.edit',
  input: z.object({ id: idField('partner'), patch: patchOf(partnerFields) }),
  label: ({ id, patch }, rows) => {
    const before = rows.get('partners', id)
    return before
      ? `Edit ${before.name}: ${fieldsInWords(applyPatch(partnerFields, before, patch).changed)}`
      : ''
  },
  needs: ({ id, patch }) => [{ table: 'partners', ids: [id] }, ...needsKey(patch.externalKey)],
  run: (rows, { id, patch }, context) => {
    const before = rows.get('partners', id)
    if (!before) return gone('partner')
    const { row, changed } = applyPatch(partnerFields, before, patch)
    const holder = changed.includes('externalKey') && holderOf(rows, row.externalKey, id)
    if (holder) return taken(holder.name, row.externalKey ?? '')
    return ok(changed.length === 0 ? [] : [replacement('partners', before, row, context)])
  },
})

const partnerIds = z.array(idField('partner')).min(1).max(20_000)

/**
 * Deletes partners. Nobody is asked first, because undo brings everything back; the label says in
 * numbers what went along and what stays without a partner. Errors: `gone`.
 */
export const deletePartners = defineCommand({
  name: 'partner.delete',
  input: z.object({ ids: partnerIds }),
  label: ({ ids }, rows) =>
    `Delete ${whoInWords(rows, 'partners', ids)}${deletionInWords(rows, new Set(ids))}`,
  needs: ({ ids }) => needsOfDeletion(ids),
  thenNeeds: (_, rows) => laterNeedsOfDeletion(rows),
  run: (rows, { ids }, context) => {
    const partners = chosenRows(rows, 'partners', ids)
    if (!partners) return gone('partner')
    const chosen = new Set<string>(ids)
    return ok([
      ...partners.map(row => deletion('partners', row)),
      ...removed(rows, chosen, context),
      ...unlinked(rows, chosen, context),
    ])
  },
})

const fieldInput = z.discriminatedUnion('field', [
  z.object({ ids: partnerIds, field: z.literal('tier'), value: shortText.nullable() }),
  z.object({ ids: partnerIds, field: z.literal('status'), value: z.enum(PARTNER_STATUSES) }),
  z.object({ ids: partnerIds, field: z.literal('owner'), value: shortText.nullable() }),
])
type FieldInput = z.output<typeof fieldInput>

const valueInWords = (chosen: FieldInput): string =>
  chosen.field === 'status' ? PARTNER_STATUS_LABELS[chosen.value] : (chosen.value ?? 'nothing')

/** Sets one field of many partners; null clears it. Partners that have the value already stay. Errors: `gone`. */
export const setPartnersField = defineCommand({
  name: 'partner.setField',
  input: fieldInput,
  label: (chosen, rows) =>
    `Set ${chosen.field} of ${whoInWords(rows, 'partners', chosen.ids)} to ${valueInWords(chosen)}`,
  needs: chosen => [{ table: 'partners', ids: chosen.ids }],
  run: (rows, chosen, context) => {
    const partners = chosenRows(rows, 'partners', chosen.ids)
    if (!partners) return gone('partner')
    return ok(
      partners.flatMap(before => {
        const { row, changed } = applyPatch(partnerFields, before, { [chosen.field]: chosen.value })
        return changed.length === 0 ? [] : [replacement('partners', before, row, context)]
      }),
    )
  },
})
