import { totalsByCurrency } from '../../lib/money.ts'
import type { Side } from '../fields/side.ts'
import type { Exchange } from './schema.ts'

/** What one side gave: how often, how much it was worth to the other (sum of scores), and in money where that is known. */
export interface Given {
  readonly count: number
  readonly score: number
  /** Minor units per currency; currencies are never mixed. */
  readonly worth: Readonly<Record<string, number>>
}

export interface ExchangeBalance {
  readonly ours: Given
  readonly theirs: Given
  /** Undefined where nothing was given at all. */
  readonly verdict: 'even' | Side | undefined
}

type Entry = Pick<Exchange, 'givenBy' | 'score' | 'worth'>

/** Up to this part of the larger sum the two count as even. */
const EVEN = 0.2

/**
 * What both sides gave, and who gives more by the sum of scores: even up to a fifth of the larger one. Tandem's own
 * convention (G): a score of 1 to 5 says what it is worth to the side that gets it.
 */
export function exchangeBalance(entries: readonly Entry[]): ExchangeBalance {
  const [ours, theirs] = [givenBy(entries, 'ours'), givenBy(entries, 'theirs')]
  const most = Math.max(ours.score, theirs.score)
  const gap = ours.score - theirs.score
  const verdict = most === 0 ? undefined : Math.abs(gap) <= most * EVEN ? 'even' : gap > 0 ? 'ours' : 'theirs'
  return { ours, theirs, verdict }
}

function givenBy(entries: readonly Entry[], side: Side): Given {
  const own = entries.filter(entry => entry.givenBy === side)
  return {
    count: own.length,
    score: own.reduce((sum, { score }) => sum + score, 0),
    worth: totalsByCurrency(own.flatMap(({ worth }) => worth ?? [])),
  }
}

/** The balance as a sentence. */
export function balanceInWords({ ours, theirs, verdict }: ExchangeBalance, partner: string): string {
  if (verdict === undefined) return 'Nothing is written down yet that either side gave.'
  const scores = (more: Given, less: Given) => `${more.score} against ${less.score} points`
  if (verdict === 'even') return `Give and get are in balance: ${scores(theirs, ours)}.`
  if (verdict === 'ours') return `We give more than ${partner}: ${scores(ours, theirs)}.`
  return `${partner} gives more than we do: ${scores(theirs, ours)}.`
}
