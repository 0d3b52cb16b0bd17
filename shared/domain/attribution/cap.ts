import { WHOLE_BP } from '../deal/rules.ts'
import { shareOfAmount, shareOut } from './split.ts'

/** What takes from a deal's amount, in the order in which it may. */
const ORDER = ['sourced', 'influenced', 'claimed'] as const
type Taking = (typeof ORDER)[number]

interface Part {
  readonly verdict: Taking | 'none'
  readonly shareBp: number
}

export interface Capped {
  /** In the order of the parts given. */
  readonly parts: readonly { readonly minor?: number; readonly capped: boolean }[]
  /** Minor units; `rest` is what nobody is credited with. All four add up to the deal. Undefined without an amount. */
  readonly totals?: Readonly<Record<Taking | 'rest', number>>
}

/**
 * Amounts by shares, never above the deal: sourced first, then influenced out of what is left, then what is only
 * claimed. Shares of one kind above the whole are scaled down. Give the parts in a fixed order: units that do not
 * divide go to the largest remainders, ties to the earlier part. Minor units; undefined amount: n/a.
 */
export function capCredits(minor: number | undefined, parts: readonly Part[]): Capped {
  if (minor === undefined) return { parts: parts.map(() => ({ capped: false })) }
  const amounts = parts.map(() => 0)
  const lowered = new Set<number>()
  const totals = { sourced: 0, influenced: 0, claimed: 0, rest: minor }
  for (const kind of ORDER) {
    const places = parts.flatMap(({ verdict }, at) => (verdict === kind ? [at] : []))
    const shares = places.map(at => parts[at]?.shareBp ?? 0)
    const sum = shares.reduce((all, share) => all + share, 0)
    const wanted = shareOfAmount(minor, Math.min(sum, WHOLE_BP))
    const total = nearerZero(wanted, totals.rest)
    const out = shareOut(total, shares)
    places.forEach((at, i) => {
      amounts[at] = out[i] ?? 0
      if (total !== wanted || sum > WHOLE_BP) lowered.add(at)
    })
    totals[kind] = total
    totals.rest -= total
  }
  return {
    parts: parts.map(({ verdict }, at) =>
      verdict === 'none' ? { capped: false } : { minor: amounts[at] ?? 0, capped: lowered.has(at) },
    ),
    totals,
  }
}

/** Both have the deal's sign, or are zero. */
const nearerZero = (a: number, b: number): number => (Math.abs(a) < Math.abs(b) ? a : b)
