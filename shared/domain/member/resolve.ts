import { fold } from '../../lib/text.ts'
import type { Member } from './schema.ts'

/** As much of a member as tells whose name a text is. */
export type Named = Pick<Member, 'id' | 'name' | 'spellings'>

/** Whose name a text is. `several`: it could be more than one of the team, so it is nobody's until somebody says. */
export type Resolved<M extends Named = Member> =
  | { readonly kind: 'member'; readonly member: M }
  | { readonly kind: 'several'; readonly members: readonly M[] }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'none' }

/** What two ways of writing one name have in common: case, accents and spaces mean nothing. */
export const nameKey = (text: string): string => fold(text).replace(/\s+/gu, '')

/**
 * Reads names as members of the team. A name counts before a spelling: who is called so is meant before who is also
 * written so. Each text is worked out once.
 */
export function memberNames<M extends Named>(
  members: readonly M[],
): (text: string | undefined) => Resolved<M> {
  const byName = new Map<string, M[]>()
  const bySpelling = new Map<string, M[]>()
  for (const member of members) {
    note(byName, member.name, member)
    for (const spelling of member.spellings) note(bySpelling, spelling, member)
  }
  const known = new Map<string | undefined, Resolved<M>>()
  return text => {
    let resolved = known.get(text)
    if (!resolved) {
      resolved = resolve(nameKey(text ?? ''), byName, bySpelling)
      known.set(text, resolved)
    }
    return resolved
  }
}

function resolve<M extends Named>(
  key: string,
  byName: ReadonlyMap<string, readonly M[]>,
  bySpelling: ReadonlyMap<string, readonly M[]>,
): Resolved<M> {
  if (key === '') return { kind: 'none' }
  const found = byName.get(key) ?? bySpelling.get(key) ?? []
  const [only] = found
  if (!only) return { kind: 'unknown' }
  return found.length === 1 ? { kind: 'member', member: only } : { kind: 'several', members: found }
}

function note<M extends Named>(names: Map<string, M[]>, text: string, member: M): void {
  const key = nameKey(text)
  if (key === '') return
  const there = names.get(key)
  if (!there) names.set(key, [member])
  else if (!there.includes(member)) there.push(member)
}

/** The member a text means; undefined where it means nobody, or more than one. */
export function memberOf<M extends Named>(members: readonly M[], text: string | undefined): M | undefined {
  const resolved = memberNames(members)(text)
  return resolved.kind === 'member' ? resolved.member : undefined
}
