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
import { automationRuleFields } from './schema.ts'

const id = idField('automationRule')
/** All rules as the user sees them: names are compared with them, places follow them. */
const among = z.array(id).max(1_000).default([])

const nameTaken = (rows: LoadedRows, ids: readonly string[], name: string, ownId?: string): boolean =>
  ids.some(each => {
    const rule = rows.get('automationRules', each)
    return rule !== undefined && rule.id !== ownId && fold(rule.name) === fold(name)
  })

const taken = (name: string) =>
  err('name', `There is a rule named “${name}” already. Give this one another name.`, 'name')

const named = (rows: LoadedRows, ids: readonly string[]): string => {
  const found = chosenRows(rows, 'automationRules', ids) ?? []
  const [only] = found
  return found.length === 1 && only ? `the rule “${only.name}”` : count(found.length, 'rule')
}

/** Adds an automation rule, as the last one. Errors: `name`, the codes of `ruleProblems`. */
export const createRule = defineCommand({
  name: 'automation.createRule',
  input: z.object({ fields: entryOf(automationRuleFields.omit({ order: true })), among }),
  label: ({ fields }) => `Add the rule “${fields.name}”`,
  needs: input => [{ table: 'automationRules', ids: input.among }],
  run: (rows, { fields, among }, context) => {
    if (nameTaken(rows, among, fields.name)) return taken(fields.name)
    const places = among.map(each => rows.get('automationRules', each)?.order ?? 0)
    const rule = { ...fields, order: Math.max(-1, ...places) + 1 }
    const allowed = firstNewProblem(ruleProblems(rule))
    if (!allowed.ok) return allowed
    return ok([creation('automationRules', stamped(rule, context.newId('automationRule'), context))])
  },
})

/** Changes some fields of a rule. Errors: `gone`, `name`, the codes of `ruleProblems`. */
export const editRule = defineCommand({
  name: 'automation.editRule',
  input: z.object({ id, patch: patchOf(automationRuleFields), among }),
  label: ({ id, patch }, rows) => {
    const before = rows.get('automationRules', id)
    if (!before) return ''
    return `Edit the rule “${before.name}”: ${fieldsInWords(applyPatch(automationRuleFields, before, patch).changed)}`
  },
  needs: input => [{ table: 'automationRules', ids: [input.id, ...input.among] }],
  run: (rows, { id, patch, among }, context) => {
    const before = rows.get('automationRules', id)
    if (!before) return gone('rule')
    const { row, changed } = applyPatch(automationRuleFields, before, patch)
    if (changed.includes('name') && nameTaken(rows, among, row.name, id)) return taken(row.name)
    const allowed = firstNewProblem(ruleProblems(row), ruleProblems(before))
    if (!allowed.ok) return allowed
    return ok(changed.length === 0 ? [] : [replacement('automationRules', before, row, context)])
  },
})

/** Switches rules on or off; those that are so already stay. Errors: `gone`, the codes of `ruleProblems`. */
export const setRulesEnabled = defineCommand({
  name: 'automation.setRulesEnabled',
  input: z.object({ ids: z.array(id).min(1).max(1_000), enabled: z.boolean() }),
  label: ({ ids, enabled }, rows) => `Switch ${named(rows, ids)} ${enabled ? 'on' : 'off'}`,
  needs: ({ ids }) => [{ table: 'automationRules', ids }],
  run: (rows, { ids, enabled }, context) => {
    const rules = chosenRows(rows, 'automationRules', ids)
    if (!rules) return gone('rule')
    for (const rule of rules) {
      // What this version cannot read in full must not act.
      const allowed = enabled ? firstNewProblem(ruleProblems(rule)) : ok(undefined)
      if (!allowed.ok) return allowed
    }
    return ok(
      rules.flatMap(rule =>
        rule.enabled === enabled ? [] : [replacement('automationRules', rule, { ...rule, enabled }, context)],
      ),
    )
  },
})

/** Puts a rule at another place, from 0: the first that fits decides. Errors: `gone`. */
export const moveRule = defineCommand({
  name: 'automation.moveRule',
  input: z.object({ id, to: z.number().int().min(0).max(1_000), among }),
  label: ({ id, to }, rows) => `Move ${named(rows, [id])} to place ${to + 1}`,
  needs: input => [{ table: 'automationRules', ids: input.among }],
  run: (rows, { id, to, among }, context) => {
    if (!rows.get('automationRules', id)) return gone('rule')
    const order = among.filter(each => each !== id)
    order.splice(to, 0, id)
    const rules = order.map(each => rows.get('automationRules', each)).filter(rule => rule !== undefined)
    return ok(
      rules.flatMap((rule, place) =>
        rule.order === place
          ? []
          : [replacement('automationRules', rule, { ...rule, order: place }, context)],
      ),
    )
  },
})

/** Deletes rules; what they did stays in the log under their name. Errors: `gone`. */
export const deleteRules = defineCommand({
  name: 'automation.deleteRules',
  input: z.object({ ids: z.array(id).min(1).max(1_000) }),
  label: ({ ids }, rows) => `Delete ${named(rows, ids)}`,
  needs: ({ ids }) => [{ table: 'automationRules', ids }],
  run: (rows, { ids }) => {
    const rules = chosenRows(rows, 'automationRules', ids)
    return rules ? ok(rules.map(row => deletion('automationRules', row))) : gone('rule')
  },
})
