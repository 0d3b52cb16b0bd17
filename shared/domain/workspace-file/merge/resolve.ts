import { creation, deletion, replacement } from '../../journal/changes.ts'
import type { Change } from '../../journal/schema.ts'
import type { Difference } from './compare.ts'
import { type AnyRow, type Part, sameContent, withPart } from './parts.ts'
import { mentions } from './references.ts'

export type Side = 'mine' | 'theirs'

/** What a person picked where it cannot be known: for all, and for single parts or records. */
export interface Picks {
  readonly all: Side
  /** By `pickKey`. Of a record one side deleted: the side that deleted it means "delete". */
  readonly single: ReadonlyMap<string, Side>
}

export const NO_PICKS: Picks = { all: 'mine', single: new Map() }

export const pickKey = (id: string, part?: Part): string => `${id} ${part?.fields[0] ?? ''}`

/** Which side a part is taken from; the other parts of a merge choose themselves. */
export const sideOf = (picks: Picks, id: string, part: Part): Side =>
  picks.single.get(pickKey(id, part)) ?? picks.all

type Lives = Extract<Difference, { kind: 'lives' }>
const staysDeleted = (picks: Picks, lives: Lives): boolean =>
  picks.single.get(pickKey(lives.id)) === lives.deletedBy

/**
 * The changes that bring mine to the merged state. A deleted record that something of the merged state still
 * points at lives, and what one side deleted or unlinked together with it comes back with it: a merge never
 * leaves a link that leads nowhere. `now` and `intent` stamp the rows.
 */
export function resolveMerge(
  differences: readonly Difference[],
  picks: Picks,
  context: { readonly now: string; readonly intent: string },
): readonly Change[] {
  const living = livingAgain(differences, picks)
  return differences.flatMap(difference => {
    const { table, id } = difference
    const after = outcome(difference, picks, living)
    const before = 'mine' in difference ? difference.mine : undefined
    if (!after) return before ? [deletion(table, before)] : []
    if (!before)
      return [creation(table, { ...after, updatedAt: context.now, createdIn: context.intent } as AnyRow)]
    return sameContent(after, before) ? [] : [replacement(table, before, { ...after, id } as AnyRow, context)]
  })
}

/** Ids of records one side deleted that are in the merged state all the same. */
export function livingAgain(differences: readonly Difference[], picks: Picks): ReadonlySet<string> {
  const deleted = new Map<string, AnyRow>()
  const living = new Set<string>()
  for (const difference of differences) {
    if (difference.kind === 'removed') deleted.set(difference.id, difference.mine)
    if (difference.kind === 'gone') deleted.set(difference.id, difference.theirs)
    if (difference.kind !== 'lives') continue
    deleted.set(difference.id, difference.deletedBy === 'mine' ? difference.theirs : difference.mine)
    if (!staysDeleted(picks, difference)) living.add(difference.id)
  }
  if (deleted.size === 0) return living
  for (let grown = -1; grown < living.size; ) {
    grown = living.size
    for (const difference of differences) {
      const after = outcome(difference, picks, living)
      if (after) for (const id of mentions(after, deleted)) living.add(id)
    }
    // What was deleted together with a record that lives.
    for (const [id, row] of deleted) if (!living.has(id) && mentions(row, living).length > 0) living.add(id)
  }
  return living
}

/** The row after the merge: the very row of mine where nothing changes, undefined where there is none. */
function outcome(difference: Difference, picks: Picks, living: ReadonlySet<string>): AnyRow | undefined {
  switch (difference.kind) {
    case 'added':
      return difference.theirs
    case 'here':
      return difference.mine
    case 'removed':
      return living.has(difference.id) ? difference.mine : undefined
    case 'gone':
      return living.has(difference.id) ? difference.theirs : undefined
    case 'lives':
      if (!living.has(difference.id)) return undefined
      return difference.deletedBy === 'mine' ? difference.theirs : difference.mine
    case 'changed':
      return difference.parts.reduce<AnyRow>((row, part) => {
        const values = valuesOf(part, difference.id, picks, living)
        return values === part.mine ? row : withPart(row, part.fields, values)
      }, difference.mine)
  }
}

function valuesOf(part: Part, id: string, picks: Picks, living: ReadonlySet<string>): Part['mine'] {
  // One side unlinked a record that lives after all: the link stays.
  if (part.kind === 'theirs' && lostLink(part.mine, part.theirs, living)) return part.mine
  if (part.kind === 'mine' && lostLink(part.theirs, part.mine, living)) return part.theirs
  if (part.kind === 'union') return withLiving(part, living)
  const side = part.kind === 'choose' ? sideOf(picks, id, part) : part.kind
  return side === 'mine' ? part.mine : part.theirs
}

/** A list of both sides keeps its links to records that live. */
function withLiving({ fields, mine, theirs, both = mine }: Part, living: ReadonlySet<string>): Part['mine'] {
  const [field] = fields
  const kept = mentions([mine, theirs], living).filter(
    id => mentions(both, { has: item => item === id }).length === 0,
  )
  if (field === undefined || kept.length === 0) return both
  return { ...both, [field]: [...((both[field] as readonly string[] | undefined) ?? []), ...new Set(kept)] }
}

const lostLink = (from: unknown, to: unknown, living: ReadonlySet<string>): boolean =>
  living.size > 0 && mentions(from, living).some(id => !mentions(to, living).includes(id))
