import type { Contact } from '@shared/domain/contact/schema.ts'
import type { KnownPerson } from '@shared/domain/plan/people.ts'
import type { Plan } from '@shared/domain/plan/schema.ts'

/** Who may be named: those on the cover, the manager, and the people of the partner; each once. */
export function knownPeople(
  plan: Pick<Plan, 'people'> | undefined,
  contacts: readonly Contact[],
  owner: string | undefined,
): readonly KnownPerson[] {
  const all: readonly KnownPerson[] = [
    ...(plan?.people.map(({ person, title }) => ({ ...person, title })) ?? []),
    ...(owner ? [{ name: owner, side: 'ours' as const }] : []),
    ...contacts.map(({ id, name, title }) => ({ name, side: 'theirs' as const, contactId: id, title })),
  ]
  const seen = new Set<string>()
  return all.filter(({ name, side }) => {
    const key = `${side} ${name.toLowerCase()}`
    return !seen.has(key) && seen.add(key)
  })
}
