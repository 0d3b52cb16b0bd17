import { creditDeal } from '@shared/domain/attribution/credits.ts'
import type { Deal, DealPartner } from '@shared/domain/deal/schema.ts'
import { PARTNER_ROLES } from '@shared/domain/deal/schema.ts'
import { INTERACTION_KINDS, type Interaction } from '@shared/domain/interaction/schema.ts'
import type { Lead } from '@shared/domain/lead/schema.ts'
import { REGISTRATION_STATES, type Registration } from '@shared/domain/registration/schema.ts'
import { policyOf } from '@shared/domain/workspace/channelPolicy.ts'
import { addDays } from '@shared/lib/calendarDate.ts'
import Big from 'big.js'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { callOf, leadOf, registrationOf } from '../../unit/attribution/rows.ts'
import { dealRow } from '../../unit/domain/rows.ts'

const SEED = 20_261_126
console.info(`credits: seed ${SEED}`)

const TODAY = '2026-06-01'
const policy = { ...policyOf({}), influenceWindowDays: 60 }
const dayAt = (instant: string) => instant.slice(0, 10)

const day = fc.integer({ min: -120, max: 60 }).map(days => addDays('2026-05-01', days))
const partnerId = fc.constantFrom('1', '2', '3', '4').map(key => `partner:${key}` as const)
const dealId = fc.constantFrom('deal:1', 'deal:2', undefined)
const customerId = fc.constantFrom('customer:1', 'customer:2', undefined)
const some = <T extends object>(row: T): T =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined)) as T

const part: fc.Arbitrary<DealPartner> = fc.record({
  partnerId,
  role: fc.constantFrom(...PARTNER_ROLES),
  shareBp: fc.integer({ min: 0, max: 10_000 }),
})
const deal: fc.Arbitrary<Deal> = fc
  .record({
    partners: fc.uniqueArray(part, { maxLength: 6, selector: each => `${each.partnerId} ${each.role}` }),
    minor: fc.option(fc.oneof(fc.integer({ min: -500, max: 500 }), fc.integer({ min: 0, max: 2 ** 45 }))),
    openedOn: fc.option(day, { nil: undefined }),
    closeOn: day,
    stage: fc.constantFrom('qualified' as const, 'won' as const, 'lost' as const),
    customerId,
  })
  .map(({ minor, ...fields }) => {
    const { amount: _, ...bare } = dealRow('1')
    return some({ ...bare, ...fields, ...(minor !== null && { amount: { minor, currency: 'JPY' } }) })
  })
const registration = (key: number): fc.Arbitrary<Registration> =>
  fc
    .record({
      partnerId,
      dealId: dealId as fc.Arbitrary<Registration['dealId']>,
      customerId,
      state: fc.constantFrom(...REGISTRATION_STATES),
      protectedFrom: fc.option(day, { nil: undefined }),
      protectedUntil: fc.option(day, { nil: undefined }),
    })
    .map(fields => some({ ...registrationOf(String(key)), ...fields }))
const lead = (key: number): fc.Arbitrary<Lead> =>
  fc
    .record({
      referredBy: fc.option(partnerId, { nil: undefined }),
      receivedOn: fc.option(day, { nil: undefined }),
      dealId: dealId as fc.Arbitrary<Lead['dealId']>,
      taker: fc.option(fc.tuple(partnerId, day), { nil: undefined }),
    })
    .map(({ taker, ...fields }) =>
      some({
        ...leadOf(String(key)),
        ...fields,
        offers: taker
          ? [
              {
                partnerId: taker[0],
                offeredAt: `${taker[1]}T08:00:00.000Z`,
                answerBy: `${taker[1]}T18:00:00.000Z`,
                answer: 'accepted' as const,
                answeredAt: `${taker[1]}T09:00:00.000Z`,
              },
            ]
          : [],
      }),
    )
const talk = (key: number): fc.Arbitrary<Interaction> =>
  fc
    .record({
      partnerId: fc.option(partnerId, { nil: undefined }),
      dealId: dealId as fc.Arbitrary<Interaction['dealId']>,
      customerId,
      kind: fc.constantFrom(...INTERACTION_KINDS),
      on: day,
    })
    .map(fields => some({ ...callOf(String(key)), ...fields }))
const several = <T>(of: (key: number) => fc.Arbitrary<T>) =>
  fc.integer({ min: 0, max: 4 }).chain(count => fc.tuple(...Array.from({ length: count }, (_, i) => of(i))))
const world = fc.record({
  deal,
  registrations: several(registration),
  leads: several(lead),
  interactions: several(talk),
})
type World = typeof world extends fc.Arbitrary<infer W> ? W : never

const credit = ({ deal: row, ...sources }: World) =>
  creditDeal({ deal: row, sources, policy, today: TODAY, dayAt })

/** The rule said over again, partner by partner and in decimals, knowing nothing of traces. */
function meant({ deal: row, registrations, leads, interactions }: World) {
  const began = row.openedOn ?? row.createdAt.slice(0, 10)
  const end =
    row.stage !== 'qualified' && row.closeOn !== undefined && row.closeOn < TODAY ? row.closeOn : TODAY
  const inWindow = (on: string) => on <= end && on >= addDays(end, -60)
  const origins = (id: string): string[] => [
    ...registrations
      .filter(
        r =>
          r.partnerId === id &&
          r.protectedFrom !== undefined &&
          r.protectedFrom <= began &&
          ['approved', 'extended', 'expired', 'converted', 'won', 'lost'].includes(r.state) &&
          (r.dealId === row.id ||
            (r.dealId === undefined &&
              r.customerId !== undefined &&
              r.customerId === row.customerId &&
              (r.protectedUntil ?? '9') >= began)),
      )
      .map(r => r.protectedFrom ?? ''),
    ...leads
      .filter(l => l.dealId === row.id && l.referredBy === id)
      .map(l => l.receivedOn ?? l.createdAt.slice(0, 10))
      .filter(on => on <= began),
  ]
  const events = (id: string): boolean =>
    interactions.some(
      i =>
        i.partnerId === id &&
        i.kind !== 'note' &&
        inWindow(i.on) &&
        (i.dealId === row.id ||
          (i.dealId === undefined && i.customerId !== undefined && i.customerId === row.customerId)),
    ) ||
    leads.some(
      l =>
        l.dealId === row.id &&
        l.referredBy !== id &&
        l.offers.some(o => o.partnerId === id && inWindow((o.answeredAt ?? '').slice(0, 10))),
    ) ||
    origins(id).some(on => on >= addDays(end, -60))
  const ids = [...new Set(row.partners.map(p => p.partnerId))].sort()
  const named = ids.map(id => {
    const own = row.partners.filter(p => p.partnerId === id)
    const role = PARTNER_ROLES.find(each => own.some(p => p.role === each)) ?? 'delivered'
    const shareBp = Math.max(...own.filter(p => p.role === role).map(p => p.shareBp))
    const verdict =
      role === 'sourced' && origins(id).length > 0
        ? 'sourced'
        : events(id)
          ? 'influenced'
          : role === 'sourced'
            ? 'claimed'
            : 'none'
    return { id, shareBp, verdict }
  })
  return named
}

const total = (kind: string, of: ReturnType<typeof meant>, minor: number, left: Big): Big => {
  const share = of.filter(p => p.verdict === kind).reduce((sum, p) => sum + p.shareBp, 0)
  const wanted = new Big(Math.abs(minor)).times(Math.min(share, 10_000)).div(10_000).round(0, Big.roundHalfUp)
  return wanted.gt(left) ? left : wanted
}

it('agrees with the rule said another way', () => {
  fc.assert(
    fc.property(world, given => {
      const answer = credit(given)
      const expected = meant(given)
      const named = answer.parts.filter(each => each.role !== undefined)
      expect(named.map(each => [each.partnerId, each.verdict])).toEqual(
        expected.map(each => [each.id, each.verdict]),
      )
      const minor = given.deal.amount?.minor
      expect(answer.totals === undefined).toBe(minor === undefined)
      if (minor === undefined) return
      let left = new Big(Math.abs(minor))
      for (const kind of ['sourced', 'influenced', 'claimed'] as const) {
        const wanted = total(kind, expected, minor, left)
        left = left.minus(wanted)
        expect([kind, Math.abs(answer.totals?.[kind] ?? 0)]).toEqual([kind, wanted.toNumber()])
      }
    }),
    { seed: SEED, numRuns: 2_000 },
  )
})

it('never credits more than the deal, and every part is within one unit of its share', () => {
  fc.assert(
    fc.property(world, given => {
      const { parts, totals } = credit(given)
      const minor = given.deal.amount?.minor
      if (minor === undefined || !totals) return
      const of = (kind: string) =>
        parts.reduce((sum, each) => (each.verdict === kind ? sum + (each.minor ?? 0) : sum), 0)
      for (const kind of ['sourced', 'influenced', 'claimed'] as const) expect(of(kind)).toBe(totals[kind])
      expect(totals.sourced + totals.influenced + totals.claimed + totals.rest).toBe(minor)
      expect(Math.abs(totals.sourced + totals.influenced)).toBeLessThanOrEqual(Math.abs(minor))
      for (const { minor: own = 0, shareBp } of parts)
        expect(Math.abs(own)).toBeLessThanOrEqual(Math.ceil((Math.abs(minor) * shareBp) / 10_000) + 1)
    }),
    { seed: SEED, numRuns: 1_000 },
  )
})

it('nobody is sourced without a registration or referral on record', () => {
  fc.assert(
    fc.property(world, given => {
      const bare = credit({ ...given, registrations: [], leads: [] })
      expect(bare.parts.filter(each => each.verdict === 'sourced')).toEqual([])
      expect(bare.totals?.sourced ?? 0).toBe(0)
    }),
    { seed: SEED, numRuns: 500 },
  )
})

it('does not depend on the order of rows or partners', () => {
  fc.assert(
    fc.property(world, given => {
      const turned = {
        deal: { ...given.deal, partners: [...given.deal.partners].reverse() },
        registrations: [...given.registrations].reverse(),
        leads: [...given.leads].reverse(),
        interactions: [...given.interactions].reverse(),
      } as unknown as World
      expect(credit(turned)).toEqual(credit(given))
    }),
    { seed: SEED, numRuns: 1_000 },
  )
})
