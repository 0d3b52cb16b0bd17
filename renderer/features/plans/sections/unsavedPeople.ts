import type { Side } from '@shared/domain/fields/side.ts'
import type { KnownPerson } from '@shared/domain/plan/people.ts'
import type { PlanPerson, PlanRole } from '@shared/domain/plan/schema.ts'

export type PersonRow = PlanPerson & { readonly id: string }

/** What was written of the people of a plan and not taken yet: they are one list, so it goes with what is written next. */
export function unsavedPeople() {
  const patches = new Map<string, PersonPatch>()
  return {
    add(id: string, patch: object) {
      for (const [field, value] of Object.entries(patch)) patches.set(`${id}/${field}`, { [field]: value })
    },
    /** Takes one field back; answers whether anything else is left. */
    drop(id: string, field: string): boolean {
      patches.delete(`${id}/${field}`)
      return patches.size > 0
    },
    over: (persons: readonly PersonRow[], known: readonly KnownPerson[]): PlanPerson[] =>
      persons.map(person =>
        changedPerson(
          person,
          Object.assign(
            {},
            ...[...patches].map(([key, patch]) => (key.startsWith(`${person.id}/`) ? patch : {})),
          ),
          known,
        ),
      ),
  }
}

interface PersonPatch {
  readonly name?: string
  readonly side?: Side
  readonly role?: PlanRole
  readonly title?: string | null
}

/** A person of the cover with a change; somebody of that name in the book brings their side and title along. */
function changedPerson(
  { id: _, ...row }: PersonRow,
  { name, side, role, title }: PersonPatch,
  known: readonly KnownPerson[],
): PlanPerson {
  const found = name === undefined ? undefined : known.find(person => person.name === name)
  const { contactId: _c, ...person } = row.person
  const kept = name === undefined && row.person.contactId ? { contactId: row.person.contactId } : {}
  const { title: oldTitle, ...rest } = row
  const newTitle = title === undefined ? (oldTitle ?? found?.title) : (title ?? undefined)
  return {
    ...rest,
    ...(role && { role }),
    ...(newTitle !== undefined && { title: newTitle }),
    person: found
      ? { name: found.name, side: found.side, ...(found.contactId && { contactId: found.contactId }) }
      : { ...person, ...kept, ...(name !== undefined && { name }), ...(side && { side }) },
  }
}
