import { ACTION_NAMES } from '@shared/domain/automation/actions.ts'
import { answerChain, MAX_DEPTH, type RuleEvent } from '@shared/domain/automation/chain.ts'
import { fitOf } from '@shared/domain/automation/condition.ts'
import { FACTS, type FactName, type Facts } from '@shared/domain/automation/facts.ts'
import { plan } from '@shared/domain/automation/plan.ts'
import { type AutomationCondition, CONDITION_OPERATORS } from '@shared/domain/automation/schema.ts'
import { TRIGGER_NAMES } from '@shared/domain/automation/triggers.ts'
import { randomOf } from '@shared/lib/random.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { convert, ruleRow } from '../../unit/automation/rows.ts'

const word = fc.constantFrom('Gold', 'gold', 'Silver', 'DACH', 'yes', 'no', 'x')
const amount = fc.record({
  minor: fc.integer({ min: -5, max: 5 }),
  currency: fc.constantFrom('USD', 'EUR', 'JPY'),
})
const factNames = Object.keys(FACTS) as FactName[]

const factOf = (name: FactName): fc.Arbitrary<unknown> => {
  const { kind } = FACTS[name]
  if (kind === 'money') return amount
  if (kind === 'number') return fc.integer({ min: -5, max: 5 })
  if (kind === 'yesNo') return fc.boolean()
  return kind === 'list' ? fc.array(word, { maxLength: 3 }) : word
}

const someFacts = fc.record(
  Object.fromEntries(factNames.map(name => [name, factOf(name)])) as Record<FactName, fc.Arbitrary<never>>,
  { requiredKeys: [] },
) as fc.Arbitrary<Facts>

const someCondition: fc.Arbitrary<AutomationCondition> = fc.record(
  {
    field: fc.constantFrom(...factNames, 'unheardOf'),
    operator: fc.constantFrom(...CONDITION_OPERATORS),
    values: fc.array(fc.oneof(word, fc.integer({ min: -5, max: 5 })), { maxLength: 3 }),
    currency: fc.constantFrom('USD', 'EUR'),
  },
  { requiredKeys: ['field', 'operator', 'values'] },
) as fc.Arbitrary<AutomationCondition>

/** The rule of conditions once more, slowly and case by case. */
function slowly({ field, operator, values, currency }: AutomationCondition, facts: Facts): boolean {
  if (!factNames.includes(field as FactName)) return false
  const { kind } = FACTS[field as FactName]
  const fact = facts[field as FactName] as unknown
  const there = !(fact === undefined || fact === '' || (Array.isArray(fact) && fact.length === 0))
  if (operator === 'isSet') return kind !== 'yesNo' && there
  if (operator === 'isNotSet') return kind !== 'yesNo' && !there
  if (!there || values.length === 0) return false
  if (kind === 'money') {
    const [bound] = values
    if (typeof bound !== 'number' || currency === undefined) return false
    const { minor, currency: own } = fact as { minor: number; currency: string }
    const same = own === currency ? minor : own === 'EUR' && currency === 'USD' ? 2 * minor : Number.NaN
    return operator === 'under' ? same < bound : operator === 'over' ? same > bound : false
  }
  if (kind === 'number') {
    if (values.some(value => typeof value !== 'number')) return false
    if (operator === 'under') return (fact as number) < Number(values[0])
    if (operator === 'over') return (fact as number) > Number(values[0])
    const among = values.includes(fact as number)
    return operator === 'is' ? among : !among
  }
  if (operator === 'under' || operator === 'over') return false
  if (kind === 'yesNo')
    return operator === 'is' && values.some(value => String(value).toLowerCase() === (fact ? 'yes' : 'no'))
  const own = (Array.isArray(fact) ? fact : [fact]).map(value => String(value).toLowerCase())
  const among = values.some(value => own.includes(String(value).toLowerCase()))
  return operator === 'is' ? among : !among
}

describe('conditions', () => {
  it('fit exactly when the slow reading says so', () => {
    fc.assert(
      fc.property(someCondition, someFacts, (condition, facts) => {
        expect(fitOf(condition, facts, convert) === 'yes').toBe(slowly(condition, facts))
      }),
      { numRuns: 5_000 },
    )
  })
})

const someRules = fc
  .array(
    fc.record({
      order: fc.nat(3),
      trigger: fc.constantFrom(...TRIGGER_NAMES),
      kinds: fc.array(fc.constantFrom(...ACTION_NAMES), { minLength: 1, maxLength: 4 }),
      conditions: fc.array(someCondition, { maxLength: 1 }),
    }),
    { maxLength: 8 },
  )
  .map(list =>
    list.map(({ order, trigger, kinds, conditions }, at) =>
      ruleRow(String(at), { order, trigger, conditions, actions: kinds.map(kind => ({ kind })) }),
    ),
  )

describe('plans', () => {
  it('do not depend on the order rules are handed in, and settle each matter once', () => {
    fc.assert(
      fc.property(someRules, someFacts, fc.constantFrom(...TRIGGER_NAMES), (rules, facts, trigger) => {
        const planned = plan(rules, trigger, facts, convert)
        expect(plan([...rules].reverse(), trigger, facts, convert)).toEqual(planned)
        const done = planned.flatMap(({ actions }) => actions).filter(({ skipped }) => skipped === undefined)
        const decisions = done.filter(({ action }) =>
          ['approve', 'routeToApprovers', 'requestInfo', 'expire'].includes(action.kind),
        )
        expect(decisions.length).toBeLessThanOrEqual(1)
      }),
      { numRuns: 2_000 },
    )
  })
})

describe('chains', () => {
  it('end for any rules in a world where every answer makes new happenings, without a rule acting twice on a record', async () => {
    await fc.assert(
      fc.asyncProperty(
        someRules,
        fc.integer(),
        fc.integer({ min: 1, max: 4 }),
        async (rules, seed, records) => {
          const random = randomOf(seed, 'world')
          const happening = (): RuleEvent => ({
            trigger: random.pick(TRIGGER_NAMES),
            recordId: `registration:${random.int(1, records)}`,
            key: 'k',
          })
          const ran: string[] = []
          let stopped = 0
          await answerChain([happening(), happening()], {
            plansFor: async event =>
              plan(
                rules.map(rule => ({ ...rule, conditions: [] })),
                event.trigger,
                {},
                convert,
              ),
            run: async ({ rule }, event) => {
              ran.push(`${rule.id} ${event.recordId}`)
              return Array.from({ length: random.int(0, 4) }, happening)
            },
            stop: async () => {
              stopped += 1
            },
          })
          expect(new Set(ran).size).toBe(ran.length)
          expect(ran.length).toBeLessThanOrEqual(rules.length * records)
          // Each run makes at most 4 happenings, each of which meets at most all rules.
          expect(stopped).toBeLessThanOrEqual((ran.length * 4 + 2) * rules.length)
        },
      ),
      { numRuns: 1_000 },
    )
  })

  it('go no deeper than their bound, and say so', async () => {
    const rule = ruleRow('deep')
    const stops: string[] = []
    let runs = 0
    await answerChain([{ trigger: 'registration.submitted', recordId: 'registration:0', key: 'k' }], {
      plansFor: async event => plan([rule], event.trigger, {}, convert),
      run: async () => {
        runs += 1
        return [{ trigger: 'registration.submitted', recordId: `registration:${runs}`, key: 'k' }]
      },
      stop: async (_plan, _event, why) => {
        stops.push(why)
      },
    })
    expect(runs).toBe(MAX_DEPTH)
    expect(stops).toEqual([`Stopped after ${MAX_DEPTH} answers to answers.`])
  })
})
