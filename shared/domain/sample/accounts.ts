import type { Random } from '../../lib/random.ts'
import type { Customer } from '../customer/schema.ts'
import type { Part } from './balance.ts'
import type { PartnerStory } from './partners.ts'

/** A customer of a partner, and when it bought: months before today, from `first` down to `last`. */
interface Account extends Part<Customer> {
  readonly first: number
  readonly last: number
}

/** Growing partners win customers, falling ones lose them, and everybody does now and then. */
const WON = { growing: 0.12, others: 0.02 }
const LOST = { falling: 0.12, others: 0.04 }

/** Four to eight customers a partner (one to three in a thin book), some larger than others; some were lost, some are new. */
export function accountsOf(
  { shape }: PartnerStory,
  customers: readonly Customer[],
  random: Random,
  thin: boolean,
): Account[] {
  const won = shape === 'growing' ? WON.growing : WON.others
  const lost = shape === 'falling' ? LOST.falling : LOST.others
  return random.some(customers, thin ? random.int(1, 3) : random.int(4, 8)).map(of => {
    const fate = random.next()
    return {
      of,
      weight: 0.4 + random.next(),
      first: fate > 1 - won ? random.int(3, 14) : Number.POSITIVE_INFINITY,
      last: fate < lost ? random.int(6, 18) : 0,
    }
  })
}

/** The customers that bought in a month; all of them when none did, because somebody must have. */
export function accountsIn(accounts: readonly Account[], ago: number): readonly Part<Customer>[] {
  const active = accounts.filter(({ first, last }) => ago <= first && ago >= last)
  return active.length > 0 ? active : accounts
}
