import { z } from 'zod'
import { ok } from '../../lib/result.ts'
import { defineCommand, type LoadedRows, type Need } from '../command.ts'
import { chosenRows, whoInWords } from '../fields/chosen.ts'
import { applyPatch, entryOf, patchOf } from '../fields/patch.ts'
import { gone, taken } from '../fields/rules.ts'
import { idField } from '../fields/schema.ts'
import { fieldsInWords } from '../fields/words.ts'
import { activityInWords, needsOfActivity, unlinkActivity } from '../interaction/unlink.ts'
import { creation, deletion, replacement, stamped } from '../journal/changes.ts'
import { customerFields } from './schema.ts'

const needsKey = (key: string | null | undefined): readonly Need[] =>
  key ? [{ table: 'customers', index: 'externalKey', anyOf: [key] }] : []

const holderOf = (rows: LoadedRows, key: string | undefined, ownId?: string) =>
  key ? rows.all('customers').find(row => row.externalKey === key && row.id !== ownId) : undefined

/** Adds a customer. Errors: `taken` when another customer has its external key. */
export const createCustomer = defineCommand({
  name: 'customer.create',
  input: entryOf(customerFields),
  label: ({ name }) => `Add the customer ${name}`,
  needs: ({ externalKey }) => needsKey(externalKey),
  run: (rows, fields, context) => {
    const holder = holderOf(rows, fields.externalKey)
    if (holder) return taken(holder.name, fields.externalKey ?? '')
    return ok([creation('customers', stamped(fields, context.newId('customer'), context))])
  },
})

/** Changes some fields of a customer. Errors: `gone`, `taken`. */
export const editCustomer = defineCommand({
  name: 'customer.edit',
  input: z.object({ id: idField('customer'), patch: patchOf(customerFields) }),
  label: ({ id, patch }, rows) => {
    const before = rows.get('customers', id)
    return before
      ? `Edit ${before.name}: ${fieldsInWords(applyPatch(customerFields, before, patch).changed)}`
      : ''
  },
  needs: ({ id, patch }) => [{ table: 'customers', ids: [id] }, ...needsKey(patch.externalKey)],
  run: (rows, { id, patch }, context) => {
    const before = rows.get('customers', id)
    if (!before) return gone('customer')
    const { row, changed } = applyPatch(customerFields, before, patch)
    const holder = changed.includes('externalKey') && holderOf(rows, row.externalKey, id)
    if (holder) return taken(holder.name, row.externalKey ?? '')
    return ok(changed.length === 0 ? [] : [replacement('customers', before, row, context)])
  },
})

/**
 * Deletes customers and the people who are contacts of them alone. Deals and revenue keep the customer's
 * id, so that kept-customer figures of past periods do not move. Errors: `gone`.
 */
export const deleteCustomers = defineCommand({
  name: 'customer.delete',
  input: z.object({ ids: z.array(idField('customer')).min(1).max(20_000) }),
  label: ({ ids }, rows) =>
    `Delete ${whoInWords(rows, 'customers', ids)}${activityInWords(rows, 'customer', new Set(ids), 'customer')}`,
  needs: ({ ids }) => [
    { table: 'customers', ids },
    { table: 'contacts', index: 'customerId', anyOf: ids },
    ...needsOfActivity('customer', ids),
  ],
  run: (rows, { ids }, context) => {
    const customers = chosenRows(rows, 'customers', ids)
    if (!customers) return gone('customer')
    const people = rows.all('contacts').map(person => {
      if (person.partnerId === undefined) return deletion('contacts', person)
      const { customerId: _, ...rest } = person
      return replacement('contacts', person, rest, context)
    })
    return ok([
      ...customers.map(row => deletion('customers', row)),
      ...people,
      ...unlinkActivity(rows, 'customer', new Set(ids), context),
    ])
  },
})
