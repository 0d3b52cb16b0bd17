import { candidates, partiality, type Stakes } from '@shared/domain/conflict/neutral.ts'
import { policyOf } from '@shared/domain/workspace/channelPolicy.ts'
import { describe, expect, it } from 'vitest'
import { targetRow } from '../domain/rows.ts'

const stakes: Stakes = {
  territories: ['DACH'],
  partners: [
    { id: 'partner:mine', name: 'Cygnus', owner: 'Ana Ruiz' },
    { id: 'partner:other', name: 'Rival Systems' },
  ],
  sellers: [{ name: 'Tom Berg', of: 'Retrofit' }],
  targets: [targetRow('t', { partnerId: 'partner:other', sellerKey: 'Uma Lind' })],
}
const member = (name: string, fields: object = {}) => ({ name, canAdjudicate: true, ...fields })
const policy = policyOf({
  policy: {
    team: [
      member('Zed Neutral'),
      member('Dora Dach', { quotaTerritories: ['dach'] }),
      member('Paul Partner', { quotaPartnerIds: ['partner:other'] }),
      member('Ann Nordics', { quotaTerritories: ['Nordics'], quotaPartnerIds: ['partner:third'] }),
      member('Ned Approver', { canAdjudicate: false }),
    ],
  },
})

describe('an adjudicator’s own quota', () => {
  it.each([
    ['tom berg', 'tom berg runs the deal “Retrofit”'],
    ['Ana Ruiz', 'Ana Ruiz manages Cygnus'],
    ['Dora Dach', 'Dora Dach’s quota counts the territory DACH'],
    ['Paul Partner', 'Paul Partner’s quota counts Rival Systems'],
    ['Uma Lind', 'Uma Lind has a target over Rival Systems from 2026-01-01 to 2026-03-31'],
  ])('is affected: %s', (name, reason) => {
    expect(partiality(name, stakes, policy)).toBe(reason)
  })

  it.each(['Zed Neutral', 'Ann Nordics', 'Somebody Else'])('is not affected: %s', name => {
    expect(partiality(name, stakes, policy)).toBeUndefined()
  })

  it('offers those who may settle it first, and of them the one the rule names', () => {
    expect(candidates(stakes, policy, 'Zed Neutral').map(({ name }) => name)).toEqual([
      'Zed Neutral',
      'Ann Nordics',
      'Dora Dach',
      'Paul Partner',
    ])
    expect(candidates(stakes, policy, 'Tom Berg')).toContainEqual({
      name: 'Tom Berg',
      partial: 'Tom Berg runs the deal “Retrofit”',
    })
  })
})
