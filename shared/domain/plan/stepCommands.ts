import { z } from 'zod'
import { err, ok } from '../../lib/result.ts'
import { defineCommand, type LoadedRows, type Need } from '../command.ts'
import { gone } from '../fields/rules.ts'
import { calendarDateField, idField } from '../fields/schema.ts'
import { creation, replacement, stamped } from '../journal/changes.ts'
import { contentOf, hashOfContent } from './content.ts'
import { lockProblems } from './lockProblems.ts'
import { isOpenPlan, type Plan } from './schema.ts'
import { type PlanVersion, planContent, signature } from './versionSchema.ts'

const planInput = z.object({ id: idField('plan') })
const onePlan = ({ id }: { readonly id: string }): readonly Need[] => [{ table: 'plans', ids: [id] }]
const nameIn = (rows: LoadedRows, id: string): string => `“${rows.get('plans', id)?.name ?? ''}”`

/** Puts a draft before the other side. Errors: `gone`, `step`. */
export const sendForReview = defineCommand({
  name: 'plan.sendForReview',
  input: planInput,
  label: ({ id }, rows) => `Send ${nameIn(rows, id)} for review`,
  needs: onePlan,
  run: (rows, { id }, context) => {
    const plan = rows.get('plans', id)
    if (!plan) return gone('plan')
    if (plan.status !== 'draft') return err('step', 'Only a draft can be sent for review.')
    return ok([replacement('plans', plan, { ...plan, status: 'inReview' }, context)])
  },
})

/** Takes a plan back from review. Errors: `gone`, `step`. */
export const backToDraft = defineCommand({
  name: 'plan.backToDraft',
  input: planInput,
  label: ({ id }, rows) => `Take ${nameIn(rows, id)} back to draft`,
  needs: onePlan,
  run: (rows, { id }, context) => {
    const plan = rows.get('plans', id)
    if (!plan) return gone('plan')
    if (plan.status !== 'inReview') return err('step', 'Only a plan in review can go back to draft.')
    return ok([replacement('plans', plan, { ...plan, status: 'draft' }, context)])
  },
})

/**
 * Freezes what a plan says into a version that can be signed, with its SHA-256. `actuals` are the figures of its goals
 * as read on `asOf`. Errors: `gone`, `step`, and those of `lockProblems`.
 */
export const lockPlan = defineCommand({
  name: 'plan.lock',
  input: planInput.extend({
    asOf: calendarDateField,
    actuals: planContent.shape.actuals.default([]),
    /** Titles of the goals of the strategy its goals serve, by key. */
    names: planContent.shape.names.default({}),
  }),
  label: ({ id }, rows) => `Lock ${nameIn(rows, id)} as version ${rows.get('plans', id)?.version ?? ''}`,
  needs: ({ id }) => [
    { table: 'plans', ids: [id] },
    { table: 'planParts', index: 'planId', anyOf: [id] },
    { table: 'tasks', index: 'planId', anyOf: [id] },
  ],
  thenNeeds: (_, rows) => {
    const parts = rows.all('planParts')
    const named = <K extends 'customerId' | 'productId'>(field: K): readonly string[] =>
      parts
        .flatMap(part => (field in part ? [(part as Partial<Record<K, string>>)[field] ?? ''] : []))
        .filter(Boolean)
    return [
      { table: 'partners', ids: rows.all('plans').map(({ partnerId }) => partnerId) },
      { table: 'customers', ids: named('customerId') },
      { table: 'products', ids: named('productId') },
    ]
  },
  run: (rows, { id, asOf, actuals, names }, context) => {
    const plan = rows.get('plans', id)
    const partner = plan && rows.get('partners', plan.partnerId)
    if (!plan || !partner) return gone(plan ? 'partner' : 'plan')
    if (!isOpenPlan(plan)) return err('step', 'This plan is locked already.')
    const [parts, actions] = [rows.all('planParts'), rows.all('tasks').filter(({ planId }) => planId === id)]
    const [problem] = lockProblems(parts, actions)
    if (problem) return { ok: false as const, error: problem }
    const nameOf = (of: string) => (rows.get('customers', of) ?? rows.get('products', of))?.name ?? names[of]
    const content = contentOf({ plan, partner, parts, actions, nameOf, actuals, asOf })
    const version = stamped(
      {
        planId: plan.id,
        partnerId: plan.partnerId,
        version: plan.version,
        lockedAt: context.now,
        lockedBy: context.actor,
        content,
        hash: hashOfContent(content),
        signatures: [],
      },
      context.newId('planVersion'),
      context,
    )
    return ok([
      replacement('plans', plan, { ...plan, status: 'locked', versionId: version.id }, context),
      creation('planVersions', version),
    ])
  },
})

const lockedVersion = (rows: LoadedRows, plan: Plan): PlanVersion | undefined =>
  rows.get('planVersions', plan.versionId ?? '')

const planAndVersions: (input: { readonly id: string }) => readonly Need[] = ({ id }) => [
  { table: 'plans', ids: [id] },
  { table: 'planVersions', index: 'planId', anyOf: [id] },
]

/** Opens a locked plan again that nobody signed yet; what was locked is kept as withdrawn. Errors: `gone`, `step`, `signed`. */
export const unlockPlan = defineCommand({
  name: 'plan.unlock',
  input: planInput,
  label: ({ id }, rows) => `Unlock ${nameIn(rows, id)}`,
  needs: planAndVersions,
  run: (rows, { id }, context) => {
    const plan = rows.get('plans', id)
    if (!plan) return gone('plan')
    const version = lockedVersion(rows, plan)
    if (plan.status !== 'locked' || !version) return err('step', 'Only a locked plan can be unlocked.')
    if (version.signatures.length > 0)
      return err('signed', 'One side signed this version already. Start a new version to change the plan.')
    const { versionId: _, ...open } = plan
    return ok([
      replacement('plans', plan, { ...open, status: 'draft' }, context),
      replacement('planVersions', version, { ...version, withdrawnAt: context.now }, context),
    ])
  },
})

/**
 * Signs the locked version for one side. With both sides' signatures the plan is signed, and the versions signed before
 * are superseded. Errors: `gone`, `step`, `twice`, `changed`.
 */
export const signPlan = defineCommand({
  name: 'plan.sign',
  input: planInput.extend({ signature: signature.omit({ at: true }) }),
  label: ({ id, signature: { name, side } }, rows) =>
    `Sign ${nameIn(rows, id)} for ${side === 'ours' ? 'us' : 'the partner'}: ${name}`,
  needs: planAndVersions,
  run: (rows, { id, signature: given }, context) => {
    const plan = rows.get('plans', id)
    const version = plan && lockedVersion(rows, plan)
    if (!plan || !version) return gone(plan ? 'version' : 'plan')
    if (plan.status !== 'locked') return err('step', 'Only a locked plan can be signed.')
    if (version.signatures.some(({ side }) => side === given.side))
      return err('twice', 'This side signed already.')
    if (given.way === 'drawn' && !given.path) return err('empty', 'Nothing is drawn yet.', 'path')
    if (hashOfContent(version.content) !== version.hash)
      return err('changed', 'What was locked does not match its hash any more. It was not signed.')
    const signatures = [...version.signatures, { ...given, at: context.now }]
    const signed = { ...version, signatures }
    const isWhole = new Set(signatures.map(({ side }) => side)).size === 2
    const older = rows.all('planVersions').filter(row => isWhole && isInForce(row) && row.id !== version.id)
    return ok([
      replacement('planVersions', version, signed, context),
      ...(isWhole ? [replacement('plans', plan, { ...plan, status: 'signed' as const }, context)] : []),
      ...older.map(row => replacement('planVersions', row, { ...row, supersededAt: context.now }, context)),
    ])
  },
})

/** Both sides signed it, and nothing newer replaced it. */
export const isInForce = ({ signatures, supersededAt, withdrawnAt }: PlanVersion): boolean =>
  new Set(signatures.map(({ side }) => side)).size === 2 && !supersededAt && !withdrawnAt

/** Goes on with a locked or signed plan as a new version; what was locked stays as it is. Errors: `gone`, `step`. */
export const newVersion = defineCommand({
  name: 'plan.newVersion',
  input: planInput,
  label: ({ id }, rows) =>
    `Start version ${(rows.get('plans', id)?.version ?? 0) + 1} of ${nameIn(rows, id)}`,
  needs: onePlan,
  run: (rows, { id }, context) => {
    const plan = rows.get('plans', id)
    if (!plan) return gone('plan')
    if (isOpenPlan(plan)) return err('step', 'This plan is open: it can be changed as it is.')
    const { versionId: _, ...open } = plan
    return ok([replacement('plans', plan, { ...open, status: 'draft', version: plan.version + 1 }, context)])
  },
})

/** Says that another plan took the place of a signed one. Errors: `gone`, `step`. */
export const supersedePlan = defineCommand({
  name: 'plan.supersede',
  input: planInput,
  label: ({ id }, rows) => `Set ${nameIn(rows, id)} to superseded`,
  needs: planAndVersions,
  run: (rows, { id }, context) => {
    const plan = rows.get('plans', id)
    if (!plan) return gone('plan')
    const version = lockedVersion(rows, plan)
    if (plan.status !== 'signed' || !version) return err('step', 'Only a signed plan can be superseded.')
    return ok([
      replacement('plans', plan, { ...plan, status: 'superseded' }, context),
      replacement('planVersions', version, { ...version, supersededAt: context.now }, context),
    ])
  },
})
