import { z } from 'zod'
import { err, ok } from '../../lib/result.ts'
import { fold } from '../../lib/text.ts'
import { defineCommand, type LoadedRows } from '../command.ts'
import { chosenRows } from '../fields/chosen.ts'
import { applyPatch, entryOf, patchOf } from '../fields/patch.ts'
import { firstNewProblem, gone } from '../fields/rules.ts'
import { idField } from '../fields/schema.ts'
import { count, fieldsInWords } from '../fields/words.ts'
import { creation, deletion, replacement, stamped } from '../journal/changes.ts'
import { ruleProblems } from './rules.ts'
import { engagementRuleFields } from './schema.ts'

const id = idField('engagementRule')
/** All rules as the user sees them: names are compared with them, places follow them. */
const among = z.array(id).max(1_000).default([])

const nameTaken = (rows: LoadedRows, ids: readonly string[], name: string, ownId?: string): boolean =>
  ids.some(each => {
    const rule = rows.get('engagementRules', each)
    return rule !== undefined && rule.id !== ownId && fold(rule.name) === fold(name)
  })

const taken = (name: string) =>
  err('name', `There is a rule named “${name}” already. Give this one another name.`, 'name')

const named = (rows: LoadedRows, ids: readonly string[]): string => {
  const found = chosenRows(rows, 'engagementRules', ids) ?? []
  const [only] = found
  return found.length === 1 && only
    ? `the rule of engagement “${only.name}”`
    : count(found.length, 'rule of engagement', 'rules of engagement')
}

/** Adds a rule of engagement, as the last one. Errors: `name`, the codes of `ruleProblems`. */
export const createEngagementRule = defineCommand({
  name: 'engagement.createRule',
  input: z.object({ fields: entryOf(engagementRuleFields.omit({ order: true })), among }),
  label: ({ fields }) => `Add the rule of engagement “${fields.name}”`,
  needs: input => [{ table: 'engagementRules', ids: input.among }],
  run: (rows, { fields, among }, context) => {
    if (nameTaken(rows, among, fields.name)) return taken(fields.name)
    const places = among.map(each => rows.get('engagementRules', each)?.order ?? 0)
    const rule = { ...fields, order: Math.max(-1, ...places) + 1 }
    const allowed = firstNewProblem(ruleProblems(rule))
    if (!allowed.ok) return allowed
    return ok([creation('engagementRules', stamped(rule, context.newId('engagementRule'), context))])
  },
})

/** Changes some fields of a rule of engagement. Errors: `gone`, `name`, the codes of `ruleProblems`. */
export const editEngagementRule = defineCommand({
  name: 'engagement.editRule',
  input: z.object({ id, patch: patchOf(engagementRuleFields), among }),
  label: ({ id, patch }, rows) => {
    const before = rows.get('engagementRules', id)
    if (!before) return ''
    const { changed } = applyPatch(engagementRuleFields, before, patch)
    return `Edit ${named(rows, [id])}: ${fieldsInWords(changed)}`
  },
  needs: input => [{ table: 'engagementRules', ids: [input.id, ...input.among] }],
  run: (rows, { id, patch, among }, context) => {
    const before = rows.get('engagementRules', id)
    if (!before) return gone('rule of engagement')
    const { row, changed } = applyPatch(engagementRuleFields, before, patch)
    if (changed.includes('name') && nameTaken(rows, among, row.name, id)) return taken(row.name)
    const allowed = firstNewProblem(ruleProblems(row), ruleProblems(before))
    if (!allowed.ok) return allowed
    return ok(changed.length === 0 ? [] : [replacement('engagementRules', before, row, context)])
  },
})

/** Puts the rules into this order: the first that fits decides. Errors: `gone`. */
export const reorderEngagementRules = defineCommand({
  name: 'engagement.reorderRules',
  input: z.object({ ids: z.array(id).min(1).max(1_000) }),
  label: () => 'Change the order of the rules of engagement',
  needs: ({ ids }) => [{ table: 'engagementRules', ids }],
  run: (rows, { ids }, context) => {
    const rules = chosenRows(rows, 'engagementRules', ids)
    if (!rules) return gone('rule of engagement')
    return ok(
      rules.flatMap((rule, order) =>
        rule.order === order ? [] : [replacement('engagementRules', rule, { ...rule, order }, context)],
      ),
    )
  },
})

/** Deletes rules of engagement; conflicts they decided keep their words. Errors: `gone`. */
export const deleteEngagementRules = defineCommand({
  name: 'engagement.deleteRules',
  input: z.object({ ids: z.array(id).min(1).max(1_000) }),
  label: ({ ids }, rows) => `Delete ${named(rows, ids)}`,
  needs: ({ ids }) => [{ table: 'engagementRules', ids }],
  run: (rows, { ids }) => {
    const rules = chosenRows(rows, 'engagementRules', ids)
    return rules ? ok(rules.map(row => deletion('engagementRules', row))) : gone('rule of engagement')
  },
})
