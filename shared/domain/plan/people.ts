import type { PersonRef, Side } from '../fields/side.ts'

/** Somebody who may be named in a plan. */
export interface KnownPerson extends PersonRef {
  readonly title?: string | undefined
}

const SIDE_WORDS: Readonly<Record<Side, string>> = { ours: 'us', theirs: 'them' }
const MARKED = /^(.*?)\s*\((us|them|ours|theirs)\)$/i

const sameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase()

/** A person as they are written and read: the side stands behind names that both sides have. */
export function personInWords(person: PersonRef, known: readonly KnownPerson[]): string {
  const expected = known.find(({ name }) => sameName(name, person.name))?.side ?? 'ours'
  return expected === person.side ? person.name : `${person.name} (${SIDE_WORDS[person.side]})`
}

/**
 * Who is meant by a typed name: one of those known, the first of that name; else a new one. `(us)` or `(them)` behind
 * a name says the side; without it a new name is of the fallback's. Undefined for no name.
 */
export function personFromWords(
  text: string,
  known: readonly KnownPerson[],
  fallback: Side = 'ours',
): PersonRef | undefined {
  const [, marked, word] = MARKED.exec(text.trim()) ?? []
  const name = (marked ?? text).trim().slice(0, 300)
  if (name === '') return undefined
  const side: Side | undefined =
    word === undefined ? undefined : /^(us|ours)$/i.test(word) ? 'ours' : 'theirs'
  const found = known.find(each => sameName(each.name, name) && (side === undefined || each.side === side))
  if (!found) return { name, side: side ?? fallback }
  return {
    name: found.name,
    side: found.side,
    ...(found.contactId !== undefined && { contactId: found.contactId }),
  }
}

/** Several, parted by commas or semicolons; each once. */
export function peopleFromWords(text: string, known: readonly KnownPerson[]): readonly PersonRef[] {
  const people = text.split(/[,;]/).flatMap(each => personFromWords(each, known) ?? [])
  return people.filter(
    (one, at) => people.findIndex(({ name, side }) => name === one.name && side === one.side) === at,
  )
}

export const peopleInWords = (people: readonly PersonRef[], known: readonly KnownPerson[]): string =>
  people.map(person => personInWords(person, known)).join(', ')
