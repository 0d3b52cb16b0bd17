import { DEAL_MODEL } from '@shared/domain/matching/dealModel.ts'
import { countWeights, estimate, type Pattern } from '@shared/domain/matching/estimate.ts'
import { createMatcher } from '@shared/domain/matching/matcher.ts'
import { randomOf } from '@shared/lib/random.ts'
import { describe, expect, test } from 'vitest'
import { similarity } from '../../bench/matching/ours.ts'

const matcher = createMatcher(DEAL_MODEL, similarity)
matcher.add('a', {
  name: 'Nordlicht Handels GmbH',
  domain: ['nordlicht.de', 'nordlicht.com'],
  phone: '+49 40 123456',
  country: 'Germany',
})
matcher.add('b', { name: 'Südwind AG' })

describe('a check', () => {
  test('explains each field, and says what would decide otherwise', () => {
    const [hit, ...more] = matcher.check({ name: 'Nordlicht Handel', domain: 'shop.nordlicht.com' })
    expect(more).toEqual([])
    expect(hit?.id).toBe('a')
    const { fields, total, decision, turns } = hit?.explanation ?? { fields: [], turns: [] }
    expect(fields.find(field => field.field === 'name')).toMatchObject({ level: 'close', weight: 6 })
    expect(fields.find(field => field.field === 'domain')).toMatchObject({ level: 'close', weight: 6 })
    expect(fields.find(field => field.field === 'phone')).toEqual({
      field: 'phone',
      kind: 'phone',
      weight: 0,
    })
    expect([total, decision]).toEqual([12, 'match'])
    expect(turns).toContainEqual({ field: 'domain', to: 'different', total: 4, decision: 'possible' })
    expect(turns).toContainEqual({ field: 'number', to: 'different', total: 4, decision: 'possible' })
    expect(turns.some(turn => turn.decision === 'match')).toBe(false)
  })

  test('an equal name elsewhere is asked about', () => {
    const [hit] = matcher.check({ name: 'Nordlicht Handels', country: 'Brazil' })
    expect(hit?.explanation.decision).toBe('possible')
    expect(hit?.explanation.turns).toContainEqual(
      expect.objectContaining({ field: 'phone', to: 'same', decision: 'match' }),
    )
  })

  test('leaves out itself, what was removed and what was replaced', () => {
    const own = createMatcher(DEAL_MODEL, similarity)
    own.add('x', { name: 'Acme Ltd' })
    expect(own.check({ name: 'Acme' }, { except: 'x' })).toEqual([])
    own.add('x', { name: 'Bolt Ltd' })
    expect(own.check({ name: 'Acme' })).toEqual([])
    expect(own.check({ name: 'Bolt' }).map(hit => hit.id)).toEqual(['x'])
    own.remove('x')
    expect([own.size, own.check({ name: 'Bolt' }).length]).toEqual([0, 0])
  })
})

describe('weights', () => {
  // 200 pairs the same and 1,800 not, of five fields that tell in different degrees.
  const random = randomOf(20_261_124, 'weights')
  const judged = Array.from({ length: 2_000 }, (_, n) => {
    const same = n < 200
    const level = (right: number) => (random.chance(same ? right : 0.05) ? 0 : 4)
    return {
      same,
      pattern: [level(0.95), level(0.9), level(0.8), random.chance(0.3) ? undefined : level(0.5), level(0.9)],
    } satisfies { same: boolean; pattern: Pattern }
  })

  test('nobody judged are near those counted', () => {
    const counted = countWeights(judged, 5)
    const { weights, share } = estimate(
      judged.map(pair => pair.pattern),
      5,
    )
    expect(share).toBeCloseTo(0.1, 1)
    weights.forEach((field, at) => {
      for (const level of [0, 4])
        expect(Math.abs((field[level] ?? 0) - (counted[at]?.[level] ?? 0))).toBeLessThan(0.5)
    })
  })

  test('never rise as likeness falls', () => {
    const odd = Array.from({ length: 40 }, (_, n) => ({ same: n < 20, pattern: [n < 20 ? 2 : 1] as Pattern }))
    const [field = []] = countWeights(odd, 1)
    expect(field.every((weight, at) => at === 0 || weight <= (field[at - 1] ?? 0))).toBe(true)
  })
})
