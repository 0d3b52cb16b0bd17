import { creditLine } from '@shared/domain/attribution/line.ts'
import { makeRateBook } from '@shared/domain/scorecard/rateBook.ts'
import { policyOf } from '@shared/domain/workspace/channelPolicy.ts'
import { expect, it } from 'vitest'
import { dealRow } from '../domain/rows.ts'
import { registrationOf } from './rows.ts'

it('a claim is told as it is made, while what is counted never exceeds the deal', () => {
  const deal = dealRow('1', {
    customerId: 'customer:1',
    openedOn: '2026-01-20',
    amount: { minor: 100_00, currency: 'USD' },
    partners: [
      { partnerId: 'partner:1', role: 'sourced', shareBp: 7_000 },
      { partnerId: 'partner:2', role: 'sourced', shareBp: 5_000 },
    ],
  })
  const sources = {
    registrations: [registrationOf('1', { customerId: 'customer:1', protectedFrom: '2026-01-10' })],
    leads: [],
    interactions: [],
  }
  const line = creditLine(deal, sources, undefined, {
    policy: policyOf({}),
    rates: makeRateBook([], 'USD'),
    today: '2026-03-01',
    dayAt: at => at.slice(0, 10),
  })
  expect(line.parts.map(({ verdict, worth }) => [verdict, worth])).toEqual([
    ['sourced', 70_00],
    ['claimed', 50_00],
  ])
  expect(line.totals).toEqual({ sourced: 70_00, influenced: 0, claimed: 30_00, rest: 0 })
})
