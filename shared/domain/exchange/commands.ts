import { z } from 'zod'
import { ok } from '../../lib/result.ts'
import { defineCommand, type LoadedRows } from '../command.ts'
import { applyPatch, entryOf, patchOf } from '../fields/patch.ts'
import { gone, missing } from '../fields/rules.ts'
import { idField } from '../fields/schema.ts'
import { fieldsInWords } from '../fields/words.ts'
import { creation, deletion, replacement, stamped } from '../journal/changes.ts'
import { exchangeFields } from './schema.ts'

const withWhom = (rows: LoadedRows, partnerId: string): string => rows.get('partners', partnerId)?.name ?? ''

/** Writes down what one side gave the other. Errors: `missing`. */
export const addExchange = defineCommand({
  name: 'exchange.add',
  input: entryOf(exchangeFields),
  label: ({ what, givenBy, partnerId }, rows) =>
    givenBy === 'ours'
      ? `Add “${what}”, given to ${withWhom(rows, partnerId)}`
      : `Add “${what}”, given by ${withWhom(rows, partnerId)}`,
  needs: ({ partnerId }) => [{ table: 'partners', ids: [partnerId] }],
  run: (rows, fields, context) =>
    rows.get('partners', fields.partnerId)
      ? ok([creation('exchanges', stamped(fields, context.newId('exchange'), context))])
      : missing('partner', 'partnerId'),
})

/** Changes what was written down; the partner stays. Errors: `gone`. */
export const editExchange = defineCommand({
  name: 'exchange.edit',
  input: z.object({ id: idField('exchange'), patch: patchOf(exchangeFields.omit({ partnerId: true })) }),
  label: ({ id, patch }, rows) => {
    const before = rows.get('exchanges', id)
    return before
      ? `Edit “${before.what}”: ${fieldsInWords(applyPatch(exchangeFields, before, patch).changed)}`
      : ''
  },
  needs: ({ id }) => [{ table: 'exchanges', ids: [id] }],
  run: (rows, { id, patch }, context) => {
    const before = rows.get('exchanges', id)
    if (!before) return gone('entry')
    const { row, changed } = applyPatch(exchangeFields, before, patch)
    return ok(changed.length === 0 ? [] : [replacement('exchanges', before, row, context)])
  },
})

/** Takes an entry away. Errors: `gone`. */
export const deleteExchange = defineCommand({
  name: 'exchange.delete',
  input: z.object({ id: idField('exchange') }),
  label: ({ id }, rows) => `Delete “${rows.get('exchanges', id)?.what ?? ''}”`,
  needs: ({ id }) => [{ table: 'exchanges', ids: [id] }],
  run: (rows, { id }) => {
    const row = rows.get('exchanges', id)
    return row ? ok([deletion('exchanges', row)]) : gone('entry')
  },
})
