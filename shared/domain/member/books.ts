import { memberNames, type Named } from './resolve.ts'

/** Whose partners are looked at: everybody's, those of the person here, of one member (by id), or nobody's. */
export type BookOf = 'team' | 'mine' | 'nobody' | `member:${string}`

/** The partners of a team, shared out by the names of their owners. */
export interface TeamBooks<M extends Named> {
  /** How many partners each member owns; 0 is left out. */
  readonly sizes: ReadonlyMap<string, number>
  /** Partners whose owner is nobody of the team: without one, unknown, or more than one could be meant. */
  readonly nobodys: number
  /** Owners written down that are nobody of the team, with their partners, the most first. */
  readonly strangers: readonly { readonly name: string; readonly count: number; readonly several: boolean }[]
  ownerOf(owner: string | undefined): M | undefined
}

/** Shares partners out; each way of writing an owner is read once, however many partners name it. */
export function teamBooks<M extends Named>(
  members: readonly M[],
  partners: Iterable<{ readonly owner?: string | undefined }>,
): TeamBooks<M> {
  const read = memberNames(members)
  const byText = new Map<string | undefined, number>()
  for (const { owner } of partners) byText.set(owner, (byText.get(owner) ?? 0) + 1)
  const sizes = new Map<string, number>()
  const strangers: { name: string; count: number; several: boolean }[] = []
  let nobodys = 0
  for (const [text, count] of byText) {
    const resolved = read(text)
    if (resolved.kind === 'member') {
      sizes.set(resolved.member.id, (sizes.get(resolved.member.id) ?? 0) + count)
      continue
    }
    nobodys += count
    if (resolved.kind !== 'none' && text !== undefined)
      strangers.push({ name: text.trim(), count, several: resolved.kind === 'several' })
  }
  const ownerOf = (owner: string | undefined): M | undefined => {
    const resolved = read(owner)
    return resolved.kind === 'member' ? resolved.member : undefined
  }
  strangers.sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1))
  return { sizes, nobodys, strangers, ownerOf }
}

/**
 * Whether a partner's owner is of the book chosen; undefined where everybody's are. A member who is gone, or a person
 * here who is not of the team, has no book: then everybody's are shown, so that no list is empty without a word.
 */
export function inBook<M extends Named>(
  chosen: BookOf,
  { ownerOf }: Pick<TeamBooks<M>, 'ownerOf'>,
  members: readonly M[],
  me: M | undefined,
): ((owner: string | undefined) => boolean) | undefined {
  if (chosen === 'team') return undefined
  if (chosen === 'nobody') return owner => ownerOf(owner) === undefined
  const whose = chosen === 'mine' ? me : members.find(({ id }) => id === chosen)
  return whose && (owner => ownerOf(owner)?.id === whose.id)
}

/** What the book that is really shown is called. */
export function bookName<M extends Named>(chosen: BookOf, members: readonly M[], me: M | undefined): string {
  if (chosen === 'nobody') return 'In nobody’s book'
  if (chosen !== 'team' && me && (chosen === 'mine' || chosen === me.id)) return 'My book'
  return members.find(({ id }) => id === chosen)?.name ?? 'Team book'
}
