import type { LeadShare } from './schema.ts'

/** What a partner should have got by its weight so far, and what it got; both in leads. */
export interface Account {
  readonly due: number
  readonly got: number
}
/** Accounts by the id of a partner. */
export type Ledger = Map<string, Account>

const NOTHING: Account = { due: 0, got: 0 }

export interface Weight {
  readonly partnerId: string
  readonly weight: number
}

/** Each one's part of all weights, 0 to 1. */
export function sharesOf<W extends Weight>(
  weights: readonly W[],
): readonly (W & { readonly share: number })[] {
  const all = weights.reduce((sum, { weight }) => sum + weight, 0)
  return weights.map(each => ({ ...each, share: each.weight / all }))
}

/**
 * Who gets the next lead: the one furthest behind its share, this lead counted. No die is thrown: the same book
 * gives the same answer, and over time each gets what its weight says, to within one lead per partner (see the
 * property test; the scheme is the greedy rule of Ajtai et al., "Fairness in Scheduling", 1998). Ties: the
 * greater share, then the id.
 */
export function nextInTurn<W extends Weight & { readonly share: number }>(
  shares: readonly W[],
  ledger: ReadonlyMap<string, Account>,
): W | undefined {
  const behind = ({ partnerId, share }: W): number => {
    const { due, got } = ledger.get(partnerId) ?? NOTHING
    return due + share - got
  }
  let best: W | undefined
  for (const each of shares) {
    if (!best) best = each
    else {
      const difference = behind(each) - behind(best) || each.share - best.share
      if (difference > 0 || (difference === 0 && each.partnerId < best.partnerId)) best = each
    }
  }
  return best
}

/** Enters one lead: everybody who could have got it is owed its share, one of them got it. */
export function enter(
  ledger: Ledger,
  shares: readonly { readonly partnerId: string; readonly share: number }[],
  got: string,
): void {
  for (const { partnerId, share } of shares) {
    const account = ledger.get(partnerId) ?? NOTHING
    ledger.set(partnerId, { ...account, due: account.due + share })
  }
  const account = ledger.get(got) ?? NOTHING
  ledger.set(got, { ...account, got: account.got + 1 })
}

const WHOLE = 10_000

/** Shares as whole basis points that add up to exactly 10,000: what rounding leaves over goes to the largest rests. */
export function inBasisPoints(
  shares: readonly { readonly partnerId: LeadShare['partnerId']; readonly share: number }[],
): readonly LeadShare[] {
  const floors = shares.map(({ partnerId, share }) => {
    const exact = share * WHOLE
    return { partnerId, bp: Math.floor(exact), rest: exact - Math.floor(exact) }
  })
  const left = WHOLE - floors.reduce((sum, { bp }) => sum + bp, 0)
  const byRest = [...floors].sort((a, b) => b.rest - a.rest || (a.partnerId < b.partnerId ? -1 : 1))
  const rounded = new Set(byRest.slice(0, left))
  return floors.map(each => ({ partnerId: each.partnerId, bp: each.bp + (rounded.has(each) ? 1 : 0) }))
}
