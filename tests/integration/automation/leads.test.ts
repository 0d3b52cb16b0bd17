import 'fake-indexeddb/auto'
import { createRule } from '@shared/domain/automation/commands.ts'
import type { AutomationRuleFields } from '@shared/domain/automation/schema.ts'
import { createLead } from '@shared/domain/lead/commands.ts'
import { offerLead } from '@shared/domain/lead/offerCommands.ts'
import { createPartner } from '@shared/domain/partner/commands.ts'
import { ok } from '@shared/lib/result.ts'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { doersOf } from '../../../renderer/data/automation/doers.ts'
import { createRunner } from '../../../renderer/data/automation/runner.ts'
import { commit } from '../../../renderer/data/commit.ts'
import { db } from '../../../renderer/data/db.ts'
import { lastSeq } from '../../../renderer/data/journal.ts'
import { getRow, readAll } from '../../../renderer/data/rows.ts'
import { openAbout } from '../../../renderer/features/reminders/settle.ts'
import { setAction } from '../../../renderer/state/actions.ts'
import { leadPath } from '../../../renderer/state/places.ts'
import { freshStore, must } from '../workspace-file/book.ts'

beforeEach(freshStore)

const LATER = '2099-01-01T12:00:00.000Z'
const EARLIER = '2026-01-01T12:00:00.000Z'
type PartnerId = `partner:${string}`

const partner = async (name: string): Promise<PartnerId> =>
  must(await commit(createPartner, { name })).ids[0] as PartnerId

const rule = async (fields: Partial<AutomationRuleFields>) =>
  must(
    await commit(createRule, {
      fields: {
        name: 'A rule',
        enabled: true,
        process: 'lead',
        trigger: 'lead.offerLapsed',
        conditions: [],
        actions: [{ kind: 'offerLead' }],
        ...fields,
      },
    }),
  )

const runnerTo = async (next: PartnerId) =>
  createRunner(await lastSeq(), {
    doers: doersOf({
      check: async () => [],
      nextOffer: async () => ok({ partnerId: next, answerBy: LATER }),
    }),
    slippedDeals: async () => [],
    onError: error => {
      throw error
    },
  })

/** A lead that waits for the answer of a partner. */
async function offered(partnerId: PartnerId) {
  const id = must(await commit(createLead, { company: 'Harbour' })).ids[0] as `lead:${string}`
  must(await commit(offerLead, { id, partnerId, answerBy: LATER }))
  return id
}

/** As if the time to answer were over. */
async function runOut(id: string) {
  const row = await getRow('leads', id)
  if (!row) throw new Error('no lead')
  await db.rows('leads').update(id, { offers: row.offers.map(offer => ({ ...offer, answerBy: EARLIER })) })
}

const answersOf = async (id: string) => (await getRow('leads', id))?.offers.map(({ answer }) => answer)
const outcomes = async () => (await readAll('ruleRuns')).map(({ outcome }) => outcome)

describe('a lead under rules', () => {
  it('is offered to the next partner when nobody answered in time, whichever of the two actions says so', async () => {
    for (const kind of ['offerLead', 'passOn'] as const) {
      await freshStore()
      await rule({ actions: [{ kind }] })
      const [first, second] = [await partner('First'), await partner('Second')]
      const id = await offered(first)
      await runOut(id)
      await (await runnerTo(second)).lookAtClock()
      expect([await answersOf(id), await outcomes()]).toEqual([['lapsed', undefined], ['done']])
    }
  })

  it('is passed on once where two rules would; the second one says that it is offered already', async () => {
    for (const name of ['One', 'Two']) await rule({ name, actions: [{ kind: 'passOn' }] })
    const [first, second] = [await partner('First'), await partner('Second')]
    const id = await offered(first)
    await runOut(id)
    await (await runnerTo(second)).lookAtClock()
    expect(await answersOf(id)).toEqual(['lapsed', undefined])
    expect((await readAll('ruleRuns')).map(({ ruleName, note }) => [ruleName, note])).toContainEqual([
      'Two',
      'A lead that is offered cannot be offered.',
    ])
  })

  it('has a task of a rule whose reminder opens the lead as long as nobody holds it', async () => {
    await rule({ trigger: 'lead.created', actions: [{ kind: 'remind', text: 'Call', days: 0 }] })
    const runner = await runnerTo(await partner('First'))
    const id = must(await commit(createLead, { company: 'Harbour' })).ids[0] as string
    await runner.follow()
    const [task] = await readAll('tasks')
    const opened = vi.fn()
    setAction('goTo', opened)
    if (task) await openAbout(task.id)
    expect(opened).toHaveBeenCalledWith(leadPath(id))
  })
})
