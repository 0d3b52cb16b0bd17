import { setMotion } from '@shared/domain/mix/commands.ts'
import { type MixItem, mixQuarters, mixShares } from '@shared/domain/mix/mix.ts'
import { usualMotion } from '@shared/domain/mix/suggest.ts'
import { describe, expect, it } from 'vitest'
import { MemoryStore } from '../domain/memoryStore.ts'
import { dealRow, revenueRow } from '../domain/rows.ts'

const item = (worth: number | undefined, fields: Partial<MixItem> = {}): MixItem => ({
  date: '2026-02-01',
  amount: { minor: worth ?? 7, currency: worth === undefined ? 'KWD' : 'EUR' },
  worth,
  motion: undefined,
  usual: undefined,
  partnerId: 'partner:1',
  ...fields,
})

describe('the mix of a quarter', () => {
  const [quarter] = mixQuarters(
    [
      item(60, { motion: 'resale' }),
      item(-10, { motion: 'resale' }),
      item(30, { usual: 'referral' }),
      item(20),
      item(500, { partnerId: undefined }),
      item(undefined),
      item(undefined, { motion: 'resale' }),
      item(900, { motion: 'resale', date: '2025-12-31' }),
    ],
    '2026-Q1',
    1,
  )
  if (!quarter) throw new Error('no quarter')

  it('keeps what was said, what nobody said, direct sales and other currencies apart', () => {
    expect(quarter.said.resale).toEqual({ minor: 50, items: 2 })
    expect(quarter.unsaid).toEqual({ minor: 50, items: 2 })
    expect(quarter.direct).toEqual({ minor: 500, items: 1 })
    expect(quarter.unconverted).toEqual([{ currency: 'KWD', minor: 14, items: 2 }])
  })

  it('lays guesses into the gaps only when asked, and says so', () => {
    const of = (guesses: boolean) =>
      mixShares(quarter, guesses)
        .filter(({ items }) => items > 0)
        .map(({ id, minor, percent, guessed }) => [id, minor, percent, guessed])
    expect(of(false)).toEqual([
      ['resale', 50, 50, 0],
      ['unsaid', 50, 50, 0],
    ])
    expect(of(true)).toEqual([
      ['referral', 30, 30, 30],
      ['resale', 50, 50, 0],
      ['unsaid', 20, 20, 0],
    ])
  })

  it('has no shares where nothing was sold with partners', () => {
    const [empty] = mixQuarters([], '2026-Q1', 1)
    expect(empty && mixShares(empty, false).map(({ percent }) => percent)).toEqual(Array(6).fill(undefined))
  })
})

it('guesses a motion only where the types of the partner agree', () => {
  expect(usualMotion(['reseller', 'distributor'])).toBe('resale')
  expect(usualMotion(['reseller', 'si'])).toBeUndefined()
  expect(usualMotion([])).toBeUndefined()
})

it('says the motion of lines and deals at once, and takes it back', () => {
  const held = new MemoryStore()
    .put('revenue', revenueRow('1'), revenueRow('2', { motion: 'resale' }))
    .put('deals', dealRow('1'))
  const set = (motion: 'resale' | null) =>
    held.commit(setMotion, {
      revenueIds: ['revenue:1', 'revenue:2', 'revenue:gone'],
      dealIds: ['deal:1'],
      motion,
    })
  const answer = set('resale')
  expect(answer).toMatchObject({ value: { changes: [{ id: 'revenue:1' }, { id: 'deal:1' }] } })
  expect(answer.ok && answer.value.label).toBe('Set the motion of 3 revenue lines and 1 deal to resale')
  expect(held.get('revenue', 'revenue:1')?.motion).toBe('resale')
  set(null)
  expect(held.get('deals', 'deal:1')).not.toHaveProperty('motion')
})
