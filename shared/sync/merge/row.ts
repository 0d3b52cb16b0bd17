import type { Body } from '../document.ts'
import type { EntitySync } from '../entities.ts'
import type { FieldConflict, Merged } from './conflict.ts'
import { STAMPS, same, sameContent } from './same.ts'
import { laterOf } from './stamp.ts'
import { mergeValue, oneSided, type Way } from './value.ts'

/**
 * Merges two bodies of one row field by field. `base`: the body both came from; undefined: both made it. Where it
 * cannot be known the server's value (`theirs`) stands and a conflict is answered; stamps never conflict.
 */
export function mergeRow(entity: EntitySync, base: Body | undefined, mine: Body, theirs: Body): Merged {
  const parts = groupsOf(entity, mine, theirs).map(fields => mergeGroup(entity, fields, base, mine, theirs))
  const merged = Object.assign({}, ...parts.map(({ body }) => body)) as Body
  const conflicts = parts
    .flatMap(part => part.conflicts)
    .filter(({ field }) => !entity.ledger && !entity.quiet.includes(field))
  return { body: stampedOf(mine, theirs, merged), conflicts }
}

/** The server's body stands whole, and what mine says otherwise is put aside: where a merge could not be read. */
export function theirsStands(entity: EntitySync, base: Body | undefined, mine: Body, theirs: Body): Merged {
  const lost = groupsOf(entity, mine, theirs).filter(fields => {
    const [was, here] = [base && pick(base, fields), pick(mine, fields)]
    return !same(here, pick(theirs, fields)) && !(was && same(was, here))
  })
  const conflicts = entity.ledger ? [] : lost.map(fields => conflictOf(fields, base, mine, theirs))
  return { body: theirs, conflicts }
}

function mergeGroup(
  entity: EntitySync,
  fields: readonly string[],
  base: Body | undefined,
  mine: Body,
  theirs: Body,
): Merged {
  const [field = ''] = fields
  const [here, there] = [pick(mine, fields), pick(theirs, fields)]
  if (!base && entity.born && same(pick(entity.born, fields), here)) return { body: there, conflicts: [] }
  if (fields.length === 1) {
    const past = base && { value: base[field] }
    const { value, conflicts } = mergeValue(
      { field, path: [] },
      past,
      mine[field],
      theirs[field],
      wayOf(entity, field),
    )
    return { body: value === undefined ? {} : { [field]: value }, conflicts }
  }
  const side = oneSided(base && { value: pick(base, fields) }, here, there)
  if (side) return { body: side === 'mine' ? here : there, conflicts: [] }
  if (!base && Object.keys(here).length === 0) return { body: there, conflicts: [] }
  if (!base && Object.keys(there).length === 0) return { body: here, conflicts: [] }
  return { body: there, conflicts: [conflictOf(fields, base, mine, theirs)] }
}

const wayOf = ({ sets, byKey }: EntitySync, field: string): Way =>
  sets.includes(field) ? 'set' : byKey.includes(field) ? 'keys' : 'value'

function conflictOf(
  fields: readonly string[],
  base: Body | undefined,
  mine: Body,
  theirs: Body,
): FieldConflict {
  const [first = ''] = fields
  const values = (body: Body | undefined) =>
    fields.length === 1 ? body?.[first] : body && pick(body, fields)
  const [was, here, there] = [values(base), values(mine), values(theirs)]
  const field = fields.find(name => !same(mine[name], theirs[name])) ?? first
  return {
    field,
    ...(fields.length > 1 && { fields }),
    ...(was !== undefined && { base: was }),
    ...(here !== undefined && { mine: here }),
    ...(there !== undefined && { theirs: there }),
  }
}

/** Fields in the order of theirs, those together as one. */
function groupsOf({ together }: EntitySync, mine: Body, theirs: Body): readonly (readonly string[])[] {
  const fields = [...new Set([...Object.keys(theirs), ...Object.keys(mine)])].filter(
    name => !STAMPS.has(name),
  )
  if (together === 'whole') return [fields]
  const groups = together
    .map(group => group.filter(field => fields.includes(field)))
    .filter(group => group.length > 0)
  const alone = fields.filter(field => !groups.some(group => group.includes(field)))
  return [...groups, ...alone.map(field => [field])]
}

function pick(body: Body, fields: readonly string[]): Body {
  const there = fields.filter(field => body[field] !== undefined)
  return Object.fromEntries(there.map(field => [field, body[field]]))
}

/** Who made it stays as the server has it; the time of change is one that neither device has for another content. */
function stampedOf(mine: Body, theirs: Body, merged: Body): Body {
  if (sameContent(merged, theirs)) return theirs
  const made = { ...pick(mine, [...STAMPS]), ...pick(theirs, [...STAMPS]) }
  if (sameContent(merged, mine) && same(pick(mine, MADE), pick(theirs, MADE))) return mine
  const updatedAt = laterOf(mine.updatedAt, theirs.updatedAt)
  return { ...merged, ...made, ...(updatedAt !== undefined && { updatedAt }) }
}

const MADE = ['id', 'createdAt', 'createdIn']
