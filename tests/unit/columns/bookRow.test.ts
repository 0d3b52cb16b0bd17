import { generateSample } from '@shared/domain/sample/generate.ts'
import { describe, expect, test } from 'vitest'
import { asOfFor, barQuarters, lastCompleteQuarter } from '../../../renderer/columns/bookPeriod.ts'
import { bookTools, deriveRow } from '../../../renderer/columns/bookRow.ts'
import { touchedBy } from '../../../renderer/columns/touched.ts'
import { interactionRow, taskRow } from '../domain/rows.ts'

const SEED = 7
const TODAY = '2026-11-23'
let count = 0
const sample = generateSample({
  seed: SEED,
  today: TODAY,
  now: `${TODAY}T08:00:00.000Z`,
  newId: type => `${type}:${++count}`,
})
const [workspace] = sample.workspace
if (!workspace) throw new Error('The sample has no workspace.')
const common = { workspace, rates: sample.rates, templates: [] }

const rowsOf = (id: string) => ({
  revenue: sample.revenue.filter(row => row.partnerId === id),
  deals: sample.deals.filter(deal => deal.partners.some(role => role.partnerId === id)),
  targets: sample.targets.filter(row => row.partnerId === id),
  interactions: sample.interactions.filter(row => row.partnerId === id),
  tasks: sample.tasks.filter(row => row.partnerId === id),
})

/** The newest rate on or before a day, found the slow way; amounts as decimals, rounded once per line. */
function inWorkspaceCurrency(amount: { minor: number; currency: string }, date: string): number | undefined {
  if (amount.currency === workspace?.currency) return amount.minor
  const [rate] = sample.rates
    .filter(({ from, to, date: on }) => from === amount.currency && to === workspace?.currency && on <= date)
    .sort((a, b) => (a.date < b.date ? 1 : -1))
  if (!rate) return undefined
  const digits = { JPY: 0, KRW: 0, KWD: 3 }[amount.currency] ?? 2
  const exact = amount.minor * Number(rate.rate) * 10 ** (2 - digits)
  return Math.sign(exact) * Math.round(Math.abs(exact) + 1e-7)
}

describe('a row of the book', () => {
  test('shows what a slow sum over the rows gives, for every partner of the sample', () => {
    const tools = bookTools(common, { asOf: TODAY, day: TODAY }, 'en')
    const bars = barQuarters(TODAY)
    let compared = 0
    for (const partner of sample.partners) {
      const source = { partner, ...rowsOf(partner.id) }
      const row = deriveRow(source, tools)
      const sourced = source.revenue.filter(line => line.role === 'sourced' && line.date <= TODAY)
      const quarters = bars.map(quarter => {
        const first = (Number(quarter.slice(6)) - 1) * 3 + 1
        const months = [0, 1, 2].map(i => `${quarter.slice(0, 4)}-${String(first + i).padStart(2, '0')}`)
        return sourced
          .filter(line => months.includes(line.date.slice(0, 7)))
          .reduce((sum, line) => sum + (inWorkspaceCurrency(line.amount, line.date) ?? 0), 0)
      })
      expect(row.quarters, partner.name).toEqual(quarters)
      expect(row.openDeals).toBe(source.deals.filter(deal => !['won', 'lost'].includes(deal.stage)).length)
      if (source.revenue.length === 0) expect(row.sourcedYtd).toBeUndefined()
      else expect(row.trailingYear).toBe(quarters.slice(4).reduce((a, b) => a + b, 0))
      compared += sourced.length
    }
    expect(compared).toBeGreaterThan(1_000)
  })
})

describe('when a partner was reached and what is next', () => {
  const [partner] = sample.partners.filter(row => row.status === 'active' && row.tier === 'Gold')
  if (!partner) throw new Error('The sample has no such partner.')
  const row = (more: Partial<Parameters<typeof deriveRow>[0]>, day = TODAY) =>
    deriveRow(
      { partner, revenue: [], deals: [], targets: [], interactions: [], tasks: [], ...more },
      bookTools(common, { asOf: TODAY, day }, 'en'),
    )
  const call = interactionRow('1', { kind: 'call', on: '2026-10-01', partnerId: partner.id })

  test('is on its row, with the rhythm of its tier', () => {
    expect(row({ interactions: [call] })).toMatchObject({
      lastTouchOn: '2026-10-01',
      touchDueOn: '2026-10-31',
      openTasks: 0,
      nextStep: { text: 'Get in touch' },
    })
    const asked = { ...call, id: 'interaction:2' as const, direction: 'in' as const, on: '2026-11-01' }
    const tasks = [taskRow('1'), taskRow('2', { doneAt: call.createdAt })]
    expect(row({ interactions: [call, asked], tasks })).toMatchObject({
      unansweredSince: '2026-11-01',
      openTasks: 1,
      nextStep: { taskId: 'task:1' },
    })
  })

  test('is not due for a partner nobody courts, and nothing is known of one never reached', () => {
    const never = row({}, partner.createdAt.slice(0, 10))
    expect(never).not.toHaveProperty('lastTouchOn')
    expect(never).not.toHaveProperty('nextStep')
    expect(row({ partner: { ...partner, status: 'ended' }, interactions: [call] })).not.toHaveProperty(
      'touchDueOn',
    )
  })
})

describe('the day the figures stand on', () => {
  test('is today, or the newest revenue of an imported history', () => {
    expect(asOfFor(TODAY, undefined)).toBe(TODAY)
    expect(asOfFor(TODAY, '2026-11-01')).toBe(TODAY)
    expect(asOfFor(TODAY, '2026-08-23')).toBe(TODAY)
    expect(asOfFor(TODAY, '2026-08-22')).toBe('2026-08-22')
    expect(asOfFor(TODAY, '2020-05-31')).toBe('2020-05-31')
    expect(asOfFor(TODAY, '2027-01-01')).toBe(TODAY)
  })
  test('a running quarter is never scored', () => {
    expect(lastCompleteQuarter('2026-11-23')).toBe('2026-Q3')
    expect(lastCompleteQuarter('2026-12-31')).toBe('2026-Q4')
    expect(lastCompleteQuarter('2020-01-01')).toBe('2019-Q4')
  })
})

describe('what a change concerns', () => {
  const [deal] = sample.deals.filter(({ partners }) => partners.length > 1)
  const [rate] = sample.rates
  if (!deal || !rate) throw new Error('The sample has no such rows.')
  test('a deal concerns the partners it had and the ones it has', () => {
    const [kept, ...gone] = deal.partners
    const after = { ...deal, partners: kept ? [kept] : [] }
    const touched = touchedBy([{ table: 'deals', id: deal.id, before: deal, after }])
    expect(touched).toEqual({ kind: 'some', ids: new Set([kept, ...gone].map(role => role?.partnerId)) })
  })
  test('an interaction and a task concern the partner they hang on, before and after', () => {
    const before = taskRow('1', { partnerId: 'partner:a' })
    const after = { ...before, partnerId: 'partner:b' as const }
    expect(touchedBy([{ table: 'tasks', id: before.id, before, after }])).toEqual({
      kind: 'some',
      ids: new Set(['partner:a', 'partner:b']),
    })
    const talk = interactionRow('1', { partnerId: 'partner:c' })
    expect(touchedBy([{ table: 'interactions', id: talk.id, after: talk }])).toEqual({
      kind: 'some',
      ids: new Set(['partner:c']),
    })
  })
  test('a rate concerns everybody', () => {
    expect(touchedBy([{ table: 'rates', id: rate.id, after: rate }])).toEqual({ kind: 'all' })
  })
})
