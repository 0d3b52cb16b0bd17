import { fold } from '../../lib/text.ts'
import { domainKey } from '../matching/kinds/domain.ts'
import type { AccountList } from './schema.ts'

export type Account = AccountList['accounts'][number]

/** Accounts of a list with those added that it has not; one it has takes over a domain it lacked. */
export function mergeAccounts(
  before: readonly Account[],
  more: readonly Account[],
): { readonly accounts: readonly Account[]; readonly added: number; readonly completed: number } {
  const accounts = [...before]
  const places = new Map(accounts.map((account, at) => [fold(account.company), at]))
  let [added, completed] = [0, 0]
  for (const account of more) {
    const key = fold(account.company)
    const at = places.get(key)
    const known = at === undefined ? undefined : accounts[at]
    if (at === undefined || !known) {
      places.set(key, accounts.length)
      accounts.push(account)
      added++
    } else if (!known.domain && account.domain) {
      accounts[at] = { ...known, domain: account.domain }
      completed++
    }
  }
  return { accounts, added, completed }
}

const HEADS_COMPANY = /^(company|name|account|account name|firma|kunde|customer|entreprise|empresa)$/i
const HEADS_DOMAIN = /^(domain|website|web|url|homepage|site)$/i

/**
 * Accounts from rows of a pasted text or a CSV: with a heading its columns are found by name, without one the company
 * is the first cell and the domain the first that looks like one. Rows without a company are counted, not taken.
 */
export function accountsFrom(rows: readonly (readonly string[])[]): {
  readonly accounts: readonly Account[]
  readonly skipped: number
} {
  const head = rows[0]?.map(cell => cell.trim()) ?? []
  const companyAt = head.findIndex(cell => HEADS_COMPANY.test(cell))
  const named = companyAt >= 0
  const domainAt = named ? head.findIndex(cell => HEADS_DOMAIN.test(cell)) : -1
  const accounts: Account[] = []
  let skipped = 0
  for (const row of named ? rows.slice(1) : rows) {
    const cells = row.map(cell => cell.trim())
    if (cells.every(cell => cell === '')) continue
    const company = cells[named ? companyAt : 0]?.slice(0, 300)
    const domain = named ? cells[domainAt] : cells.slice(1).find(cell => domainKey(cell) !== undefined)
    const key = domain === undefined ? undefined : domainKey(domain)
    if (!company) skipped++
    else accounts.push(key === undefined ? { company } : { company, domain: key })
  }
  return { accounts: mergeAccounts([], accounts).accounts, skipped }
}
