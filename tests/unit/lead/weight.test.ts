import { rankPartners } from '@shared/domain/lead/distribute.ts'
import { areaOf, placeFit, whereOf } from '@shared/domain/lead/place.ts'
import { standingsOf } from '@shared/domain/lead/standing.ts'
import type { Partner } from '@shared/domain/partner/schema.ts'
import { describe, expect, it } from 'vitest'
import { partnerRow } from '../domain/rows.ts'
import { leadRow, world } from './rows.ts'

const rank = (
  partners: readonly Partner[],
  lead = leadRow('1'),
  policy: Parameters<typeof world>[0] = {},
  leads: Parameters<typeof standingsOf>[1] = [],
) =>
  rankPartners(
    lead,
    standingsOf(partners, leads, () => true),
    world(policy),
  )

describe('where a partner works', () => {
  const fitOf = (regions: string[], country: string | undefined, lead: object) =>
    placeFit(areaOf({ regions, country }), whereOf(lead))

  it('holds the lead’s country or territory', () => {
    expect(fitOf(['DACH'], undefined, { country: 'Austria' })).toBe('fits')
    expect(fitOf([], 'USA', { country: 'United States' })).toBe('fits')
    expect(fitOf(['dach'], undefined, { territory: 'DACH' })).toBe('fits')
    expect(fitOf([], 'Germany', { territory: 'DACH' })).toBe('fits')
    expect(fitOf(['North-East'], undefined, { territory: 'north east' })).toBe('fits')
  })

  it('does not hold another; a country decides over the territory around it', () => {
    expect(fitOf(['DACH'], undefined, { country: 'Brazil' })).toBe('outside')
    expect(fitOf([], 'Germany', { country: 'Austria', territory: 'DACH' })).toBe('outside')
    expect(fitOf([], undefined, { country: 'Brazil' })).toBe('unknown')
    expect(fitOf(['DACH'], undefined, {})).toBe('anywhere')
  })
})

describe('who may be offered a lead', () => {
  it('is who is active, works there, has room and was not asked before', () => {
    const partners = [
      partnerRow('a', { regions: ['DACH'] }),
      partnerRow('b', { status: 'paused', regions: ['DACH'] }),
      partnerRow('c', { regions: ['Nordics'] }),
      partnerRow('d', { regions: ['DACH'], tier: 'None' }),
      partnerRow('e', { regions: ['DACH'] }),
      partnerRow('f', { regions: ['DACH'] }),
    ]
    const offers = [
      { partnerId: 'partner:e' as const, offeredAt: '', answerBy: '', answer: 'declined' as const },
    ]
    const lead = leadRow('1', { country: 'Germany', offers })
    const { candidates, refused } = rank(partners, lead, {
      tierWeights: { None: 0 },
      partnerCaps: { 'partner:f': 0 },
    })
    expect(candidates.map(({ partnerId }) => partnerId)).toEqual(['partner:a'])
    expect(Object.fromEntries(refused.map(({ standing, why }) => [standing.partner.id, why]))).toEqual({
      'partner:b': 'inactive',
      'partner:c': 'place',
      'partner:d': 'weight',
      'partner:e': 'asked',
      'partner:f': 'full',
    })
  })

  it('weighs tier, fit, free capacity and acceptance as their product', () => {
    const gold = partnerRow('a', {
      tier: 'Gold',
      regions: ['DACH'],
      industries: ['Retail'],
      capabilities: ['Analytics'],
    })
    const lead = leadRow('1', { country: 'Germany', industry: 'Energy', productIds: ['product:1'] })
    const answered = (answer: 'accepted' | 'declined') => ({
      ...leadRow('x'),
      offers: [{ partnerId: gold.id, offeredAt: '', answerBy: '', answer }],
    })
    const past = [
      { ...answered('accepted'), state: 'accepted' as const, partnerId: gold.id },
      answered('declined'),
      {
        ...leadRow('y'),
        state: 'offered' as const,
        offers: [{ partnerId: gold.id, offeredAt: '', answerBy: '' }],
      },
    ]
    const [only] = rank([gold], lead, {}, past).candidates
    // Gold is the third tier; retail is not energy (40%); two of ten places are taken; (1 + 2) ÷ (2 + 4).
    expect(only?.weight).toBeCloseTo(3 * 0.4 * 0.8 * 0.5)
    expect(only?.share).toBe(1)
  })

  it('lets one partner weigh other than its tier', () => {
    const partners = [partnerRow('a', { tier: 'Gold' }), partnerRow('b', { tier: 'Silver' })]
    const { candidates } = rank(partners, leadRow('1'), { partnerWeights: { 'partner:b': 6 } })
    expect(candidates.map(({ partnerId, share }) => [partnerId, share])).toEqual([
      ['partner:b', 6 / 9],
      ['partner:a', 3 / 9],
    ])
  })
})
