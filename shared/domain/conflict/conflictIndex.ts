import type { Contact } from '../contact/schema.ts'
import type { Customer } from '../customer/schema.ts'
import type { Deal } from '../deal/schema.ts'
import type { AccountList } from '../engagement/schema.ts'
import { DEAL_MODEL } from '../matching/dealModel.ts'
import type { Explanation } from '../matching/explain.ts'
import type { Similarity } from '../matching/kind.ts'
import { createMatcher } from '../matching/matcher.ts'
import type { MatchRecord } from '../matching/record.ts'
import type { Registration } from '../registration/schema.ts'
import { createGroups } from './groups.ts'
import { ofAccount, ofCustomer, ofLooseDeal, ofRegistration, type Registered } from './records.ts'

/** So many companies like the registered one are looked into. */
const MOST_NEAR = 40

/** From so many bits on a person is asked; below only for one hard fact that is nearly the same. Bits as in `DEAL_MODEL`. */
const ASKED_FROM = 6

/** Two trades of one town share a word of their names and the town: that alone is nobody's conflict. */
const worthAsking = ({ total, fields }: Explanation): boolean =>
  total >= ASKED_FROM || fields.some(({ weight }) => weight >= ASKED_FROM)

/** A known record that is, or may be, the registered company. */
export interface Near {
  /** Of the customer, registration, deal without a customer, or list. */
  readonly id: string
  /** Where a list was found: which of its accounts. */
  readonly account?: number
  readonly explanation: Explanation
  readonly record: MatchRecord
}

export interface Surroundings {
  /** The surest first. */
  readonly near: readonly Near[]
  /** Customers of the same group, with the relation in words. */
  readonly group: ReadonlyMap<string, string>
}

/** The companies of a book, ready to be compared with one registration. */
export interface ConflictIndex {
  putCustomer(row: Customer, people: readonly Contact[]): void
  putRegistration(row: Registration): void
  putLooseDeal(row: Deal): void
  putList(row: AccountList): void
  drop(id: string): void
  around(registered: Registered): Surroundings
  readonly size: number
}

export function createConflictIndex(similarity: Similarity): ConflictIndex {
  const matcher = createMatcher(DEAL_MODEL, similarity)
  const groups = createGroups()
  const records = new Map<string, MatchRecord>()
  const lists = new Map<string, number>()
  const parents = new Map<string, { readonly name: string; readonly parent: string | undefined }>()
  const put = (id: string, record: MatchRecord): void => {
    records.set(id, record)
    matcher.add(id, record)
  }
  const dropOne = (id: string): void => {
    records.delete(id)
    matcher.remove(id)
  }
  const dropAccounts = (id: string): void => {
    for (let at = 0; at < (lists.get(id) ?? 0); at++) dropOne(`${id}#${at}`)
    lists.delete(id)
  }
  return {
    putCustomer(row, people) {
      put(row.id, ofCustomer(row, people))
      groups.put(row.id, row.name, row.parentName)
      parents.set(row.id, { name: row.name, parent: row.parentName })
    },
    putRegistration: row => put(row.id, ofRegistration(row)),
    putLooseDeal: row => put(row.id, ofLooseDeal(row)),
    putList(row) {
      dropAccounts(row.id)
      row.accounts.forEach((account, at) => {
        put(`${row.id}#${at}`, ofAccount(account))
      })
      lists.set(row.id, row.accounts.length)
    },
    drop(id) {
      dropOne(id)
      dropAccounts(id)
      groups.drop(id)
      parents.delete(id)
    },
    around(registered) {
      const record = ofRegistration(registered)
      const except = registered.id === undefined ? {} : { except: registered.id }
      const near = matcher
        .check(record, { limit: MOST_NEAR, ...except })
        .filter(({ explanation }) => worthAsking(explanation))
        .map(hit => nearOf(hit.id, hit.explanation))
      const { customerId } = registered
      // Chosen by hand it is the customer, however little the two are alike.
      if (customerId !== undefined && !near.some(({ id }) => id === customerId)) {
        const explanation = matcher.compare(record, customerId)
        if (explanation) near.unshift(nearOf(customerId, explanation))
      }
      const same = near.find(({ id }) => parents.has(id))
      const own = same && parents.get(same.id)
      const group = new Map(groups.around(registered.company, registered.parentName))
      if (own && (same.id === customerId || same.explanation.decision === 'match'))
        for (const [id, relation] of groups.around(own.name, own.parent)) group.set(id, relation)
      for (const { id } of near) group.delete(id)
      return { near, group }
    },
    get size() {
      return records.size
    },
  }

  function nearOf(id: string, explanation: Explanation): Near {
    const record = records.get(id) ?? {}
    const [listId = id, account] = id.split('#')
    return account === undefined
      ? { id, explanation, record }
      : { id: listId, account: Number(account), explanation, record }
  }
}
