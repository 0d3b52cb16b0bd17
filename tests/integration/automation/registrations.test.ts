import 'fake-indexeddb/auto'
import { createRule, setRulesEnabled } from '@shared/domain/automation/commands.ts'
import { automationRates, rateWindow } from '@shared/domain/automation/rate.ts'
import type { AutomationRuleFields } from '@shared/domain/automation/schema.ts'
import type { FoundConflict } from '@shared/domain/conflict/found.ts'
import { createPartner } from '@shared/domain/partner/commands.ts'
import { approveRegistration } from '@shared/domain/registration/approveCommand.ts'
import { createRegistration } from '@shared/domain/registration/draftCommands.ts'
import { submitRegistration } from '@shared/domain/registration/submitCommand.ts'
import { addDays } from '@shared/lib/calendarDate.ts'
import { err } from '@shared/lib/result.ts'
import { beforeEach, describe, expect, it } from 'vitest'
import { doersOf } from '../../../renderer/data/automation/doers.ts'
import { createRunner } from '../../../renderer/data/automation/runner.ts'
import { tryOnPast } from '../../../renderer/data/automation/tryOnPast.ts'
import { commit } from '../../../renderer/data/commit.ts'
import { db } from '../../../renderer/data/db.ts'
import { lastSeq } from '../../../renderer/data/journal.ts'
import { getRow, readAll } from '../../../renderer/data/rows.ts'
import { today } from '../../../renderer/data/today.ts'
import { redo, undo } from '../../../renderer/data/undo.ts'
import { freshStore, must } from '../workspace-file/book.ts'

beforeEach(freshStore)

const usd = (minor: number) => ({ minor, currency: 'USD' })
let onApproval: FoundConflict[] = []
beforeEach(() => {
  onApproval = []
})

const runnerNow = async () =>
  createRunner(await lastSeq(), {
    doers: doersOf({
      check: async () => onApproval,
      nextOffer: async () => err('nobody', 'Nobody is left.'),
    }),
    slippedDeals: async () => [],
    onError: error => {
      throw error
    },
  })

const SMALL: Partial<AutomationRuleFields> = {
  name: 'Small ones',
  conditions: [
    { field: 'partnerTier', operator: 'is', values: ['Gold'] },
    { field: 'amount', operator: 'under', values: [25_000_00], currency: 'USD' },
    { field: 'hasConflict', operator: 'is', values: ['no'] },
  ],
}

const rule = async (fields: Partial<AutomationRuleFields>) =>
  must(
    await commit(createRule, {
      fields: {
        name: 'A rule',
        enabled: true,
        process: 'registration',
        trigger: 'registration.submitted',
        conditions: [],
        actions: [{ kind: 'approve' }],
        ...fields,
      },
    }),
  )

let drafts = 0

async function draft(minor = 10_000_00, tier = 'Gold') {
  const partner = must(await commit(createPartner, { name: `P ${tier}`, tier })).ids[0] as `partner:${string}`
  const { ids } = must(
    await commit(createRegistration, {
      partnerId: partner,
      company: `Harbour ${++drafts} AG`,
      amount: usd(minor),
    }),
  )
  return ids.find(id => id.startsWith('registration:')) as `registration:${string}`
}

const submit = async (id: `registration:${string}`, found: FoundConflict[] = []) =>
  must(await commit(submitRegistration, { id, found }))

const stateOf = async (id: string) => (await getRow('registrations', id))?.state
const runs = async () =>
  (await readAll('ruleRuns'))
    .sort((a, b) => (a.at < b.at ? -1 : 1))
    .map(({ ruleName, outcome, note }) => [ruleName, outcome, note])

const rival: FoundConflict = {
  rivalTable: 'customers',
  rivalId: 'customer:x',
  fields: [],
  bits: 9,
  threshold: 5,
  shared: [],
  turns: [],
}

describe('a registration under rules', () => {
  it('is approved in the moment it is submitted, as part of it; its step counts as the rule’s', async () => {
    await rule(SMALL)
    const id = await draft()
    const runner = await runnerNow()
    await submit(id)
    await runner.follow()
    expect(await stateOf(id)).toBe('approved')
    const row = await getRow('registrations', id)
    expect(row?.steps.at(-1)).toMatchObject({ event: 'approve', by: 'Rule: Small ones' })
    const rates = automationRates(await readAll('processSteps'), rateWindow(today()), at => at.slice(0, 10))
    expect(rates.byProcess.registration).toMatchObject({ byRule: 1, all: 3 })
    must(await undo())
    expect(await stateOf(id)).toBe('draft')
    must(await redo())
    expect(await stateOf(id)).toBe('approved')
    await runner.follow()
    expect((await runs()).length).toBe(1)
  })

  it('stays with people where a condition does not fit: too large, another tier, a conflict', async () => {
    await rule(SMALL)
    const runner = await runnerNow()
    const ids = [await draft(30_000_00), await draft(1_00, 'Silver'), await draft(2_00)]
    for (const [at, id] of ids.entries()) await submit(id, at === 2 ? [rival] : [])
    await runner.follow()
    expect(await Promise.all(ids.map(stateOf))).toEqual(['submitted', 'submitted', 'submitted'])
    expect(await runs()).toEqual([])
  })

  it('is held up by a conflict that only the check on approval finds', async () => {
    await rule({})
    const id = await draft()
    const runner = await runnerNow()
    onApproval = [rival]
    await submit(id)
    await runner.follow()
    expect(await stateOf(id)).toBe('underReview')
    expect((await readAll('conflicts')).length).toBe(1)
    expect((await readAll('ruleRuns')).map(({ actions }) => actions)).toEqual([
      [`Approval of Harbour ${drafts} AG stopped: 1 conflict found`],
    ])
  })

  it('is answered once where two rules would decide: the first does, the other says by whom', async () => {
    await rule({ name: 'First' })
    await rule({ name: 'Second', actions: [{ kind: 'routeToApprovers', people: ['Anna', 'Ben'] }] })
    const id = await draft()
    const runner = await runnerNow()
    await submit(id)
    await runner.follow()
    expect(await stateOf(id)).toBe('approved')
    expect(await runs()).toEqual([
      ['First', 'done', 'It has no conditions.'],
      ['Second', 'stopped', '“First” settled it already.'],
    ])
  })

  it('goes to its approvers, and a rule does not decide for them', async () => {
    await rule({ actions: [{ kind: 'routeToApprovers', people: ['Anna', 'Ben'] }] })
    const id = await draft()
    const runner = await runnerNow()
    await submit(id)
    await runner.follow()
    expect((await getRow('registrations', id))?.approvers).toEqual([
      { name: 'Anna', order: 1 },
      { name: 'Ben', order: 2 },
    ])
    expect(await stateOf(id)).toBe('underReview')
    must(await commit(approveRegistration, { id, found: [], as: 'Anna' }))
    must(await commit(approveRegistration, { id, found: [], as: 'Ben' }))
    expect(await stateOf(id)).toBe('approved')
  })

  it('goes on by what follows: approved by one rule, made a deal by the next, in one change', async () => {
    await rule({ name: 'Approve' })
    await rule({ name: 'Convert', trigger: 'registration.approved', actions: [{ kind: 'convertToDeal' }] })
    await rule({
      name: 'Note',
      process: 'deal',
      trigger: 'deal.stageEntered',
      actions: [{ kind: 'createTask', text: 'Hello', days: 1 }],
    })
    const id = await draft()
    const runner = await runnerNow()
    await submit(id)
    await runner.follow()
    expect(await stateOf(id)).toBe('converted')
    expect(await runs()).toHaveLength(3)
    must(await undo())
    expect([await stateOf(id), await readAll('deals'), await readAll('tasks'), await runs()]).toEqual([
      'draft',
      [],
      [],
      [],
    ])
  })

  it('says why where the rules of the book refuse an action, and does no more of that rule', async () => {
    await rule({
      name: 'Too early',
      actions: [{ kind: 'convertToDeal' }, { kind: 'createTask', text: 'Never', days: 0 }],
    })
    const id = await draft()
    const runner = await runnerNow()
    await submit(id)
    await runner.follow()
    const [[, outcome, note] = []] = await runs()
    expect([outcome, note]).toEqual(['refused', expect.stringContaining('AG is submitted')])
    expect(await readAll('tasks')).toEqual([])
  })
})

describe('the clock of registrations', () => {
  /** As if it had been approved so long ago that its protection ends so many days from today. */
  async function protectedFor(days: number) {
    const id = await draft()
    await submit(id)
    must(await commit(approveRegistration, { id, found: [] }))
    await db.rows('registrations').update(id, { protectedUntil: addDays(today(), days) })
    return id
  }

  it('reminds once in the days before protection ends and expires once it is over', async () => {
    await rule({
      name: 'Soon',
      trigger: 'registration.protectionEnds',
      triggerDays: 14,
      actions: [{ kind: 'remind', text: 'Extend or convert', days: 0 }],
    })
    await rule({ name: 'Over', trigger: 'registration.protectionOver', actions: [{ kind: 'expire' }] })
    const [far, near, over] = [await protectedFor(15), await protectedFor(14), await protectedFor(-2)]
    const runner = await runnerNow()
    await runner.lookAtClock()
    await runner.lookAtClock()
    await (await runnerNow()).lookAtClock()
    expect(await Promise.all([far, near, over].map(stateOf))).toEqual(['approved', 'approved', 'expired'])
    expect((await readAll('tasks')).map(({ registrationId }) => registrationId)).toEqual([near])
    expect((await readAll('tasks'))[0]?.remindAt).toBeDefined()
  })
})

describe('a rule that is switched on', () => {
  it('acts on what is due already, at once', async () => {
    const { ids } = await rule({
      enabled: false,
      trigger: 'registration.protectionOver',
      actions: [{ kind: 'expire' }],
    })
    const id = await draft()
    await submit(id)
    must(await commit(approveRegistration, { id, found: [] }))
    await db.rows('registrations').update(id, { protectedUntil: addDays(today(), -2) })
    const runner = await runnerNow()
    must(await commit(setRulesEnabled, { ids: ids as `automationRule:${string}`[], enabled: true }))
    await runner.follow()
    expect(await stateOf(id)).toBe('expired')
  })
})

describe('a dry run', () => {
  it('writes nothing and counts the steps of people that the rule would have done', async () => {
    const { ids } = await rule({ ...SMALL, enabled: false })
    const [small, large] = [await draft(), await draft(90_000_00)]
    for (const id of [small, large]) {
      await submit(id)
      must(await commit(approveRegistration, { id, found: [] }))
    }
    const before = await lastSeq()
    const tried = await getRow('automationRules', ids[0] ?? '')
    if (!tried) throw new Error('no rule')
    const span = { from: addDays(today(), -30), to: today() }
    const words = { money: () => 'money', nameOf: () => undefined }
    const signal = new AbortController().signal
    const done = await tryOnPast(tried, { span, words, signal, onProgress: () => {} })
    expect(await lastSeq()).toBe(before)
    expect(done).toMatchObject({
      happened: 2,
      fitted: 1,
      against: 0,
      before: { byRule: 0, all: 6 },
      after: { byRule: 1, all: 6 },
    })
  })
})
