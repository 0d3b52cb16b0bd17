import { dealOutcome, sourceKey } from '@shared/domain/lead/keys.ts'
import { leadPolicy } from '@shared/domain/lead/policy.ts'
import { type ScoreWorld, scoreLead } from '@shared/domain/lead/score.ts'
import { makeTrackRecord } from '@shared/domain/lead/trackRecord.ts'
import { describe, expect, it } from 'vitest'
import { leadRow } from './rows.ts'

const closed = (closeOn: string, won: boolean, industry: string) =>
  dealOutcome({ closeOn, won }, { industry })
const book: ScoreWorld = {
  points: leadPolicy.parse({}).points,
  deals: makeTrackRecord([
    closed('2026-01-10', true, 'Energy'),
    closed('2026-01-20', true, 'Energy'),
    closed('2026-02-01', false, 'Retail'),
    closed('2026-02-02', false, 'Retail'),
    closed('2026-06-01', false, 'Energy'),
  ]),
  leads: makeTrackRecord([{ on: '2026-03-01', good: true, keys: [sourceKey('Trade fair')] }]),
}
const factor = (lead: Parameters<typeof scoreLead>[0], id: string, day = '2026-05-01', world = book) =>
  scoreLead(lead, day, world).factors.find(each => each.id === id)

describe('a lead’s score', () => {
  it('gives an industry half its points at the rate of the book, more above, less below', () => {
    // 2 of 2 with ten cases at the base rate of 2 of 4: 7 of 12, against 0.5: 0.583… of the points.
    const energy = factor(leadRow('1', { industry: 'energy' }), 'industry')
    expect(energy?.got).toBeCloseTo((20 * (7 / 12)) / 0.5 / 2)
    expect(energy?.words).toBe('2 of 2 closed deals in energy were won (100%), of the whole book 50%.')
    expect(factor(leadRow('1', { industry: 'Retail' }), 'industry')?.got).toBeCloseTo(
      (20 * (5 / 12)) / 0.5 / 2,
    )
  })

  it('looks at nothing that ended on the day the lead came or later', () => {
    const lead = leadRow('1', { industry: 'Energy' })
    expect(factor(lead, 'industry', '2026-01-20')?.words).toContain('1 of 1 closed deals')
    expect(factor(lead, 'industry', '2026-01-21')?.words).toContain('2 of 2 closed deals')
    const later = { ...book, deals: makeTrackRecord([closed('2026-05-01', true, 'Energy')]) }
    expect(factor(lead, 'industry', '2026-05-01', later)).not.toHaveProperty('got')
  })

  it('takes what is not known out of the sum and says how much was judged', () => {
    const bare = scoreLead(leadRow('1'), '2026-05-01', book)
    expect(bare.confidence).toBe(35)
    expect(bare.score).toBe(0)
    expect(bare.factors.find(({ id }) => id === 'size')?.words).toBe('Its size is not given.')
    const full = scoreLead(
      leadRow('1', {
        contactName: 'Zoë Berg',
        contactEmail: 'zoe@berg.example',
        contactPhone: '1',
        referredBy: 'partner:a',
        amount: { minor: 1, currency: 'EUR' },
        productIds: ['product:1'],
        visits: 9,
      }),
      '2026-05-01',
      book,
    )
    expect([full.score, full.confidence]).toEqual([100, 40])
  })

  it('has no number where no factor counts', () => {
    const none = Object.fromEntries(Object.keys(book.points).map(id => [id, 0])) as typeof book.points
    expect(scoreLead(leadRow('1'), '2026-05-01', { ...book, points: none })).toEqual({
      confidence: 0,
      factors: [],
    })
  })

  it('tells an address of the company from one anybody can have', () => {
    const reach = (fields: object) => factor(leadRow('1', fields), 'reach')
    expect(reach({ contactEmail: 'a@gmail.com' })?.got).toBeCloseTo(3)
    expect(reach({ contactEmail: 'a@berg.example' })?.got).toBeCloseTo(6)
    expect(reach({})?.words).toBe('There is no address and no phone number.')
  })
})
