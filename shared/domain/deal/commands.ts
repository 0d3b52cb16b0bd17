import { z } from 'zod'
import { err, ok } from '../../lib/result.ts'
import { type CommandContext, defineCommand, type LoadedRows, type Need } from '../command.ts'
import { chosenRows, whoInWords } from '../fields/chosen.ts'
import { applyPatch, entryOf, patchOf } from '../fields/patch.ts'
import { firstNewProblem, gone, missing, taken } from '../fields/rules.ts'
import { calendarDateField, idField, shortText } from '../fields/schema.ts'
import { fieldsInWords } from '../fields/words.ts'
import { activityInWords, needsOfActivity, unlinkActivity } from '../interaction/unlink.ts'
import { creation, deletion, replacement, stamped } from '../journal/changes.ts'
import type { Change } from '../journal/schema.ts'
import { followDeal, needsOfFollowing } from '../registration/followDeal.ts'
import { FORECAST_CATEGORY_LABELS } from './category.ts'
import { dealProblems } from './rules.ts'
import {
  DEAL_STAGE_LABELS,
  DEAL_STAGES,
  type Deal,
  type DealFields,
  dealFields,
  FORECAST_CATEGORIES,
  isOpen,
} from './schema.ts'
import { dayOf, followStage } from './stagePath.ts'

/** What a person may write; the path is kept here and by nobody else. */
const writable = dealFields.omit({ stagePath: true })

/** The deal with its path brought up to date. */
function withPath<D extends DealFields>(before: Deal | undefined, after: D, context: CommandContext): D {
  const stagePath = followStage(before, after, dayOf(context))
  return stagePath === after.stagePath || stagePath === undefined
    ? after
    : { ...after, stagePath: [...stagePath] }
}

type Links = {
  readonly [K in 'customerId' | 'productIds' | 'partners' | 'externalKey']?: DealFields[K] | null | undefined
}

const needsLinks = ({ customerId, productIds, partners, externalKey }: Links): readonly Need[] => [
  { table: 'customers', ids: customerId ? [customerId] : [] },
  { table: 'products', ids: productIds ?? [] },
  { table: 'partners', ids: (partners ?? []).map(({ partnerId }) => partnerId) },
  ...(externalKey ? [{ table: 'deals', index: 'externalKey', anyOf: [externalKey] } as const] : []),
]

/** The first changed field that names a record which is not there, or a key that is taken. */
function brokenLink(rows: LoadedRows, deal: DealFields, changed: readonly string[], ownId?: string) {
  const { customerId, externalKey } = deal
  if (changed.includes('customerId') && customerId && !rows.get('customers', customerId))
    return missing('customer', 'customerId')
  if (changed.includes('productIds') && deal.productIds.some(id => !rows.get('products', id)))
    return missing('product', 'productIds')
  if (changed.includes('partners') && deal.partners.some(({ partnerId }) => !rows.get('partners', partnerId)))
    return missing('partner', 'partners')
  if (!changed.includes('externalKey') || !externalKey) return undefined
  const holder = rows.all('deals').find(row => row.externalKey === externalKey && row.id !== ownId)
  return holder && taken(holder.name, externalKey)
}

/** Adds a deal. Errors: the codes of `dealProblems`, `missing`, `taken`. */
export const createDeal = defineCommand({
  name: 'deal.create',
  input: entryOf(writable),
  label: ({ name }) => `Add the deal ${name}`,
  needs: needsLinks,
  run: (rows, fields, context) => {
    const allowed = firstNewProblem(dealProblems(fields))
    if (!allowed.ok) return allowed
    const broken = brokenLink(rows, fields, Object.keys(fields))
    return (
      broken ??
      ok([creation('deals', stamped(withPath(undefined, fields, context), context.newId('deal'), context))])
    )
  },
})

const editInWords = (before: Deal, after: Deal, changed: readonly string[]): string =>
  before.stage !== after.stage && changed.every(field => field === 'stage' || field === 'closeOn')
    ? `Move ${before.name} to ${DEAL_STAGE_LABELS[after.stage]}`
    : `Edit ${before.name}: ${fieldsInWords(changed)}`

/** Changes some fields of a deal, its stage too. Errors: the codes of `dealProblems`, `gone`, `missing`, `taken`. */
export const editDeal = defineCommand({
  name: 'deal.edit',
  input: z.object({ id: idField('deal'), patch: patchOf(writable) }),
  label: ({ id, patch }, rows) => {
    const before = rows.get('deals', id)
    if (!before) return ''
    const { row, changed } = applyPatch(writable, before, patch)
    return editInWords(before, row, changed)
  },
  needs: ({ id, patch }) => [{ table: 'deals', ids: [id] }, ...needsLinks(patch), ...needsOfFollowing([id])],
  run: (rows, { id, patch }, context) => {
    const before = rows.get('deals', id)
    if (!before) return gone('deal')
    const { row, changed } = applyPatch(writable, before, patch)
    const allowed = firstNewProblem(dealProblems(row), dealProblems(before))
    if (!allowed.ok) return allowed
    const broken = brokenLink(rows, row, changed, id)
    if (broken || changed.length === 0) return broken ?? ok([])
    const after = withPath(before, row, context)
    return ok([replacement('deals', before, after, context), ...followDeal(rows, after, context)])
  },
})

const dealIds = z.array(idField('deal')).min(1).max(20_000)

/**
 * Deletes deals. Revenue lines keep the deal's id: what was invoiced stays explained. What was said and is to
 * do about them stays with the partner or customer. Errors: `gone`.
 */
export const deleteDeals = defineCommand({
  name: 'deal.delete',
  input: z.object({ ids: dealIds }),
  label: ({ ids }, rows) =>
    `Delete ${whoInWords(rows, 'deals', ids)}${activityInWords(rows, 'deal', new Set(ids), 'deal')}`,
  needs: ({ ids }) => [
    { table: 'deals', ids },
    { table: 'attributions', index: 'dealId', anyOf: ids },
    ...needsOfActivity('deal', ids),
  ],
  run: (rows, { ids }, context) => {
    const deals = chosenRows(rows, 'deals', ids)
    if (!deals) return gone('deal')
    return ok([
      ...deals.map(row => deletion('deals', row)),
      ...rows.all('attributions').map(row => deletion('attributions', row)),
      ...unlinkActivity(rows, 'deal', new Set(ids), context),
    ])
  },
})

const fieldInput = z.discriminatedUnion('field', [
  z.object({
    ids: dealIds,
    field: z.literal('stage'),
    value: z.enum(DEAL_STAGES),
    /** The day they were won or lost; without it each keeps the close date it has. */
    closeOn: calendarDateField.optional(),
  }),
  z.object({ ids: dealIds, field: z.literal('closeOn'), value: calendarDateField.nullable() }),
  z.object({ ids: dealIds, field: z.literal('owner'), value: shortText.nullable() }),
  z.object({ ids: dealIds, field: z.literal('category'), value: z.enum(FORECAST_CATEGORIES).nullable() }),
  z.object({ ids: dealIds, field: z.literal('territory'), value: shortText.nullable() }),
])
type FieldInput = z.output<typeof fieldInput>

const WORDS = {
  stage: 'stage',
  closeOn: 'close date',
  owner: 'seller',
  category: 'forecast category',
  territory: 'territory',
} as const

function valueInWords(chosen: FieldInput): string {
  if (chosen.field === 'stage') return DEAL_STAGE_LABELS[chosen.value]
  // Cleared, the stage says it again.
  if (chosen.field === 'category')
    return chosen.value ? FORECAST_CATEGORY_LABELS[chosen.value] : 'that of its stage'
  return chosen.value ?? 'nothing'
}

const patchOfField = (chosen: FieldInput) =>
  chosen.field === 'stage' && chosen.closeOn !== undefined && !isOpen(chosen.value)
    ? { stage: chosen.value, closeOn: chosen.closeOn }
    : { [chosen.field]: chosen.value }

/**
 * Sets one field of many deals; null clears it. Deals that have the value already stay; where one of them
 * cannot take it, none does. Errors: `gone`, the codes of `dealProblems`.
 */
export const setDealsField = defineCommand({
  name: 'deal.setField',
  input: fieldInput,
  label: (chosen, rows) =>
    `Set ${WORDS[chosen.field]} of ${whoInWords(rows, 'deals', chosen.ids)} to ${valueInWords(chosen)}`,
  needs: chosen => [{ table: 'deals', ids: chosen.ids }, ...needsOfFollowing(chosen.ids)],
  run: (rows, chosen, context) => {
    const deals = chosenRows(rows, 'deals', chosen.ids)
    if (!deals) return gone('deal')
    const changes: Change[] = []
    for (const before of deals) {
      const { row, changed } = applyPatch(writable, before, patchOfField(chosen))
      if (changed.length === 0) continue
      const allowed = firstNewProblem(dealProblems(row), dealProblems(before))
      if (!allowed.ok) {
        const { error } = allowed
        return deals.length === 1 ? allowed : err(error.code, `${before.name}: ${error.message}`, error.at)
      }
      const after = withPath(before, row, context)
      changes.push(replacement('deals', before, after, context), ...followDeal(rows, after, context))
    }
    return ok(changes)
  },
})
