import { z } from 'zod'
import { ok } from '../../lib/result.ts'
import { defineCommand, type LoadedRows, type Need } from '../command.ts'
import { chosenRows } from '../fields/chosen.ts'
import { applyPatch, entryOf, patchOf } from '../fields/patch.ts'
import { gone } from '../fields/rules.ts'
import { idField } from '../fields/schema.ts'
import { count, fieldsInWords } from '../fields/words.ts'
import { creation, deletion, replacement, stamped } from '../journal/changes.ts'
import { nameKey } from './resolve.ts'
import { namesFree, tidySpellings } from './rules.ts'
import { MEMBER_ROLES, type Member, memberFields } from './schema.ts'

/** The whole team: there are few, and names are compared with all of them. */
export const WHOLE_TEAM: Need = { table: 'members', index: 'role', anyOf: MEMBER_ROLES }

/** Adds somebody to the team. Errors: those of `namesFree`. */
export const createMember = defineCommand({
  name: 'member.create',
  input: entryOf(memberFields),
  label: ({ name }) => `Add ${name} to the team`,
  needs: () => [WHOLE_TEAM],
  run: (rows, fields, context) => {
    const free = namesFree(fields, rows.all('members'))
    if (!free.ok) return free
    const row = { ...fields, spellings: tidySpellings(fields.name, fields.spellings) }
    return ok([creation('members', stamped(row, context.newId('member'), context))])
  },
})

/**
 * Changes somebody of the team. A former name stays as a spelling, so that the partners that name it stay theirs.
 * Errors: `gone`, those of `namesFree`.
 */
export const editMember = defineCommand({
  name: 'member.edit',
  input: z.object({ id: idField('member'), patch: patchOf(memberFields) }),
  label: ({ id, patch }, rows) => {
    const before = rows.get('members', id)
    return before
      ? `Edit ${before.name}: ${fieldsInWords(applyPatch(memberFields, before, patch).changed)}`
      : ''
  },
  needs: ({ id }) => [{ table: 'members', ids: [id] }, WHOLE_TEAM],
  run: (rows, { id, patch }, context) => {
    const before = rows.get('members', id)
    if (!before) return gone('person')
    const { row, changed } = applyPatch(memberFields, before, patch)
    if (changed.length === 0) return ok([])
    const after = withFormerName(row, before)
    const free = namesFree(after, othersThan(rows, id))
    return free.ok ? ok([replacement('members', before, after, context)]) : free
  },
})

function withFormerName(row: Member, before: Member): Member {
  const renamed = nameKey(row.name) !== nameKey(before.name)
  const spellings = renamed ? [...row.spellings, before.name] : row.spellings
  return { ...row, spellings: tidySpellings(row.name, spellings) }
}

const othersThan = (rows: LoadedRows, id: string): readonly Member[] =>
  rows.all('members').filter(member => member.id !== id)

/** Takes people out of the team; partners keep the name of their owner. Errors: `gone`. */
export const deleteMembers = defineCommand({
  name: 'member.delete',
  input: z.object({ ids: z.array(idField('member')).min(1).max(1_000) }),
  label: ({ ids }, rows) => {
    const people = chosenRows(rows, 'members', ids) ?? []
    const [only] = people
    return people.length === 1 && only
      ? `Delete ${only.name} from the team`
      : `Delete ${count(people.length, 'person', 'people')} from the team`
  },
  needs: ({ ids }) => [{ table: 'members', ids }],
  run: (rows, { ids }) => {
    const people = chosenRows(rows, 'members', ids)
    return people ? ok(people.map(row => deletion('members', row))) : gone('person')
  },
})
