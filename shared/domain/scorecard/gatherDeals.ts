import type { CalendarDate } from '../../lib/calendarDate.ts'
import { type Deal, type DealPartner, isOpen, PARTNER_ROLES } from '../deal/schema.ts'
import type { WorkspaceFields } from '../workspace/schema.ts'
import type { ScorecardFacts } from './schema.ts'
import { compareTexts, type Tally } from './tally.ts'

type DealFact = ScorecardFacts['deals'][number]

/**
 * The partner's deals that a scorecard looks at: open ones, and those won or lost in the 36 months up to
 * `asOf`. Open amounts are converted on `asOf`, closed ones on the day they closed.
 */
export function gatherDeals(
  deals: Iterable<Deal>,
  partnerId: string,
  probability: WorkspaceFields['stageProbability'],
  tally: Tally,
  span: { readonly from: CalendarDate; readonly asOf: CalendarDate },
): DealFact[] {
  const facts: DealFact[] = []
  for (const deal of deals) {
    const part = strongestPart(deal.partners, partnerId)
    if (!part) continue
    const open = isOpen(deal.stage)
    const { closeOn } = deal
    if (open ? (deal.openedOn ?? '') > span.asOf : !closeOn || closeOn > span.asOf || closeOn < span.from)
      continue
    const minor = deal.amount && tally.add('deals', deal.amount, open || !closeOn ? span.asOf : closeOn)
    facts.push({
      name: deal.name,
      stage: deal.stage,
      ...(minor !== undefined && { minor }),
      ...(closeOn !== undefined && { closeOn }),
      role: part.role,
      shareBp: part.shareBp,
      probability: probability[deal.stage],
    })
  }
  return facts
    .map(fact => ({ fact, key: textOf(fact) }))
    .sort((a, b) => (b.fact.minor ?? -1) - (a.fact.minor ?? -1) || compareTexts(a.key, b.key))
    .map(({ fact }) => fact)
}

/** All of a fact but its amount, which is compared first: equal texts are equal deals. */
const textOf = ({ name, stage, closeOn, role, shareBp, probability }: DealFact): string =>
  [closeOn, stage, role, shareBp, probability, name].join('\n')

/** A partner listed twice on a deal counts once, by its strongest role and the larger share. */
function strongestPart(parts: readonly DealPartner[], partnerId: string): DealPartner | undefined {
  let best: DealPartner | undefined
  for (const part of parts) {
    if (part.partnerId !== partnerId) continue
    const stronger = best ? PARTNER_ROLES.indexOf(best.role) - PARTNER_ROLES.indexOf(part.role) : 1
    if (stronger > 0 || (stronger === 0 && part.shareBp > (best?.shareBp ?? 0))) best = part
  }
  return best
}
