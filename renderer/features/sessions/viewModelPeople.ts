import type { Contact } from '@shared/domain/contact/schema.ts'
import type { PersonRef } from '@shared/domain/fields/side.ts'
import type { Plan } from '@shared/domain/plan/schema.ts'
import type { Session } from '@shared/domain/session/schema.ts'
import { fold, isSameName } from '@shared/lib/text.ts'

interface Known {
  readonly session: Session
  readonly plan: Plan | undefined
  readonly contacts: readonly Contact[]
  readonly owner: string
}

/** People a line may name: those who attend, those of the plan, those of the partner, and who we are. Each once. */
export function peopleOf({ session, plan, contacts, owner }: Known): readonly PersonRef[] {
  const all: PersonRef[] = [
    ...session.attendance.map(({ person }) => person),
    ...(plan?.people ?? []).map(({ person }) => person),
    ...contacts.map(({ name, id }) => ({ name, side: 'theirs' as const, contactId: id })),
    ...(owner === '' ? [] : [{ name: owner, side: 'ours' as const }]),
  ]
  return all.filter((person, index) => all.findIndex(other => isSameName(other.name, person.name)) === index)
}

/** Who is known and not on the list yet. */
export const notAsked = (session: Session, people: readonly PersonRef[]): readonly PersonRef[] =>
  people.filter(person => !session.attendance.some(one => isSameName(one.person.name, person.name)))

const MOST = 5
const AT_WORD = /(^|\s)@([^\s@"!>]*(?: [^\s@"!>]*)?)$/u

/** People the name being typed before the cursor may mean; none where no name is being typed. */
export function namesFor(before: string, people: readonly PersonRef[]): readonly PersonRef[] {
  const typed = AT_WORD.exec(before)?.[2]
  if (typed === undefined) return []
  const wanted = fold(typed)
  if (people.some(({ name }) => fold(name) === wanted)) return []
  return people
    .filter(({ name }) => fold(name).startsWith(wanted) || fold(name).includes(` ${wanted}`))
    .slice(0, MOST)
}

/** The text before the cursor with the name in place of what was typed of it. */
export const withName = (before: string, { name }: PersonRef): string =>
  before.replace(AT_WORD, (_, space: string) => `${space}@${name} `)
