import type { CalendarDate } from '../../lib/calendarDate.ts'
import type { Conflict } from '../conflict/schema.ts'
import { companyKey } from '../import/names.ts'
import { domainKey } from '../matching/kinds/domain.ts'
import { isProtected, isWaiting } from './machine.ts'
import type { Registration } from './schema.ts'

type Whose = Pick<Registration, 'customerId' | 'company' | 'domains'>
type What = Pick<Registration, 'productIds'>
type Window = Pick<Registration, 'protectedFrom' | 'protectedUntil'>

/** The address of a site, a mail or a page is its domain; what is none is taken as it stands. */
const hostOf = (domain: string): string => domainKey(domain) ?? domain.trim().toLowerCase()

/**
 * Whether two registrations are about one end customer: the same customer of the book, the same name without
 * legal forms, or a domain they share. Two firms of one name need the decision `differentCustomer` to be told
 * apart; likeness short of that is the conflict engine's.
 */
export const isSameCustomer = (a: Whose, b: Whose): boolean => sameCustomerAs(a)(b)

/** The same of one against many: what it is compared by is worked out once. */
function sameCustomerAs({ customerId, company, domains }: Whose): (other: Whose) => boolean {
  const key = companyKey(company)
  const hosts = new Set(domains.map(hostOf))
  return other =>
    (customerId !== undefined && customerId === other.customerId) ||
    companyKey(other.company) === key ||
    (hosts.size > 0 && other.domains.some(domain => hosts.has(hostOf(domain))))
}

/** Whether they share a product; one that names none is about all of them (field guide 1b, Siebel). */
export const sharesProduct = (a: What, b: What): boolean =>
  a.productIds.length === 0 || b.productIds.length === 0 || a.productIds.some(id => b.productIds.includes(id))

/** Whether two protection windows share a day; both ends belong to a window, one cut before its first day has none. */
export function windowsMeet(a: Window, b: Window): boolean {
  if (!a.protectedFrom || !a.protectedUntil || !b.protectedFrom || !b.protectedUntil) return false
  if (a.protectedUntil < a.protectedFrom || b.protectedUntil < b.protectedFrom) return false
  return a.protectedFrom <= b.protectedUntil && b.protectedFrom <= a.protectedUntil
}

/** States whose window keeps others out. */
export const holdsWindow = ({ state }: Pick<Registration, 'state'>): boolean =>
  isProtected(state) || state === 'converted' || state === 'won'

/** Whether it may still win or keep what it has: waiting, or inside its window. */
export const isAlive = (row: Pick<Registration, 'state' | 'protectedUntil'>, today: CalendarDate): boolean =>
  isWaiting(row.state) || (holdsWindow(row) && (row.protectedUntil ?? '') >= today)

type Between = Pick<Conflict, 'registrationId' | 'rivalId' | 'decision'>

const isBetween = ({ registrationId, rivalId }: Between, a: string, b: string): boolean =>
  (registrationId === a && rivalId === b) || (registrationId === b && rivalId === a)

/** Whether a decision lets the protection of two registrations overlap. */
export const isOverlapAllowed = (conflicts: readonly Between[], a: string, b: string): boolean =>
  conflicts.some(
    conflict =>
      isBetween(conflict, a, b) &&
      (conflict.decision === 'both' || conflict.decision === 'differentCustomer'),
  )

/** Whether a conflict was decided against one of its two sides. */
export const isLostBy = ({ registrationId, decision }: Between, id: string): boolean =>
  registrationId === id ? decision === 'rival' : decision === 'registration'

/** Registrations whose protection would overlap with this one's, and that no decision lets overlap. */
export const overlapping = (
  candidate: Registration,
  others: readonly Registration[],
  conflicts: readonly Between[],
): readonly Registration[] => {
  const isSame = sameCustomerAs(candidate)
  return others.filter(
    other =>
      other.id !== candidate.id &&
      holdsWindow(other) &&
      windowsMeet(candidate, other) &&
      sharesProduct(candidate, other) &&
      isSame(other) &&
      !isOverlapAllowed(conflicts, candidate.id, other.id),
  )
}
