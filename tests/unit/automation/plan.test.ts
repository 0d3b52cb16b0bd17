import { plan } from '@shared/domain/automation/plan.ts'
import { conditionInWords, ruleInWords } from '@shared/domain/automation/sentence.ts'
import { describe, expect, it } from 'vitest'
import { condition, convert, ruleRow } from './rows.ts'

const under = (minor: number, currency = 'USD') => ({
  ...condition('amount', 'under', minor),
  currency,
})
const gold = condition('partnerTier', 'is', 'Gold')
const calm = condition('hasConflict', 'is', 'no')

describe('what rules would do', () => {
  it('acts when every condition fits, and says what fitted', () => {
    const rule = ruleRow('small', { conditions: [gold, under(25_000_00), calm] })
    const facts = { partnerTier: 'gold', amount: { minor: 20_000_00, currency: 'USD' }, hasConflict: false }
    expect(plan([rule], rule.trigger, facts, convert)).toEqual([
      {
        rule,
        fits: true,
        reason: 'It fits: partner tier is Gold, amount under USD 25,000 and no open conflict.',
        actions: [{ action: { kind: 'approve' } }],
      },
    ])
  })

  it('compares an amount only in one currency or by a rate; without one it does not fit and says so', () => {
    const rule = ruleRow('small', { conditions: [under(25_000_00)] })
    const reasonOf = (minor: number, currency: string) =>
      plan([rule], rule.trigger, { amount: { minor, currency } }, convert)[0]?.reason
    expect(reasonOf(12_000_00, 'EUR')).toBe('It fits: amount under USD 25,000.')
    expect(reasonOf(13_000_00, 'EUR')).toBe('It does not fit: amount under USD 25,000.')
    expect(reasonOf(1, 'JPY')).toBe('No exchange rate to USD, so it does not fit: amount under USD 25,000.')
  })

  it('does not take the unknown for a fit, not even for "is not"', () => {
    const rule = ruleRow('x', { conditions: [condition('territory', 'isNot', 'DACH')] })
    const [found] = plan([rule], rule.trigger, {}, convert)
    expect(found?.fits).toBe(false)
    expect(found?.reason).toBe('Not known, so it does not fit: territory is not DACH.')
  })

  it('lets the first action settle a matter; later ones are skipped by name, others are done', () => {
    const first = ruleRow('first', { order: 1 })
    const second = ruleRow('second', {
      order: 2,
      actions: [
        { kind: 'routeToApprovers', people: ['Anna'] },
        { kind: 'createTask', text: 'Say hello', days: 1 },
      ],
    })
    const [, later] = plan([second, first], first.trigger, {}, convert)
    expect(later?.actions.map(({ skipped }) => skipped)).toEqual([
      '“Rule first” settled it already',
      undefined,
    ])
  })

  it('leaves out rules that are off and rules of other triggers', () => {
    const off = ruleRow('off', { enabled: false })
    const other = ruleRow('other', { trigger: 'registration.approved' })
    expect(plan([off, other], 'registration.submitted', {}, convert)).toEqual([])
  })
})

describe('a rule in words', () => {
  it('reads as one sentence', () => {
    const rule = ruleRow('x', {
      conditions: [gold, under(25_000_00)],
      actions: [
        { kind: 'routeToApprovers', people: ['Anna', 'Ben'] },
        { kind: 'createTask', text: 'Call them', days: 3 },
      ],
    })
    expect(ruleInWords(rule)).toEqual({
      when: 'When a registration is submitted',
      condition: 'partner tier is Gold and amount under USD 25,000',
      action: 'ask Anna, then Ben to approve it and add the task “Call them” due 3 days later',
    })
  })

  it('counts one day as one', () => {
    const ends = (triggerDays: number) =>
      ruleInWords(ruleRow('x', { trigger: 'registration.protectionEnds', triggerDays })).when
    expect([ends(1), ends(14)]).toEqual([
      'When protection ends within 1 day',
      'When protection ends within 14 days',
    ])
  })

  it('says what it cannot read', () => {
    expect(conditionInWords(condition('mood', 'is', 'good'))).toBe('a condition this version does not know')
    expect(conditionInWords(condition('daysLeft', 'under', 'ten'))).toBe(
      'a condition this version does not know',
    )
  })
})
