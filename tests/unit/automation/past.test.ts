import { leadDue, registrationDue } from '@shared/domain/automation/clock.ts'
import { type DryWorld, startDryRun } from '@shared/domain/automation/dryRun.ts'
import { eventsOf, isAnswerable } from '@shared/domain/automation/events.ts'
import { type PastEvent, pastOfLead, pastOfRegistration } from '@shared/domain/automation/past.ts'
import { plan } from '@shared/domain/automation/plan.ts'
import { routeAhead, routePeople } from '@shared/domain/automation/route.ts'
import type { AutomationRule } from '@shared/domain/automation/schema.ts'
import type { Registration } from '@shared/domain/registration/schema.ts'
import { describe, expect, it } from 'vitest'
import { condition, convert, leadRow, registrationRow, ruleRow, stepRow } from './rows.ts'

const dayOf = (at: string): string => at.slice(0, 10)
const clock = { today: '2026-06-30', now: '2026-06-30T12:00:00.000Z', dayOf }
const at = (day: string): string => `${day}T10:00:00.000Z`

const step = (event: string, to: Registration['state'], day: string): Registration['steps'][number] => ({
  at: at(day),
  by: 'Ana Ruiz',
  event,
  from: 'draft',
  to,
})

const approved = registrationRow('a', {
  state: 'approved',
  steps: [step('submit', 'submitted', '2026-03-01'), step('approve', 'approved', '2026-03-03')],
  protectedFrom: '2026-03-03',
  protectedUntil: '2026-06-01',
})
const daysOf = (trigger: string, row: Registration, triggerDays?: number) =>
  pastOfRegistration(
    { trigger, ...(triggerDays !== undefined && { triggerDays }) },
    row,
    undefined,
    [],
    clock,
  ).map(({ on }) => on)

describe('what has been', () => {
  it('is found in the steps and days of a registration', () => {
    expect(daysOf('registration.submitted', approved)).toEqual(['2026-03-01'])
    expect(daysOf('registration.approved', approved)).toEqual(['2026-03-03'])
    expect(daysOf('registration.protectionEnds', approved, 14)).toEqual(['2026-05-18'])
    expect(daysOf('registration.protectionOver', approved)).toEqual(['2026-06-02'])
    const converted = { ...approved, steps: [...approved.steps, step('convert', 'converted', '2026-04-01')] }
    expect(daysOf('registration.protectionEnds', converted, 14)).toEqual([])
    const asked = registrationRow('b', { steps: [step('requestInfo', 'infoRequested', '2026-06-01')] })
    expect(daysOf('registration.infoOverdue', asked, 5)).toEqual(['2026-06-07'])
  })

  it('knows of a conflict only from the day it was found to the day it was decided', () => {
    const conflict = {
      decision: 'registration',
      foundAt: at('2026-03-02'),
      decidedAt: at('2026-03-04'),
    } as never
    const on = (trigger: string) =>
      pastOfRegistration({ trigger }, approved, undefined, [conflict], clock)[0]?.facts.hasConflict
    expect([on('registration.submitted'), on('registration.approved')]).toEqual([false, true])
    expect(on('registration.protectionOver')).toBe(false)
  })

  it('is found in the offers of a lead', () => {
    const offer = { partnerId: 'partner:a' as const, offeredAt: at('2026-05-01'), answerBy: at('2026-05-03') }
    const lead = leadRow('l', {
      receivedOn: '2026-04-30',
      offers: [{ ...offer, answer: 'lapsed', answeredAt: at('2026-05-04') }],
    })
    const on = (trigger: string) => pastOfLead({ trigger }, lead, () => undefined, clock).map(past => past.on)
    expect([on('lead.created'), on('lead.offerLapsed'), on('lead.accepted')]).toEqual([
      ['2026-04-30'],
      ['2026-05-04'],
      [],
    ])
  })
})

const dryRun = (rule: AutomationRule, past: readonly PastEvent[], world: DryWorld) => {
  const running = startDryRun(rule, world)
  running.add(past)
  return running.done()
}

describe('a dry run', () => {
  it('says where people decided otherwise, and counts each of their steps once', () => {
    const rule = ruleRow('r', { conditions: [condition('territory', 'is', 'DACH')] })
    const past = ['a', 'b'].map(key => ({
      recordId: `registration:${key}`,
      name: key,
      on: '2026-06-01',
      facts: { territory: 'DACH' },
    }))
    const steps = [
      stepRow('1', { recordId: 'registration:a', step: 'approve', at: at('2026-06-02') }),
      stepRow('2', { recordId: 'registration:b', step: 'reject', at: at('2026-06-03') }),
    ]
    const span = { from: '2026-05-01', to: '2026-06-30' }
    const run = dryRun(rule, past, { others: [], steps, span, convert, dayOf })
    expect(run).toMatchObject({
      happened: 2,
      fitted: 2,
      against: 1,
      before: { byRule: 0 },
      after: { byRule: 1, all: 2 },
    })
    const first = ruleRow('first', { order: -1 })
    const behind = dryRun(rule, past, { others: [first], steps, span, convert, dayOf })
    expect(behind.after.byRule).toBe(0)
  })
})

describe('happenings', () => {
  it('come from commands of people and rules, never from an undo, an import or a restore', () => {
    expect(isAnswerable({ command: 'registration.submit' })).toBe(true)
    for (const command of [
      'lead.import',
      'import',
      'sample.load',
      'history.restoreRecord',
      'workspace.merge',
      'sync',
      'undo',
    ])
      expect(isAnswerable({ command })).toBe(false)
    expect(isAnswerable({ command: 'lead.offer', undoes: 'x' })).toBe(false)
  })

  it('are each step of a change, and a lapse has one name whoever says it', () => {
    const draft = { ...approved, steps: [] as Registration['steps'], state: 'draft' as const }
    const change = { table: 'registrations' as const, id: approved.id, before: draft, after: approved }
    expect(eventsOf([change], 'i').map(({ trigger }) => trigger)).toEqual([
      'registration.submitted',
      'registration.approved',
    ])
    const open = leadRow('l', {
      state: 'offered',
      offers: [{ partnerId: 'partner:a', offeredAt: at('2026-06-01'), answerBy: at('2026-06-03') }],
    })
    const lapsed = { ...open, offers: open.offers.map(each => ({ ...each, answer: 'lapsed' as const })) }
    const [event] = eventsOf([{ table: 'leads', id: open.id, before: open, after: lapsed }], 'i')
    expect(event).toEqual(leadDue({ trigger: 'lead.offerLapsed' }, open, clock))
  })

  it('of the clock come on their day, not before and not after the days are over', () => {
    const due = (trigger: string, protectedUntil: string, triggerDays?: number) =>
      registrationDue(
        { trigger, ...(triggerDays !== undefined && { triggerDays }) },
        { ...approved, protectedUntil },
        clock,
      )?.key
    expect(due('registration.protectionEnds', '2026-07-14', 14)).toBe('2026-07-14')
    expect(due('registration.protectionEnds', '2026-07-15', 14)).toBeUndefined()
    expect(due('registration.protectionEnds', '2026-06-29', 14)).toBeUndefined()
    expect(due('registration.protectionOver', '2026-06-30')).toBeUndefined()
    expect(due('registration.protectionOver', '2026-06-29')).toBe('2026-06-29')
  })
})

describe('who would approve', () => {
  const ask = ruleRow('ask', { actions: [{ kind: 'routeToApprovers', people: ['Anna', 'Ben'] }] })
  const ahead = (...rules: Parameters<typeof plan>[0]) =>
    routeAhead(plan(rules, 'registration.submitted', {}, convert))

  it('is the first rule that settles it, the people it asks, or you', () => {
    expect(ahead(ruleRow('approve'), ask)).toMatchObject({ kind: 'rule', rule: { name: 'Rule approve' } })
    expect(ahead(ask)).toMatchObject({ kind: 'people', people: [{ name: 'Anna' }, { name: 'Ben' }] })
    expect(ahead(ruleRow('task', { actions: [{ kind: 'createTask', text: 'x', days: 1 }] }))).toEqual({
      kind: 'you',
    })
  })

  it('goes on to the next place when all of one have approved', () => {
    const people = routePeople([
      { name: 'Ben', order: 2 },
      { name: 'Anna', order: 1, approvedAt: at('2026-06-01') },
      { name: 'Cleo', order: 2 },
    ])
    expect(people.map(({ name, state }) => `${name} ${state}`)).toEqual([
      'Anna approved',
      'Ben now',
      'Cleo now',
    ])
  })
})
