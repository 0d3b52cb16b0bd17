import { z } from 'zod'
import { err, ok } from '../../lib/result.ts'
import { fold } from '../../lib/text.ts'
import { defineCommand, type LoadedRows } from '../command.ts'
import { chosenRows } from '../fields/chosen.ts'
import { applyPatch, entryOf, patchOf } from '../fields/patch.ts'
import { gone, missing } from '../fields/rules.ts'
import { idField } from '../fields/schema.ts'
import { count, fieldsInWords } from '../fields/words.ts'
import { creation, deletion, replacement, stamped } from '../journal/changes.ts'
import { mergeAccounts } from './accounts.ts'
import { accountListFields } from './schema.ts'

const id = idField('accountList')
const accounts = z
  .array(accountListFields.shape.accounts.unwrap().element)
  .min(1, 'There is no account in it.')
  .max(20_000)
const MOST = 20_000

const holderThere = (rows: LoadedRows, partnerId: string | null | undefined): boolean =>
  !partnerId || rows.get('partners', partnerId) !== undefined
const holder = (partnerId: string | null | undefined) =>
  ({ table: 'partners', ids: partnerId ? [partnerId] : [] }) as const

/** Adds a list of named accounts. Errors: `missing`. */
export const createAccountList = defineCommand({
  name: 'accountList.create',
  input: entryOf(accountListFields),
  label: ({ name, accounts }) => `Add the named accounts “${name}” with ${count(accounts.length, 'account')}`,
  needs: ({ partnerId }) => [holder(partnerId)],
  run: (rows, fields, context) =>
    holderThere(rows, fields.partnerId)
      ? ok([creation('accountLists', stamped(fields, context.newId('accountList'), context))])
      : missing('partner', 'partnerId'),
})

/** Changes some fields of a list of named accounts. Errors: `gone`, `missing`. */
export const editAccountList = defineCommand({
  name: 'accountList.edit',
  input: z.object({ id, patch: patchOf(accountListFields) }),
  label: ({ id, patch }, rows) => {
    const before = rows.get('accountLists', id)
    return before
      ? `Edit the named accounts “${before.name}”: ${fieldsInWords(applyPatch(accountListFields, before, patch).changed)}`
      : ''
  },
  needs: ({ id, patch }) => [{ table: 'accountLists', ids: [id] }, holder(patch.partnerId)],
  run: (rows, { id, patch }, context) => {
    const before = rows.get('accountLists', id)
    if (!before) return gone('list')
    const { row, changed } = applyPatch(accountListFields, before, patch)
    if (changed.includes('partnerId') && !holderThere(rows, row.partnerId))
      return missing('partner', 'partnerId')
    return ok(changed.length === 0 ? [] : [replacement('accountLists', before, row, context)])
  },
})

/** Adds accounts to a list; those it holds already stay once. Errors: `gone`, `accountList.full`. */
export const addAccounts = defineCommand({
  name: 'accountList.addAccounts',
  input: z.object({ id, accounts }),
  label: ({ id, accounts }, rows) => {
    const before = rows.get('accountLists', id)
    if (!before) return ''
    return `Add ${count(mergeAccounts(before.accounts, accounts).added, 'account')} to “${before.name}”`
  },
  needs: ({ id }) => [{ table: 'accountLists', ids: [id] }],
  run: (rows, { id, accounts }, context) => {
    const before = rows.get('accountLists', id)
    if (!before) return gone('list')
    const merged = mergeAccounts(before.accounts, accounts)
    if (merged.accounts.length > MOST)
      return err('accountList.full', `A list holds at most ${MOST.toLocaleString('en')} accounts.`)
    return ok(
      merged.added === 0 && merged.completed === 0
        ? []
        : [replacement('accountLists', before, { ...before, accounts: [...merged.accounts] }, context)],
    )
  },
})

/** Takes accounts off a list, by company name. Errors: `gone`. */
export const removeAccounts = defineCommand({
  name: 'accountList.removeAccounts',
  input: z.object({ id, companies: z.array(z.string()).min(1).max(20_000) }),
  label: ({ id, companies }, rows) =>
    `Take ${companies.length === 1 ? `“${companies[0]}”` : count(companies.length, 'account')} off “${rows.get('accountLists', id)?.name ?? ''}”`,
  needs: ({ id }) => [{ table: 'accountLists', ids: [id] }],
  run: (rows, { id, companies }, context) => {
    const before = rows.get('accountLists', id)
    if (!before) return gone('list')
    const leaving = new Set(companies.map(fold))
    const left = before.accounts.filter(({ company }) => !leaving.has(fold(company)))
    return ok(
      left.length === before.accounts.length
        ? []
        : [replacement('accountLists', before, { ...before, accounts: left }, context)],
    )
  },
})

/** Deletes lists of named accounts. Errors: `gone`. */
export const deleteAccountLists = defineCommand({
  name: 'accountList.delete',
  input: z.object({ ids: z.array(id).min(1).max(1_000) }),
  label: ({ ids }, rows) => {
    const [only, ...more] = chosenRows(rows, 'accountLists', ids) ?? []
    return only && more.length === 0
      ? `Delete the named accounts “${only.name}”`
      : `Delete ${count(more.length + 1, 'list')} of named accounts`
  },
  needs: ({ ids }) => [{ table: 'accountLists', ids }],
  run: (rows, { ids }) => {
    const lists = chosenRows(rows, 'accountLists', ids)
    return lists ? ok(lists.map(row => deletion('accountLists', row))) : gone('list')
  },
})
