import { backTest } from '@shared/domain/engagement/backTest.ts'
import type { Claim, ConflictCase } from '@shared/domain/engagement/case.ts'
import { decide } from '@shared/domain/engagement/decide.ts'
import type { Convert } from '@shared/domain/engagement/fit.ts'
import { type EngagementRule, TIE_BREAKS } from '@shared/domain/engagement/schema.ts'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ruleRow } from '../../unit/conflict/rows.ts'

const SEED = 20_261_126
console.log(`seed ${SEED}`)
const RUNS = { seed: SEED, numRuns: 3_000 }

const DAYS = ['2026-01-01', '2026-02-01', '2026-03-01', '2026-04-01']
const day = fc.constantFrom(...DAYS)
/** Most rules say little: where every condition is there, none ever fits. */
const seldom = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 1 })
const some = <T>(values: readonly T[]) => fc.uniqueArray(fc.constantFrom(...values), { maxLength: 2 })
const few = <T>(values: readonly T[]) =>
  fc.oneof({ weight: 4, arbitrary: fc.constant([] as T[]) }, { weight: 1, arbitrary: some(values) })
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined })
const money = fc.record({
  minor: fc.integer({ min: 0, max: 10 }),
  currency: fc.constantFrom('EUR', 'USD', 'JPY'),
})
/** One dollar is two euros; nobody knows about yen. */
const convert: Convert = (amount, to) => {
  if (amount.currency === to) return amount
  if (amount.currency === 'JPY' || to === 'JPY') return undefined
  return { minor: to === 'EUR' ? amount.minor * 2 : Math.round(amount.minor / 2), currency: to }
}

const rule: fc.Arbitrary<EngagementRule> = fc
  .record({
    key: fc.nat(99),
    order: fc.nat(3),
    enabled: fc.boolean(),
    effectiveFrom: seldom(day),
    effectiveTo: seldom(day),
    segments: few(['Enterprise', 'SMB']),
    territories: few(['DACH', 'Nordics']),
    tiers: few(['Gold', 'Silver']),
    productIds: few(['product:a', 'product:b'] as const),
    accountListIds: few(['accountList:a', 'accountList:b'] as const),
    minAmount: seldom(money),
    maxAmount: seldom(money),
    decide: fc.shuffledSubarray([...TIE_BREAKS], { minLength: 1 }),
    clearLead: fc.integer({ min: 1, max: 3 }),
    adjudicator: maybe(fc.constant('Sam Reed')),
  })
  .map(({ key, ...fields }) => {
    const there = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
    return ruleRow(String(key), there as Partial<EngagementRule>)
  })

const since = maybe(
  fc.record({ day, at: maybe(fc.constantFrom('T08:00:00.000Z', 'T09:00:00.000Z')) }).map(({ day, at }) => ({
    day,
    ...(at && { at: `${day}${at}` }),
  })),
)
const claim = (partnerId: fc.Arbitrary<string | undefined>): fc.Arbitrary<Claim> =>
  fc.record({
    who: fc.constantFrom('Cygnus', 'Rival'),
    partnerId,
    since,
    touches: fc.nat(5),
    namedAccount: maybe(fc.constant('Strategic')),
    over: maybe(fc.constant('expired on 2026-01-01')),
  })
const conflictCase: fc.Arbitrary<ConflictCase> = fc.record({
  on: day,
  registration: fc.record({
    segment: maybe(fc.constantFrom('enterprise', 'SMB', 'Public')),
    territory: maybe(fc.constantFrom('DACH', 'nordics')),
    productIds: some(['product:a', 'product:b', 'product:c'] as const),
    amount: maybe(money),
  }),
  tier: maybe(fc.constantFrom('gold', 'Silver')),
  accountListIds: some(['accountList:a', 'accountList:b'] as const),
  mine: claim(fc.constant('partner:mine')),
  theirs: claim(fc.constantFrom('partner:mine', 'partner:other', undefined)),
})

/** The same convention written as tables of yes and no, slowly, over every rule. */
function oracle(rules: readonly EngagementRule[], it: ConflictCase) {
  const lower = (text: string | undefined) => text?.toLowerCase()
  const listed = (wanted: readonly string[], value: string | undefined) =>
    wanted.length === 0 || wanted.map(lower).includes(lower(value))
  const meets = (wanted: readonly string[], own: readonly string[]) =>
    wanted.length === 0 || new Set([...wanted, ...own]).size < wanted.length + own.length
  const fits = rules.filter(each => {
    const { amount } = it.registration
    const low = each.minAmount && amount && convert(amount, each.minAmount.currency, it.on)
    const high = each.maxAmount && amount && convert(amount, each.maxAmount.currency, it.on)
    return [
      each.enabled,
      (each.effectiveFrom ?? '0') <= it.on && it.on <= (each.effectiveTo ?? '9'),
      listed(each.segments, it.registration.segment),
      listed(each.territories, it.registration.territory),
      listed(each.tiers, it.tier),
      meets(each.productIds, it.registration.productIds),
      meets(each.accountListIds, it.accountListIds),
      !each.minAmount || (low && low.minor >= each.minAmount.minor),
      !each.maxAmount || (high && high.minor <= each.maxAmount.minor),
    ].every(Boolean)
  })
  let first: EngagementRule | undefined
  for (const each of fits)
    if (!first || each.order < first.order || (each.order === first.order && each.id < first.id)) first = each
  const steps = first?.decide ?? ['namedAccount', 'firstToRegister', 'evidenceOfWork', 'adjudicator']
  const lead = first?.clearLead ?? 2
  const { mine, theirs } = it
  const table = {
    namedAccount: Number(Boolean(mine.namedAccount)) - Number(Boolean(theirs.namedAccount)),
    firstToRegister: moments(mine, theirs),
    evidenceOfWork: Math.abs(mine.touches - theirs.touches) >= lead ? mine.touches - theirs.touches : 0,
    directFirst: theirs.partnerId === undefined ? -1 : 0,
    adjudicator: 0,
  }
  const until = steps.indexOf('adjudicator')
  const score = theirs.over
    ? 1
    : theirs.partnerId === mine.partnerId
      ? -1
      : (until < 0 ? steps : steps.slice(0, until)).map(step => table[step]).find(points => points !== 0)
  return { ruleId: first?.id, wins: score === undefined ? undefined : score > 0 ? 'registration' : 'rival' }
}

/** Above 0: mine came first. */
function moments(mine: Claim, theirs: Claim): number {
  if (!mine.since || !theirs.since) return 0
  const both = mine.since.at && theirs.since.at
  const [a, b] = both ? [mine.since.at, theirs.since.at] : [mine.since.day, theirs.since.day]
  return Date.parse(b ?? '') - Date.parse(a ?? '')
}

const uniqueRules = fc.uniqueArray(rule, { selector: ({ id }) => id, maxLength: 6 })

test('the first rule that fits decides, by its steps in their order, as a slow table says', () => {
  let ruled = 0
  fc.assert(
    fc.property(uniqueRules, conflictCase, (rules, it) => {
      const said = decide(rules, it, convert)
      const { ruleId, wins } = oracle(rules, it)
      if (ruleId !== undefined) ruled++
      expect([said.ruleId, said.wins]).toEqual([ruleId, wins])
      expect(said.reason).toMatch(/\.$/)
      if (wins) expect(said.by).toBeDefined()
    }),
    RUNS,
  )
  console.log(`${ruled} of ${RUNS.numRuns} cases had a rule that fits`)
  expect(ruled).toBeGreaterThan(RUNS.numRuns / 10)
})

test('the order of rows never decides', () => {
  fc.assert(
    fc.property(uniqueRules, conflictCase, fc.nat(), (rules, it, by) => {
      const at = rules.length === 0 ? 0 : by % rules.length
      const turned = [...rules.slice(at), ...rules.slice(0, at)].reverse()
      expect(decide(turned, it, convert)).toEqual(decide(rules, it, convert))
    }),
    RUNS,
  )
})

test('a back-test names the changed decisions and no others, and none where the rules are the same', () => {
  fc.assert(
    fc.property(
      uniqueRules,
      uniqueRules,
      fc.array(conflictCase, { maxLength: 8 }),
      (rules, others, cases) => {
        const past = cases.map((each, at) => ({
          id: `conflict:${at}`,
          registrationId: `registration:${at}`,
          title: '',
          case: each,
        }))
        expect(backTest(rules, rules, past, convert)).toEqual([])
        const changed = new Set(backTest(rules, others, past, convert).map(({ past }) => past.id))
        for (const each of past) {
          const [before, after] = [oracle(rules, each.case), oracle(others, each.case)]
          if (before.wins !== after.wins) expect(changed.has(each.id)).toBe(true)
          else if (before.wins !== undefined) expect(changed.has(each.id)).toBe(false)
        }
      },
    ),
    { ...RUNS, numRuns: 1_000 },
  )
})
