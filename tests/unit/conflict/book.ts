import { findConflicts } from '@shared/domain/conflict/check.ts'
import { createConflictIndex, type Surroundings } from '@shared/domain/conflict/conflictIndex.ts'
import type { ConflictFacts } from '@shared/domain/conflict/facts.ts'
import { pastCase, type RivalRow } from '@shared/domain/conflict/pastCase.ts'
import { type RecognisedCustomer, recognise } from '@shared/domain/conflict/recognise.ts'
import type { Conflict } from '@shared/domain/conflict/schema.ts'
import type { Customer } from '@shared/domain/customer/schema.ts'
import type { Deal } from '@shared/domain/deal/schema.ts'
import { convertWith } from '@shared/domain/engagement/convertWith.ts'
import type { AccountList, EngagementRule } from '@shared/domain/engagement/schema.ts'
import type { Interaction } from '@shared/domain/interaction/schema.ts'
import type { Registration } from '@shared/domain/registration/schema.ts'
import { policyOf } from '@shared/domain/workspace/channelPolicy.ts'
import { jaroWinkler } from '@skyra/jaro-winkler'

export interface Book {
  readonly customers?: readonly Customer[]
  readonly deals?: readonly Deal[]
  readonly registrations?: readonly Registration[]
  readonly lists?: readonly AccountList[]
  readonly rules?: readonly EngagementRule[]
  readonly interactions?: readonly Interaction[]
  readonly policy?: object
}

const similarity = (a: string, b: string) => (a === b ? 1 : a && b ? jaroWinkler(a, b) : 0)

/** The check over a book in memory, as the worker does it over the store. */
export function check(registration: Registration, book: Book) {
  const around = aroundOf(registration, book)
  return findConflicts(registration, around, factsOf(around, book))
}

/** What a back-test looks at, as the worker reads it. */
export function tried(conflict: Conflict, registration: Registration, rival: RivalRow, book: Book) {
  return pastCase(conflict, registration, rival, factsOf(aroundOf(registration, book), book)).case
}

export function recognised(registration: Registration, book: Book): readonly RecognisedCustomer[] {
  return recognise(registration, aroundOf(registration, book), id => id.startsWith('customer:'))
}

function aroundOf(registration: Registration, book: Book): Surroundings {
  const index = createConflictIndex(similarity)
  for (const row of book.customers ?? []) index.putCustomer(row, [])
  for (const row of book.registrations ?? []) index.putRegistration(row)
  for (const row of book.lists ?? []) index.putList(row)
  for (const row of book.deals ?? []) if (!row.customerId) index.putLooseDeal(row)
  return index.around(registration)
}

const factsOf = ({ near }: Surroundings, book: Book): ConflictFacts => ({
  today: '2026-03-10',
  now: '2026-03-10T09:00:00.000Z',
  dayOf: at => at.slice(0, 10),
  customers: new Map(book.customers?.map(row => [row.id, row])),
  deals: book.deals ?? [],
  registrations: book.registrations ?? [],
  lists: (book.lists ?? []).filter(({ id }) => near.some(one => one.id === id)),
  namedOn: new Set(near.filter(one => one.explanation.decision === 'match').map(({ id }) => id)),
  interactions: book.interactions ?? [],
  partners: new Map([
    ['partner:mine', { name: 'Cygnus', tier: 'Gold' }],
    ['partner:other', { name: 'Rival Systems', tier: 'Silver' }],
  ]),
  products: new Map([['product:sensor', 'Sensor']]),
  rules: book.rules ?? [],
  policy: policyOf({ policy: book.policy }),
  convert: convertWith([]),
})
