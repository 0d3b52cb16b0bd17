import {
  createRule,
  deleteRules,
  editRule,
  moveRule,
  setRulesEnabled,
} from '@shared/domain/automation/commands.ts'
import { starterRules } from '@shared/domain/automation/starters.ts'
import { describe, expect, it } from 'vitest'
import { MemoryStore } from '../domain/memoryStore.ts'
import { condition, ruleRow } from './rows.ts'

const [a, b, c] = [ruleRow('a', { order: 0 }), ruleRow('b', { order: 1 }), ruleRow('c', { order: 2 })]
const among = [a.id, b.id, c.id]
const filled = () => new MemoryStore().put('automationRules', a, b, c)
const { id: _, createdAt: _at, updatedAt: _up, createdIn: _in, order: _order, ...fields } = ruleRow('new')

describe('commands of rules', () => {
  it('adds a rule as the last one, and only under a free name', () => {
    const store = filled()
    const done = store.commit(createRule, { fields, among })
    expect(done.ok && done.value.label).toBe('Add the rule “Rule new”')
    expect(store.get('automationRules', 'automationRule:new-1')?.order).toBe(3)
    const again = store.commit(createRule, { fields: { ...fields, name: 'rule A' }, among })
    expect(!again.ok && again.error.code).toBe('name')
  })

  it('refuses what a rule cannot do, with the place', () => {
    const refusalOf = (patch: object) => {
      const answer = filled().commit(createRule, { fields: { ...fields, ...patch }, among })
      return answer.ok ? undefined : [answer.error.code, answer.error.at]
    }
    expect(refusalOf({ trigger: 'moon.full' })).toEqual(['trigger', 'trigger'])
    expect(refusalOf({ process: 'lead' })).toEqual(['process', 'process'])
    expect(refusalOf({ conditions: [condition('stage', 'is', 'won')] })).toEqual([
      'condition.0',
      'conditions.0',
    ])
    expect(refusalOf({ conditions: [condition('amount', 'under', 5)] })).toEqual([
      'condition.0',
      'conditions.0',
    ])
    expect(refusalOf({ actions: [{ kind: 'reject' }] })).toEqual(['action.0', 'actions.0'])
    expect(refusalOf({ actions: [{ kind: 'routeToApprovers', people: ['A', 'A'] }] })).toEqual([
      'action.0',
      'actions.0',
    ])
    expect(refusalOf({ actions: [{ kind: 'approve' }, { kind: 'expire' }] })).toEqual([
      'action.1',
      'actions.1',
    ])
  })

  it('edits, switches, moves and deletes, each as one change with its words', () => {
    const store = filled()
    const label = (answer: ReturnType<typeof store.commit>) =>
      answer.ok ? answer.value.label : answer.error.code
    expect(label(store.commit(editRule, { id: a.id, patch: { name: 'Small ones' }, among }))).toBe(
      'Edit the rule “Rule a”: name',
    )
    expect(label(store.commit(setRulesEnabled, { ids: [b.id, c.id], enabled: false }))).toBe(
      'Switch 2 rules off',
    )
    expect(label(store.commit(moveRule, { id: c.id, to: 0, among }))).toBe(
      'Move the rule “Rule c” to place 1',
    )
    expect(among.map(id => store.get('automationRules', id)?.order)).toEqual([1, 2, 0])
    expect(label(store.commit(deleteRules, { ids: [c.id] }))).toBe('Delete the rule “Rule c”')
    expect(label(store.commit(deleteRules, { ids: [c.id] }))).toBe('gone')
  })

  it('does not switch on a rule that this version cannot read in full', () => {
    const strange = ruleRow('s', { enabled: false, actions: [{ kind: 'sendPigeon' }] })
    const answer = new MemoryStore()
      .put('automationRules', strange)
      .commit(setRulesEnabled, { ids: [strange.id], enabled: true })
    expect(answer.ok).toBe(false)
  })

  it('offers starters that can be saved as they are, all off', () => {
    const store = new MemoryStore()
    const starters = starterRules({ currency: 'EUR', tiers: ['Silver', 'Gold'], approvers: ['Anna', 'Ben'] })
    for (const each of starters)
      expect(store.commit(createRule, { fields: each })).toMatchObject({ ok: true })
    expect(store.all('automationRules').every(({ enabled }) => !enabled)).toBe(true)
  })
})
