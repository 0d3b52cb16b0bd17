import { z } from 'zod'
import { err, ok } from '../../lib/result.ts'
import { logStep } from '../automation/step.ts'
import { type CommandContext, defineCommand, type LoadedRows, type Need } from '../command.ts'
import { chosenRows } from '../fields/chosen.ts'
import { applyPatch, entryOf, patchOf } from '../fields/patch.ts'
import { firstNewProblem, gone, missing, taken } from '../fields/rules.ts'
import { idField } from '../fields/schema.ts'
import { count, fieldsInWords } from '../fields/words.ts'
import { creation, deletion, replacement, stamped } from '../journal/changes.ts'
import type { Change } from '../journal/schema.ts'
import { leadProblems } from './rules.ts'
import { type Lead, type LeadFields, leadFields } from './schema.ts'

type Links = {
  readonly [K in 'productIds' | 'referredBy' | 'externalKey']?: LeadFields[K] | null | undefined
}

const needsLinks = ({ productIds, referredBy, externalKey }: Links): readonly Need[] => [
  { table: 'products', ids: productIds ?? [] },
  { table: 'partners', ids: referredBy ? [referredBy] : [] },
  ...(externalKey ? [{ table: 'leads', index: 'externalKey', anyOf: [externalKey] } as const] : []),
]

function brokenLink(rows: LoadedRows, lead: LeadFields, changed: readonly string[], ownId?: string) {
  const { referredBy, externalKey } = lead
  if (changed.includes('productIds') && lead.productIds.some(id => !rows.get('products', id)))
    return missing('product', 'productIds')
  if (changed.includes('referredBy') && referredBy && !rows.get('partners', referredBy))
    return missing('partner', 'referredBy')
  if (!changed.includes('externalKey') || !externalKey) return undefined
  const holder = rows.all('leads').find(row => row.externalKey === externalKey && row.id !== ownId)
  return holder && taken(holder.company, externalKey)
}

/** `Nordlicht GmbH` for one, `the lead` where it is gone, `12 leads` for several. */
export function leadsInWords(rows: LoadedRows, ids: readonly string[]): string {
  const found = chosenRows(rows, 'leads', ids) ?? []
  const [only] = found
  return found.length === 1 && only ? `the lead ${only.company}` : count(found.length, 'lead')
}

/** Enters a lead; it is to be given out. Errors: the codes of `leadProblems`, `missing`, `taken`. */
export const createLead = defineCommand({
  name: 'lead.create',
  input: entryOf(leadFields),
  label: ({ company }) => `Add the lead ${company}`,
  needs: needsLinks,
  run: (rows, fields, context) => {
    const allowed = firstNewProblem(leadProblems(fields))
    if (!allowed.ok) return allowed
    const broken = brokenLink(rows, fields, Object.keys(fields))
    if (broken) return broken
    const row = stamped({ ...fields, state: 'new' as const, offers: [] }, context.newId('lead'), context)
    return ok([creation('leads', row), logStep('lead', 'enter', row.id, context)])
  },
})

/** Changes what is known of a lead, in any state. Errors: the codes of `leadProblems`, `gone`, `missing`, `taken`. */
export const editLead = defineCommand({
  name: 'lead.edit',
  input: z.object({ id: idField('lead'), patch: patchOf(leadFields) }),
  label: ({ id, patch }, rows) => {
    const before = rows.get('leads', id)
    return before
      ? `Edit the lead ${before.company}: ${fieldsInWords(applyPatch(leadFields, before, patch).changed)}`
      : ''
  },
  needs: ({ id, patch }) => [{ table: 'leads', ids: [id] }, ...needsLinks(patch)],
  run: (rows, { id, patch }, context) => {
    const before = rows.get('leads', id)
    if (!before) return gone('lead')
    const { row, changed } = applyPatch(leadFields, before, patch)
    const allowed = firstNewProblem(leadProblems(row), leadProblems(before))
    if (!allowed.ok) return allowed
    const broken = brokenLink(rows, row, changed, id)
    return broken ?? ok(changed.length === 0 ? [] : [replacement('leads', before, row, context)])
  },
})

const leadIds = z.array(idField('lead')).min(1).max(20_000)

/**
 * Deletes leads; what is to do about them stays. One that became a deal stays while the deal is there: it is the
 * deal's origin. Errors: `gone`, `origin`.
 */
export const deleteLeads = defineCommand({
  name: 'lead.delete',
  input: z.object({ ids: leadIds }),
  label: ({ ids }, rows) => `Delete ${leadsInWords(rows, ids)}`,
  needs: ({ ids }) => [
    { table: 'leads', ids },
    { table: 'tasks', index: 'leadId', anyOf: ids },
  ],
  run: (rows, { ids }, context) => {
    const leads = chosenRows(rows, 'leads', ids)
    if (!leads) return gone('lead')
    const origin = leads.find(({ state }) => state === 'converted')
    if (origin)
      return err(
        'origin',
        `${origin.company} became a deal and is kept as its origin. Undo the conversion to take it back.`,
      )
    return ok([...leads.map(row => deletion('leads', row)), ...unlinkTasks(rows, ids, context)])
  },
})

const unlinkTasks = (rows: LoadedRows, ids: readonly string[], context: CommandContext): Change[] => {
  const chosen = new Set(ids)
  return rows.all('tasks').flatMap(row => {
    const { leadId, ...rest } = row
    return leadId && chosen.has(leadId) ? [replacement('tasks', row, rest, context)] : []
  })
}

/** One lead replaced, with the step it went through. */
export const stepOf = (
  before: Lead,
  after: Lead,
  step: string,
  context: CommandContext,
): readonly Change[] => [
  replacement('leads', before, after, context),
  logStep('lead', step, before.id, context),
]
