import type { Money } from '../../lib/money.ts'
import { capCredits } from './cap.ts'
import type { DealCredit, PartCredit } from './credits.ts'
import type { Credit, Evidence } from './schema.ts'

/** Rows kept with a frozen credit; of many the newest say enough. */
const MOST_EVIDENCE = 50

/** What a deal's credits are frozen as: who counts for what, with which share and amount, because of which rows. */
export const freezeCredits = ({ parts }: Pick<DealCredit, 'parts'>, amount: Money | undefined): Credit[] =>
  parts.flatMap(part => {
    const { verdict, partnerId, shareBp, minor } = part
    if (verdict !== 'sourced' && verdict !== 'influenced') return []
    return [
      {
        partnerId: partnerId as Credit['partnerId'],
        kind: verdict,
        shareBp,
        ...(minor !== undefined && amount && { amount: { minor, currency: amount.currency } }),
        evidence: evidenceOf(part),
      },
    ]
  })

/** The dated rows that count for what the part is credited with. */
export const evidenceOf = ({ traces, verdict }: Pick<PartCredit, 'traces' | 'verdict'>): Evidence[] =>
  traces
    .flatMap(({ kind, recordId, on, counts }) =>
      on !== undefined && counts !== undefined && (verdict !== 'sourced' || counts === 'sourced')
        ? [{ kind, recordId, on }]
        : [],
    )
    .slice(-MOST_EVIDENCE)

/** Credits with their amounts worked out anew from the deal's amount; their order does not matter. */
export function withAmounts(credits: readonly Credit[], amount: Money | undefined): Credit[] {
  const ordered = [...credits].sort((a, b) => (a.partnerId < b.partnerId ? -1 : 1))
  const { parts } = capCredits(
    amount?.minor,
    ordered.map(({ kind, shareBp }) => ({ verdict: kind, shareBp })),
  )
  return ordered.map(({ amount: _, ...credit }, at) => {
    const minor = parts[at]?.minor
    return {
      ...credit,
      ...(minor !== undefined && amount && { amount: { minor, currency: amount.currency } }),
    }
  })
}
