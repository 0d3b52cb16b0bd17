import 'fake-indexeddb/auto'
import { createRule } from '@shared/domain/automation/commands.ts'
import { automationRates, rateWindow } from '@shared/domain/automation/rate.ts'
import { createLead } from '@shared/domain/lead/commands.ts'
import { err } from '@shared/lib/result.ts'
import { expect, it } from 'vitest'
import {
  readAutomationInsights,
  readAutomationRates,
  readRuleTallies,
} from '../../../renderer/columns/automation/automationQuestions.ts'
import { addTask } from '../../../renderer/data/automation/doer.ts'
import { createRunner } from '../../../renderer/data/automation/runner.ts'
import { commit } from '../../../renderer/data/commit.ts'
import { lastSeq } from '../../../renderer/data/journal.ts'
import { dayOf } from '../../../renderer/data/localTime.ts'
import { readAll } from '../../../renderer/data/rows.ts'
import { today } from '../../../renderer/data/today.ts'
import { redo, undo } from '../../../renderer/data/undo.ts'
import { fillStore, freshStore, must } from '../workspace-file/book.ts'

const counted = async () => automationRates(await readAll('processSteps'), rateWindow(today()), dayOf)
const noDoer = () => err('no', 'Not in this test.')

/** One test: the questions hold one book for the life of their worker, as here. */
it('what is kept from the journal equals what the rows say, over changes, their undo and a wide fill', async () => {
  await freshStore()
  expect(await readAutomationRates()).toEqual(await counted())
  expect(await readRuleTallies()).toEqual(new Map())
  const rule = must(
    await commit(createRule, {
      fields: {
        name: 'A rule',
        enabled: true,
        process: 'lead',
        trigger: 'lead.created',
        conditions: [],
        actions: [{ kind: 'createTask', text: 'Call', days: 0 }],
      },
    }),
  ).ids[0] as string
  const runner = createRunner(await lastSeq(), {
    doers: {
      approve: noDoer,
      requestInfo: noDoer,
      routeToApprovers: noDoer,
      expire: noDoer,
      convertToDeal: noDoer,
      offerLead: noDoer,
      passOn: noDoer,
      createTask: addTask,
      remind: addTask,
    },
    slippedDeals: async () => [],
    onError: error => {
      throw error
    },
  })
  const both = async () => {
    const rates = await readAutomationRates()
    expect(rates).toEqual(await counted())
    return [rates.total.all, (await readRuleTallies()).get(rule)?.runs ?? 0]
  }
  for (const company of ['Harbour', 'Nordlicht']) {
    must(await commit(createLead, { company }))
    await runner.follow()
  }
  expect(await both()).toEqual([2, 2])
  expect((await readRuleTallies()).get(rule)?.last).toEqual(
    (await readAll('ruleRuns')).sort((a, b) => (a.at < b.at ? 1 : -1))[0],
  )
  must(await undo())
  expect(await both()).toEqual([1, 1])
  must(await redo())
  expect(await both()).toEqual([2, 2])
  // A year is asked for after a quarter, and more rows come than are followed one by one.
  await fillStore(7, 60)
  const [, { rates, months }] = await Promise.all([readAutomationRates(), readAutomationInsights()])
  expect(rates).toEqual(await counted())
  const all = await readAll('processSteps')
  const year = all.filter(({ at }) => dayOf(at) >= (months[0]?.from ?? '') && dayOf(at) <= today())
  expect(months.reduce((sum, { rate }) => sum + rate.all, 0)).toBe(year.length)
})
