import type { CalendarDate } from '../../lib/calendarDate.ts'
import { addMinor, type Money } from '../../lib/money.ts'
import { type Quarter, quarterOf, quartersEndingAt } from '../../lib/period.ts'
import { MOTIONS, type Motion } from '../deal/schema.ts'

/** Something sold, as the mix counts it: a revenue line, or a won deal. */
export interface MixItem {
  readonly date: CalendarDate
  readonly amount: Money
  /** In the workspace's currency; undefined without a rate on or before its day. */
  readonly worth: number | undefined
  /** What was said of it, or of the deal it belongs to. */
  readonly motion: Motion | undefined
  /** What its partner's type speaks for, where nothing was said. */
  readonly usual: Motion | undefined
  readonly partnerId: string | undefined
}

/** Minor units of the workspace's currency, and how many items they are. */
export interface MixSum {
  readonly minor: number
  readonly items: number
}

export interface MixQuarter {
  readonly quarter: Quarter
  readonly said: Readonly<Record<Motion, MixSum>>
  /** With a partner, but nobody said how it was sold. */
  readonly unsaid: MixSum
  /** How the unsaid would divide by what is usual for the partner's type; what is left has no guess. */
  readonly usual: Readonly<Record<Motion, MixSum>>
  /** Without a partner and without a motion: sold directly, no part of the mix. */
  readonly direct: MixSum
  /** Amounts without an exchange rate, in their own currency; in no sum. */
  readonly unconverted: readonly (Money & { readonly items: number })[]
}

const NONE: MixSum = { minor: 0, items: 0 }
const plus = (sum: MixSum, minor: number): MixSum => ({
  minor: addMinor(sum.minor, minor),
  items: sum.items + 1,
})
const eachMotion = (): Record<Motion, MixSum> =>
  Object.fromEntries(MOTIONS.map(motion => [motion, NONE])) as Record<Motion, MixSum>

interface Adding {
  said: Record<Motion, MixSum>
  usual: Record<Motion, MixSum>
  unsaid: MixSum
  direct: MixSum
  readonly unconverted: Map<string, Money & { readonly items: number }>
}

/** What was sold by motion and quarter, the newest quarter last. Throws MoneyError past exact sums. */
export function mixQuarters(items: Iterable<MixItem>, last: Quarter, count: number): MixQuarter[] {
  const quarters = quartersEndingAt(last, count)
  const sums = new Map<string, Adding>(
    quarters.map(quarter => [
      quarter,
      { said: eachMotion(), usual: eachMotion(), unsaid: NONE, direct: NONE, unconverted: new Map() },
    ]),
  )
  for (const item of items) {
    const sum = sums.get(quarterOf(item.date))
    if (sum) add(sum, item)
  }
  return quarters.flatMap(quarter => {
    const sum = sums.get(quarter)
    return sum ? [{ ...sum, quarter, unconverted: [...sum.unconverted.values()].sort(byCurrency) }] : []
  })
}

function add(sum: Adding, { amount, worth, motion, usual, partnerId }: MixItem): void {
  if (worth === undefined) {
    const held = sum.unconverted.get(amount.currency)
    sum.unconverted.set(amount.currency, {
      currency: amount.currency,
      minor: addMinor(held?.minor ?? 0, amount.minor),
      items: (held?.items ?? 0) + 1,
    })
  } else if (motion !== undefined) sum.said[motion] = plus(sum.said[motion], worth)
  else if (partnerId === undefined) sum.direct = plus(sum.direct, worth)
  else {
    sum.unsaid = plus(sum.unsaid, worth)
    if (usual !== undefined) sum.usual[usual] = plus(sum.usual[usual], worth)
  }
}

const byCurrency = (a: Money, b: Money): number => (a.currency < b.currency ? -1 : 1)

export interface MixShare {
  readonly id: Motion | 'unsaid'
  readonly minor: number
  readonly items: number
  /** Of what was sold with partners, percent; undefined where that is not above zero. */
  readonly percent: number | undefined
  /** How much of it is only usual for the partner's type, not said. */
  readonly guessed: number
}

/**
 * One quarter's mix: each motion's part of what was sold with partners. `withGuesses` lays what is usual for the
 * partner's type into the gaps; it stays told apart.
 */
export function mixShares({ said, unsaid, usual }: MixQuarter, withGuesses: boolean): MixShare[] {
  const total = MOTIONS.reduce((sum, motion) => addMinor(sum, said[motion].minor), unsaid.minor)
  const percent = (minor: number) => (total > 0 ? (minor / total) * 100 : undefined)
  const row = (id: MixShare['id'], minor: number, items: number, guessed: number): MixShare => ({
    id,
    minor,
    items,
    percent: percent(minor),
    guessed,
  })
  let [left, leftItems] = [unsaid.minor, unsaid.items]
  const rows = MOTIONS.map(motion => {
    const guess = withGuesses ? usual[motion] : NONE
    left -= guess.minor
    leftItems -= guess.items
    return row(
      motion,
      addMinor(said[motion].minor, guess.minor),
      said[motion].items + guess.items,
      guess.minor,
    )
  })
  return [...rows, row('unsaid', left, leftItems, 0)]
}
