import 'fake-indexeddb/auto'
import { createRule, setRulesEnabled } from '@shared/domain/automation/commands.ts'
import type { AutomationRuleFields } from '@shared/domain/automation/schema.ts'
import { createDeal, editDeal } from '@shared/domain/deal/commands.ts'
import { addDays } from '@shared/lib/calendarDate.ts'
import { err } from '@shared/lib/result.ts'
import { beforeEach, describe, expect, it } from 'vitest'
import { addTask, type Doers, prepared } from '../../../renderer/data/automation/doer.ts'
import { createRunner, type Runner } from '../../../renderer/data/automation/runner.ts'
import { commit } from '../../../renderer/data/commit.ts'
import { lastSeq, recentEntries } from '../../../renderer/data/journal.ts'
import { getRow, readAll } from '../../../renderer/data/rows.ts'
import { today } from '../../../renderer/data/today.ts'
import { redo, undo } from '../../../renderer/data/undo.ts'
import { readUndoStack } from '../../../renderer/data/undoStack.ts'
import { freshStore, must } from '../workspace-file/book.ts'

beforeEach(freshStore)

const noDoer = () => err('no', 'Not in this test.')

/** The doers with one that moves a deal on, so that an answer has something that follows from it. */
const doers: Doers = {
  approve: (_action, { row }) =>
    prepared(editDeal, { id: row.id as `deal:${string}`, patch: { stage: 'negotiation' } }),
  requestInfo: () => err('state', 'It is too late to ask.'),
  routeToApprovers: noDoer,
  expire: noDoer,
  convertToDeal: noDoer,
  offerLead: noDoer,
  passOn: noDoer,
  createTask: addTask,
  remind: addTask,
}

const fail = (error: unknown): never => {
  throw error
}

const runnerNow = async (): Promise<Runner> =>
  createRunner(await lastSeq(), {
    doers,
    slippedDeals: async () => readAll('deals'),
    onError: fail,
  })

async function rule(fields: Partial<AutomationRuleFields>): Promise<`automationRule:${string}`> {
  const { ids } = must(
    await commit(createRule, {
      fields: {
        name: 'A rule',
        enabled: true,
        process: 'deal',
        trigger: 'deal.stageEntered',
        conditions: [{ field: 'stage', operator: 'is', values: ['proposal'] }],
        actions: [{ kind: 'createTask', text: 'Say hello', days: 2 }],
        ...fields,
      },
    }),
  )
  return ids[0] as `automationRule:${string}`
}

const newDeal = async (fields: object = {}): Promise<`deal:${string}`> =>
  must(await commit(createDeal, { name: 'Harbour', stage: 'qualified', ...fields }))
    .ids[0] as `deal:${string}`

const moveTo = async (id: `deal:${string}`, stage: 'proposal' | 'won') =>
  must(await commit(editDeal, { id, patch: { stage, closeOn: '2026-01-01' } }))

const tasks = async () => (await readAll('tasks')).map(({ title, dueOn }) => ({ title, dueOn }))
const runs = async () =>
  (await readAll('ruleRuns')).map(({ outcome, note, actions }) => ({
    outcome,
    note,
    actions: actions.length,
  }))

describe('a rule that is on', () => {
  it('answers a change as part of it: one undo takes both back, one redo brings both again', async () => {
    await rule({})
    const id = await newDeal()
    const runner = await runnerNow()
    const { intent } = await moveTo(id, 'proposal')
    await runner.follow()
    expect(await tasks()).toEqual([{ title: 'Say hello: Harbour', dueOn: addDays(today(), 2) }])
    expect(await runs()).toEqual([{ outcome: 'done', note: 'It fits: stage is Proposal.', actions: 1 }])
    const [entry] = await recentEntries(1)
    expect(entry).toMatchObject({ intent, actor: 'Rule: A rule', command: 'task.create' })
    expect((await readUndoStack()).undo.at(-1)).toBe(intent)

    must(await undo())
    expect([await tasks(), await runs()]).toEqual([[], []])
    expect((await getRow('deals', id))?.stage).toBe('qualified')
    must(await redo())
    expect((await tasks()).length).toBe(1)
    // Neither the undo nor the redo is a happening.
    await runner.follow()
    expect((await tasks()).length).toBe(1)
  })

  it('leaves a change alone that was taken back before it came to it', async () => {
    await rule({})
    const id = await newDeal()
    const runner = await runnerNow()
    await moveTo(id, 'proposal')
    must(await undo())
    await runner.follow()
    expect([await tasks(), await runs()]).toEqual([[], []])
  })

  it('does not answer twice, however often it is told, nor what was there before it began', async () => {
    await rule({})
    const id = await newDeal()
    const [runner, other] = [await runnerNow(), await runnerNow()]
    await moveTo(id, 'proposal')
    await Promise.all([runner.follow(), other.follow(), runner.follow()])
    await (await runnerNow()).follow()
    expect((await tasks()).length).toBe(1)
    expect((await runs()).length).toBe(1)
  })

  it('does nothing where no rule is on', async () => {
    const off = await rule({})
    must(await commit(setRulesEnabled, { ids: [off], enabled: false }))
    const id = await newDeal()
    const runner = await runnerNow()
    await moveTo(id, 'proposal')
    const before = await lastSeq()
    await runner.follow()
    await runner.lookAtClock()
    expect(await lastSeq()).toBe(before)
  })

  it('does its actions in their order, each once, under one line of the log', async () => {
    await rule({
      actions: [
        { kind: 'createTask', text: 'One', days: 0 },
        { kind: 'remind', text: 'Two', days: 0 },
      ],
    })
    const id = await newDeal()
    const runner = await runnerNow()
    await moveTo(id, 'proposal')
    await runner.follow()
    expect(await runs()).toMatchObject([{ outcome: 'done', actions: 2 }])
    expect((await readAll('tasks')).find(({ title }) => title.startsWith('Two'))?.remindAt).toBeDefined()
  })

  it('stops in the middle when what it answers is taken back there', async () => {
    await rule({
      actions: [
        { kind: 'createTask', text: 'One', days: 0 },
        { kind: 'remind', text: 'Two', days: 0 },
      ],
    })
    const id = await newDeal()
    const taking: Doers = {
      ...doers,
      remind: async (...given) => {
        must(await undo())
        return addTask(...given)
      },
    }
    const runner = createRunner(await lastSeq(), {
      doers: taking,
      slippedDeals: async () => [],
      onError: fail,
    })
    await moveTo(id, 'proposal')
    await runner.follow()
    expect([await tasks(), await runs()]).toEqual([[], []])
  })
})

describe('a change of several parts', () => {
  it('answers each rule once for a record in one change, whatever else belongs to it', async () => {
    await rule({ name: 'Advance', conditions: [], actions: [{ kind: 'createTask', text: 'Note', days: 0 }] })
    const id = await newDeal()
    const runner = await runnerNow()
    // Two stages in one change: the second happening meets a rule that acted in this chain already.
    const { intent } = await moveTo(id, 'won')
    must(await commit(editDeal, { id, patch: { stage: 'proposal' } }, { intent }))
    await runner.follow()
    expect((await readAll('ruleRuns')).length).toBe(1)
    must(await undo())
    expect(await tasks()).toEqual([])
  })
})

describe('the clock', () => {
  const slipped = { trigger: 'deal.slipped', conditions: [] }

  it('brings a rule to act once per date, with an intent of its own that is not the user’s to undo', async () => {
    await rule(slipped)
    const id = await newDeal({ closeOn: addDays(today(), -2), openedOn: '2026-01-01' })
    await newDeal({ closeOn: addDays(today(), -200), openedOn: '2026-01-01' })
    const stack = await readUndoStack()
    const runner = await runnerNow()
    await runner.lookAtClock()
    await (await runnerNow()).lookAtClock()
    expect((await tasks()).length).toBe(1)
    expect(await readUndoStack()).toEqual(stack)
    must(await commit(editDeal, { id, patch: { closeOn: addDays(today(), -1) } }))
    await runner.lookAtClock()
    expect((await tasks()).length).toBe(2)
  })

  it('does the others where one breaks, and says in the log that it broke', async () => {
    await rule({ ...slipped, name: 'Breaks', actions: [{ kind: 'remind', text: 'Call', days: 0 }] })
    await rule({ ...slipped, name: 'Works' })
    await newDeal({ closeOn: addDays(today(), -2), openedOn: '2026-01-01' })
    const runner = createRunner(await lastSeq(), {
      doers: { ...doers, remind: () => fail(new Error('No answer.')) },
      slippedDeals: async () => readAll('deals'),
      onError: fail,
    })
    await runner.lookAtClock()
    expect((await tasks()).length).toBe(1)
    expect(await runs()).toContainEqual({
      outcome: 'refused',
      note: 'It could not be done: Error: No answer.',
      actions: 0,
    })
  })
})
