import { z } from 'zod'
import type { Id } from '../../lib/ids.ts'
import { ok } from '../../lib/result.ts'
import { defineCommand, type LoadedRows } from '../command.ts'
import { chosenRows } from '../fields/chosen.ts'
import { applyPatch, patchOf } from '../fields/patch.ts'
import { richText } from '../fields/richText.ts'
import { gone } from '../fields/rules.ts'
import { idField } from '../fields/schema.ts'
import { count, fieldsInWords } from '../fields/words.ts'
import { creation, deletion, replacement, stamped } from '../journal/changes.ts'
import { newPart, partRows } from './newParts.ts'
import { refuseIfClosed } from './open.ts'
import { PART_FIELDS, type PlanPart, partsOfKind } from './partSchema.ts'
import { PLAN_SECTION_LABELS, PLAN_SECTIONS } from './schema.ts'
import { PART_WORDS, partName } from './words.ts'

const planOf = (rows: LoadedRows, planId: Id<'plan'>) => rows.get('plans', planId)

/** Adds parts to an open plan, each after the last of its kind. Errors: `gone`, `locked`. */
export const addParts = defineCommand({
  name: 'plan.addParts',
  input: z.object({ planId: idField('plan'), parts: z.array(newPart).min(1).max(2_000) }),
  label: ({ parts }) => {
    const [only] = parts
    return only && parts.length === 1
      ? `Add the ${PART_WORDS[only.kind][0]} ${partName(only)}`
      : `Add ${count(parts.length, 'entry', 'entries')} to the plan`
  },
  needs: ({ planId }) => [
    { table: 'plans', ids: [planId] },
    { table: 'planParts', index: 'planId', anyOf: [planId] },
  ],
  run: (rows, { planId, parts }, context) => {
    const plan = planOf(rows, planId)
    if (!plan) return gone('plan')
    return (
      refuseIfClosed(plan) ??
      ok(partRows(planId, parts, rows.all('planParts'), context).map(row => creation('planParts', row)))
    )
  },
})

const id = idField('planPart')

const partPatch = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), id, patch: patchOf(PART_FIELDS.text) }),
  z.object({ kind: z.literal('swot'), id, patch: patchOf(PART_FIELDS.swot) }),
  z.object({ kind: z.literal('goal'), id, patch: patchOf(PART_FIELDS.goal) }),
  z.object({ kind: z.literal('forecast'), id, patch: patchOf(PART_FIELDS.forecast) }),
  z.object({ kind: z.literal('account'), id, patch: patchOf(PART_FIELDS.account) }),
  z.object({ kind: z.literal('motion'), id, patch: patchOf(PART_FIELDS.motion) }),
  z.object({ kind: z.literal('campaign'), id, patch: patchOf(PART_FIELDS.campaign) }),
  z.object({ kind: z.literal('enablement'), id, patch: patchOf(PART_FIELDS.enablement) }),
  z.object({ kind: z.literal('resource'), id, patch: patchOf(PART_FIELDS.resource) }),
  z.object({ kind: z.literal('delivery'), id, patch: patchOf(PART_FIELDS.delivery) }),
  z.object({ kind: z.literal('risk'), id, patch: patchOf(PART_FIELDS.risk) }),
  z.object({ kind: z.literal('kpi'), id, patch: patchOf(PART_FIELDS.kpi) }),
  z.object({ kind: z.literal('meeting'), id, patch: patchOf(PART_FIELDS.meeting) }),
])
export type PartPatch = z.input<typeof partPatch>

const patched = (before: PlanPart, patch: object) =>
  applyPatch(PART_FIELDS[before.kind] as z.ZodObject<z.ZodRawShape>, before, patch)

/** Changes some fields of a part of an open plan. Errors: `gone`, `locked`. */
export const editPart = defineCommand({
  name: 'plan.editPart',
  input: partPatch,
  label: ({ id, patch }, rows) => {
    const before = rows.get('planParts', id)
    return before
      ? `Edit the ${PART_WORDS[before.kind][0]} ${partName(before)}: ${fieldsInWords(patched(before, patch).changed)}`
      : ''
  },
  needs: ({ id }) => [{ table: 'planParts', ids: [id] }],
  thenNeeds: (_, rows) => [{ table: 'plans', ids: rows.all('planParts').map(({ planId }) => planId) }],
  run: (rows, { id, kind, patch }, context) => {
    const before = rows.get('planParts', id)
    if (!before || before.kind !== kind) return gone('entry')
    const plan = planOf(rows, before.planId)
    if (!plan) return gone('plan')
    const { row, changed } = patched(before, patch)
    if (changed.length === 0) return ok([])
    return refuseIfClosed(plan) ?? ok([replacement('planParts', before, row, context)])
  },
})

/** Changes several parts as one intent, as when weights are spread. Errors: `gone`, `locked`. */
export const editParts = defineCommand({
  name: 'plan.editParts',
  input: z.object({ what: z.string().max(120), patches: z.array(partPatch).min(1).max(2_000) }),
  label: ({ what }) => what,
  needs: ({ patches }) => [{ table: 'planParts', ids: patches.map(({ id }) => id) }],
  thenNeeds: (_, rows) => [{ table: 'plans', ids: rows.all('planParts').map(({ planId }) => planId) }],
  run: (rows, { patches }, context) => {
    const changes = []
    for (const { id, kind, patch } of patches) {
      const before = rows.get('planParts', id)
      if (!before || before.kind !== kind) return gone('entry')
      const plan = planOf(rows, before.planId)
      if (!plan) return gone('plan')
      const closed = refuseIfClosed(plan)
      if (closed) return closed
      const { row, changed } = patched(before, patch)
      if (changed.length > 0) changes.push(replacement('planParts', before, row, context))
    }
    return ok(changes)
  },
})

/** Puts a part after another one of its kind, or first when `after` is null. Errors: `gone`, `locked`. */
export const movePart = defineCommand({
  name: 'plan.movePart',
  input: z.object({
    planId: idField('plan'),
    id: idField('planPart'),
    after: idField('planPart').nullable(),
  }),
  label: ({ id }, rows) => {
    const part = rows.get('planParts', id)
    return part ? `Move the ${PART_WORDS[part.kind][0]} ${partName(part)}` : ''
  },
  needs: ({ planId }) => [
    { table: 'plans', ids: [planId] },
    { table: 'planParts', index: 'planId', anyOf: [planId] },
  ],
  run: (rows, { planId, id, after }, context) => {
    const [plan, part] = [planOf(rows, planId), rows.get('planParts', id)]
    if (!plan || !part) return gone(plan ? 'entry' : 'plan')
    const others = partsOfKind(rows.all('planParts'), part.kind).filter(row => row.id !== id)
    const at = after === null ? 0 : others.findIndex(row => row.id === after) + 1
    if (after !== null && at === 0) return gone('entry')
    const [before, next] = [others[at - 1]?.order, others[at]?.order]
    const order =
      before === undefined ? (next ?? 2) - 1 : next === undefined ? before + 1 : (before + next) / 2
    return refuseIfClosed(plan) ?? ok([replacement('planParts', part, { ...part, order }, context)])
  },
})

/** Takes parts out of an open plan; actions that served a goal of them serve none. Errors: `gone`, `locked`. */
export const deleteParts = defineCommand({
  name: 'plan.deleteParts',
  input: z.object({ ids: z.array(idField('planPart')).min(1).max(2_000) }),
  label: ({ ids }, rows) => {
    const found = chosenRows(rows, 'planParts', ids) ?? []
    const [only] = found
    return only && found.length === 1
      ? `Delete the ${PART_WORDS[only.kind][0]} ${partName(only)}`
      : `Delete ${count(found.length, 'entry', 'entries')} of the plan`
  },
  needs: ({ ids }) => [{ table: 'planParts', ids }],
  thenNeeds: (_, rows) => {
    const planIds = rows.all('planParts').map(({ planId }) => planId)
    return [
      { table: 'plans', ids: planIds },
      { table: 'tasks', index: 'planId', anyOf: planIds },
    ]
  },
  run: (rows, { ids }, context) => {
    const parts = chosenRows(rows, 'planParts', ids)
    if (!parts) return gone('entry')
    for (const { planId } of parts) {
      const plan = planOf(rows, planId)
      if (!plan) return gone('plan')
      const closed = refuseIfClosed(plan)
      if (closed) return closed
    }
    const gonePartIds = new Set<string>(ids)
    return ok([
      ...parts.map(row => deletion('planParts', row)),
      ...rows.all('tasks').flatMap(row => {
        const { goalId, ...rest } = row
        return goalId !== undefined && gonePartIds.has(goalId)
          ? [replacement('tasks', row, rest, context)]
          : []
      }),
    ])
  },
})

/** Writes the prose of a section; `doc` is the whole of it. Errors: `gone`, `locked`. */
export const writeText = defineCommand({
  name: 'plan.writeText',
  input: z.object({ planId: idField('plan'), section: z.enum(PLAN_SECTIONS), doc: richText }),
  label: ({ section }) => `Write ${PLAN_SECTION_LABELS[section]}`,
  needs: ({ planId }) => [
    { table: 'plans', ids: [planId] },
    { table: 'planParts', index: 'planId', anyOf: [planId] },
  ],
  run: (rows, { planId, section, doc }, context) => {
    const plan = planOf(rows, planId)
    if (!plan) return gone('plan')
    const before = partsOfKind(rows.all('planParts'), 'text').find(part => part.section === section)
    if (!before) {
      const row = { kind: 'text' as const, section, doc, planId, order: PLAN_SECTIONS.indexOf(section) }
      return (
        refuseIfClosed(plan) ??
        ok([creation('planParts', stamped(row, context.newId('planPart'), context) as PlanPart)])
      )
    }
    const { row, changed } = patched(before, { doc })
    if (changed.length === 0) return ok([])
    return refuseIfClosed(plan) ?? ok([replacement('planParts', before, row, context)])
  },
})
