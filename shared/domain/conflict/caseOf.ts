import { addDays } from '../../lib/calendarDate.ts'
import type { Claim, ConflictCase } from '../engagement/case.ts'
import { isTouch } from '../interaction/schema.ts'
import type { ConflictFacts } from './facts.ts'
import type { Registered } from './records.ts'
import type { Rival } from './rivals.ts'

/**
 * A registration and its rival as rules of engagement see them. Without a rival only what chooses the rule is said.
 * Work is what both sides have to show before the day of the registration: later diligence is nobody's first.
 */
export function caseOf(
  registered: Registered,
  rival: Rival | undefined,
  facts: ConflictFacts,
  windowDays: number,
): ConflictCase {
  const at = registered.submittedAt ?? facts.now
  const on = facts.dayOf(at)
  const named = facts.lists.filter(({ id }) => facts.namedOn.has(id))
  const touchesOf = (
    partnerId: string | undefined,
    dealIds: readonly string[],
    registrationId: string | undefined,
  ): number =>
    facts.interactions.filter(
      it =>
        isTouch(it.kind) &&
        it.on <= on &&
        it.on >= addDays(on, -windowDays) &&
        ((it.dealId !== undefined && dealIds.includes(it.dealId)) ||
          (it.registrationId !== undefined && it.registrationId === registrationId) ||
          (it.customerId !== undefined && it.partnerId === partnerId)),
    ).length
  const claim = (
    partnerId: string | undefined,
    since: Claim['since'],
    dealIds: readonly string[],
    registrationId: string | undefined,
  ): Claim => ({
    who: partnerId === undefined ? 'the direct team' : (facts.partners.get(partnerId)?.name ?? 'a partner'),
    partnerId,
    since,
    touches: touchesOf(partnerId, dealIds, registrationId),
    namedAccount: named.find(list => list.partnerId === partnerId)?.name,
  })
  const { segment, territory, productIds, amount } = registered
  return {
    on,
    registration: { segment, territory, productIds, amount },
    tier: facts.partners.get(registered.partnerId)?.tier,
    accountListIds: named.map(({ id }) => id),
    mine: claim(
      registered.partnerId,
      { day: on, at },
      registered.dealId ? [registered.dealId] : [],
      registered.id,
    ),
    theirs: rival
      ? { ...claim(rival.partnerId, rival.since, rival.dealIds, rival.id), over: rival.over }
      : { who: '', touches: 0 },
  }
}
