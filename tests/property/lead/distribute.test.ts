import { planOffers } from '@shared/domain/lead/distribute.ts'
import { inBasisPoints } from '@shared/domain/lead/fairShare.ts'
import { leadPolicy } from '@shared/domain/lead/policy.ts'
import type { Lead } from '@shared/domain/lead/schema.ts'
import { standingsOf } from '@shared/domain/lead/standing.ts'
import type { WeightWorld } from '@shared/domain/lead/weight.ts'
import type { Partner } from '@shared/domain/partner/schema.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { partnerRow } from '../../unit/domain/rows.ts'
import { leadRow } from '../../unit/lead/rows.ts'

const SEED = 20_261_126
console.info(`lead distribution properties: seed ${SEED}`)

const TIERS = ['Registered', 'Silver', 'Gold', 'Platinum']
const COUNTRIES = ['Germany', 'Austria', 'Brazil', undefined]
const STATUSES = ['active', 'active', 'active', 'paused', 'candidate'] as const

const partnerArb = fc.record({
  tier: fc.constantFrom(...TIERS, undefined),
  status: fc.constantFrom(...STATUSES),
  country: fc.constantFrom('Germany', 'Austria', 'Brazil', undefined),
})
const partnersArb = fc
  .array(partnerArb, { minLength: 1, maxLength: 8 })
  .map(all =>
    all.map(
      ({ tier, status, country }, i): Partner =>
        partnerRow(`p${i}`, { status, ...(tier && { tier }), ...(country && { country }) }),
    ),
  )
const leadsArb = (maxLength: number) =>
  fc
    .array(fc.record({ country: fc.constantFrom(...COUNTRIES), asked: fc.subarray([0, 1, 2]) }), {
      minLength: 1,
      maxLength,
      // Unless told, arrays stay at about ten, and in ten leads every rule looks fair.
      size: 'max',
    })
    .map(all =>
      all.map(
        ({ country, asked }, i): Lead =>
          leadRow(`l${i}`, {
            ...(country && { country }),
            offers: asked.map(p => ({
              partnerId: `partner:p${p}` as const,
              offeredAt: '2026-01-01T00:00:00.000Z',
              answerBy: '2026-01-02T00:00:00.000Z',
              answer: 'declined' as const,
            })),
          }),
      ),
    )
const worldOf = (openCap: number): WeightWorld => ({
  policy: leadPolicy.parse({ openCap, priorAnswered: 0, priorAccepted: 0 }),
  tiers: TIERS,
  products: new Map(),
})

/** Weights once more, written from the sentences of the field guide and not from the code. */
function oracle(
  partners: readonly Partner[],
  leads: readonly Lead[],
  openCap: number,
): (string | undefined)[] {
  const due: Record<string, number> = {}
  const got: Record<string, number> = {}
  const load: Record<string, number> = {}
  const answered: Record<string, number> = {}
  for (const lead of leads)
    for (const { partnerId } of lead.offers) answered[partnerId] = (answered[partnerId] ?? 0) + 1
  return leads.map(lead => {
    const weights = partners.map(partner => {
      const asked = lead.offers.some(offer => offer.partnerId === partner.id)
      const elsewhere = lead.country && partner.country && lead.country !== partner.country
      if (partner.status !== 'active' || asked || elsewhere) return 0
      const place = lead.country && !partner.country ? 0.7 : 1
      // Without a prior a partner that only declined has no weight, one that was never asked a whole one.
      const acceptance = answered[partner.id] ? 0 : 1
      const free = Math.max(0, openCap - (load[partner.id] ?? 0)) / openCap
      return (TIERS.indexOf(partner.tier ?? 'Registered') + 1) * place * free * acceptance
    })
    const all = weights.reduce((sum, weight) => sum + weight, 0)
    if (all === 0) return undefined
    let best = -1
    const behind = (i: number) => {
      const id = partners[i]?.id ?? ''
      return (due[id] ?? 0) + (weights[i] ?? 0) / all - (got[id] ?? 0)
    }
    partners.forEach((_, i) => {
      if (!weights[i]) return
      if (best < 0) best = i
      const gap = behind(i) - behind(best) || (weights[i] ?? 0) - (weights[best] ?? 0)
      if (gap > 1e-12) best = i
    })
    partners.forEach(({ id }, i) => {
      due[id] = (due[id] ?? 0) + (weights[i] ?? 0) / all
    })
    const id = partners[best]?.id ?? ''
    got[id] = (got[id] ?? 0) + 1
    load[id] = (load[id] ?? 0) + 1
    return id
  })
}

describe('giving out leads', () => {
  it('offers as a slow reading of the rules would, to nobody who may not have it', () => {
    fc.assert(
      fc.property(partnersArb, leadsArb(30), fc.integer({ min: 1, max: 12 }), (partners, leads, cap) => {
        const standings = standingsOf(partners, leads, () => false)
        const plan = planOffers(leads, standings, worldOf(cap), new Map())
        expect(plan.offers.length + plan.left.length).toBe(leads.length)
        const chosen = leads.map(({ id }) => plan.offers.find(({ leadId }) => leadId === id)?.partnerId)
        // Equal claims may be told apart by the last digit of a sum, so only clear ones are compared.
        const slow = oracle(partners, leads, cap)
        const firstOff = chosen.findIndex((id, i) => id !== slow[i])
        if (firstOff >= 0) expect(isTie(partners, leads.slice(0, firstOff + 1), cap, chosen)).toBe(true)
        for (const { leadId, partnerId, shares } of plan.offers) {
          const lead = leads.find(({ id }) => id === leadId)
          const partner = partners.find(({ id }) => id === partnerId)
          expect(partner?.status).toBe('active')
          expect(lead?.offers.map(offer => offer.partnerId)).not.toContain(partnerId)
          expect(lead?.country && partner?.country ? partner.country : lead?.country).toBe(lead?.country)
          expect(shares.reduce((sum, { bp }) => sum + bp, 0)).toBe(10_000)
          expect(shares.map(share => share.partnerId)).toContain(partnerId)
        }
      }),
      { seed: SEED, numRuns: 400 },
    )
  })

  it('gives each partner what its weight says, to within one lead per partner, however long it goes on', () => {
    fc.assert(
      fc.property(partnersArb, leadsArb(400), (partners, leads) => {
        const fresh = leads.map(lead => ({ ...lead, offers: [] }))
        const plan = planOffers(
          fresh,
          standingsOf(partners, [], () => false),
          worldOf(10_000),
          new Map(),
        )
        for (const { due, got } of plan.ledger.values())
          expect(Math.abs(got - due)).toBeLessThanOrEqual(Math.max(1, partners.length))
        const total = [...plan.ledger.values()].reduce((sum, { due, got }) => sum + due - got, 0)
        expect(total).toBeCloseTo(0, 6)
      }),
      { seed: SEED, numRuns: 80 },
    )
  })

  it('gives the same for the same, and never more than a partner has room for', () => {
    fc.assert(
      fc.property(partnersArb, leadsArb(60), fc.integer({ min: 1, max: 5 }), (partners, leads, cap) => {
        const plan = () =>
          planOffers(
            leads,
            standingsOf(partners, leads, () => false),
            worldOf(cap),
            new Map(),
          )
        expect(plan()).toEqual(plan())
        const got = new Map<string, number>()
        for (const { partnerId } of plan().offers) got.set(partnerId, (got.get(partnerId) ?? 0) + 1)
        for (const count of got.values()) expect(count).toBeLessThanOrEqual(cap)
      }),
      { seed: SEED, numRuns: 200 },
    )
  })

  it('rounds shares to basis points that add up', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 1_000 }), { minLength: 1, maxLength: 40 }), weights => {
        const all = weights.reduce((sum, weight) => sum + weight, 0)
        const shares = weights.map((weight, i) => ({
          partnerId: `partner:${i}` as const,
          share: weight / all,
        }))
        const rounded = inBasisPoints(shares)
        expect(rounded.reduce((sum, { bp }) => sum + bp, 0)).toBe(10_000)
        rounded.forEach(({ bp }, i) => {
          expect(Math.abs(bp - (shares[i]?.share ?? 0) * 10_000)).toBeLessThan(1)
        })
      }),
      { seed: SEED, numRuns: 500 },
    )
  })
})

/** Whether the last choice was between claims that differ by nothing but rounding. */
function isTie(
  partners: readonly Partner[],
  leads: readonly Lead[],
  cap: number,
  chosen: readonly (string | undefined)[],
) {
  const last = chosen[leads.length - 1]
  const plan = planOffers(
    leads,
    standingsOf(partners, leads, () => false),
    worldOf(cap),
    new Map(),
  )
  const accounts = [...plan.ledger].map(([id, { due, got }]) => ({
    id,
    behind: due - got + (id === last ? 1 : 0),
  }))
  const best = Math.max(...accounts.map(({ behind }) => behind))
  return accounts.filter(({ behind }) => best - behind < 1e-9).length > 1
}
