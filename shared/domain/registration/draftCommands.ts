import { z } from 'zod'
import { err, ok } from '../../lib/result.ts'
import { logStep } from '../automation/step.ts'
import { defineCommand } from '../command.ts'
import { chosenRows } from '../fields/chosen.ts'
import { applyPatch, entryOf, patchOf } from '../fields/patch.ts'
import { idField } from '../fields/schema.ts'
import { count, fieldsInWords } from '../fields/words.ts'
import { creation, deletion, replacement, stamped } from '../journal/changes.ts'
import { brokenLink, goneRegistration, needsOfFields } from './fields.ts'
import { canResubmit, isEditable } from './machine.ts'
import { REGISTRATION_STATE_LABELS, registrationFields } from './schema.ts'

/** Writes a registration down as a draft. Errors: `missing`, `taken`. */
export const createRegistration = defineCommand({
  name: 'registration.create',
  input: entryOf(registrationFields),
  label: ({ company }) => `Write the registration of ${company}`,
  needs: needsOfFields,
  run: (rows, fields, context) => {
    const broken = brokenLink(rows, fields, Object.keys(fields))
    if (broken) return broken
    const id = context.newId('registration')
    const row = { ...fields, state: 'draft' as const, steps: [], approvers: [] }
    return ok([
      creation('registrations', stamped(row, id, context)),
      logStep('registration', 'create', id, context),
    ])
  },
})

/**
 * Changes fields of a registration while the partner's side has it: a draft, or one information was asked of;
 * afterwards only the notes. Errors: `gone`, `state`, `missing`, `taken`.
 */
export const editRegistration = defineCommand({
  name: 'registration.edit',
  input: z.object({ id: idField('registration'), patch: patchOf(registrationFields) }),
  label: ({ id, patch }, rows) => {
    const before = rows.get('registrations', id)
    return before
      ? `Edit the registration of ${before.company}: ${fieldsInWords(applyPatch(registrationFields, before, patch).changed)}`
      : ''
  },
  needs: ({ id, patch }) => [{ table: 'registrations', ids: [id] }, ...needsOfFields(patch)],
  run: (rows, { id, patch }, context) => {
    const before = rows.get('registrations', id)
    if (!before) return goneRegistration()
    const { row, changed } = applyPatch(registrationFields, before, patch)
    if (changed.length === 0) return ok([])
    const isOpen = isEditable(before.state) || changed.every(field => field === 'notes')
    if (!isOpen)
      return err(
        'state',
        `${before.company} is ${REGISTRATION_STATE_LABELS[before.state].toLowerCase()}: what it says is fixed. Ask for information to have it changed.`,
      )
    return brokenLink(rows, row, changed, id) ?? ok([replacement('registrations', before, row, context)])
  },
})

/**
 * Copies a registration that was rejected, ran out or was withdrawn as a new draft; the old one keeps its story
 * (field guide 1b: 90 days then resubmit). Errors: `gone`, `state`.
 */
export const resubmitRegistration = defineCommand({
  name: 'registration.resubmit',
  input: z.object({ id: idField('registration') }),
  label: ({ id }, rows) =>
    `Write the registration of ${rows.get('registrations', id)?.company ?? 'a company'} again`,
  needs: ({ id }) => [{ table: 'registrations', ids: [id] }],
  run: (rows, { id }, context) => {
    const before = rows.get('registrations', id)
    if (!before) return goneRegistration()
    if (!canResubmit(before.state))
      return err(
        'state',
        `${before.company} is ${REGISTRATION_STATE_LABELS[before.state].toLowerCase()}: only a rejected, expired or withdrawn one is written again.`,
      )
    // The key stays with the old one: imports join by it.
    const { externalKey: _, ...fields } = registrationFields.parse(before)
    const newId = context.newId('registration')
    const row = { ...fields, state: 'draft' as const, steps: [], approvers: [], copyOf: before.id }
    return ok([
      creation('registrations', stamped(row, newId, context)),
      logStep('registration', 'create', newId, context),
    ])
  },
})

/** Deletes drafts; what was submitted is withdrawn instead, so that its story stays. Errors: `gone`, `state`. */
export const deleteRegistrations = defineCommand({
  name: 'registration.delete',
  input: z.object({ ids: z.array(idField('registration')).min(1).max(20_000) }),
  label: ({ ids }, rows) => {
    const [first] = ids
    const only = ids.length === 1 && first ? rows.get('registrations', first) : undefined
    return `Delete ${only ? `the draft of ${only.company}` : count(ids.length, 'draft')}`
  },
  needs: ({ ids }) => [
    { table: 'registrations', ids },
    { table: 'tasks', index: 'registrationId', anyOf: ids },
  ],
  run: (rows, { ids }, context) => {
    const drafts = chosenRows(rows, 'registrations', ids)
    if (!drafts) return goneRegistration()
    const other = drafts.find(({ state }) => state !== 'draft')
    if (other) return err('state', `${other.company} was submitted: withdraw it instead of deleting it.`)
    return ok([
      ...drafts.map(row => deletion('registrations', row)),
      ...rows.all('tasks').map(task => {
        const { registrationId: _, ...rest } = task
        return replacement('tasks', task, rest, context)
      }),
    ])
  },
})
