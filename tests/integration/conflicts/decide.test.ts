import 'fake-indexeddb/auto'
import { decideConflict, reopenConflict } from '@shared/domain/conflict/commands.ts'
import { aboutOf } from '@shared/domain/conflict/stakes.ts'
import { backTest } from '@shared/domain/engagement/backTest.ts'
import { convertWith } from '@shared/domain/engagement/convertWith.ts'
import { creation, stamped } from '@shared/domain/journal/changes.ts'
import type { Registration } from '@shared/domain/registration/schema.ts'
import { beforeEach, expect, it } from 'vitest'
import { ConflictKeeper } from '../../../renderer/columns/conflicts/conflictKeeper.ts'
import { openBatch } from '../../../renderer/data/batch.ts'
import { commit } from '../../../renderer/data/commit.ts'
import { newId } from '../../../renderer/data/context.ts'
import { getRow, readAll } from '../../../renderer/data/rows.ts'
import { undo } from '../../../renderer/data/undo.ts'
import { readConflicts } from '../../../renderer/features/conflicts/readConflicts.ts'
import { registrationRow, ruleRow } from '../../unit/conflict/rows.ts'
import { dealRow, interactionRow, partnerRow } from '../../unit/domain/rows.ts'
import { freshStore, must } from '../workspace-file/book.ts'

const NOW = '2026-03-10T09:00:00.000Z'
const mine = registrationRow('mine', { domains: ['nordlicht.de'] })
const other = registrationRow('other', {
  partnerId: 'partner:other',
  domains: ['nordlicht.de'],
  dealId: 'deal:theirs',
  submittedAt: '2026-03-02T09:00:00.000Z',
})

/** Both registrations, their partners and one conflict as the check finds it. */
async function quarrel(): Promise<ConflictKeeper> {
  const batch = await openBatch({ command: 'test', label: 'Rows', actor: 'Test' })
  await batch.append([
    creation('partners', partnerRow('mine', { name: 'Cygnus' })),
    creation('partners', partnerRow('other', { name: 'Rival Systems' })),
    creation('deals', dealRow('theirs', { owner: 'Tom Berg' })),
    creation('registrations', mine),
    creation('registrations', other),
    ...[1, 2, 3].map(n =>
      creation('interactions', interactionRow(String(n), { dealId: 'deal:theirs', on: `2026-03-0${n}` })),
    ),
  ])
  const keeper = new ConflictKeeper()
  const found = await keeper.check(mine, '2026-03-10', NOW)
  await batch.append(
    found.map(each =>
      creation(
        'conflicts',
        stamped(
          { ...each, registrationId: mine.id, moment: 'submit' as const, foundAt: NOW, evidenceIds: [] },
          newId('conflict'),
          { now: NOW, intent: batch.intent },
        ),
      ),
    ),
  )
  await batch.finish()
  return keeper
}

beforeEach(freshStore)

it('is found, refused to a seller of the other side, settled, undone and opened again in one journal', async () => {
  await quarrel()
  const [conflict, ...more] = await readAll('conflicts')
  expect(more).toEqual([])
  if (!conflict) throw new Error('no conflict')
  expect(conflict.proposal).toBe('rival')
  const rival = await getRow('registrations', conflict.rivalId)
  const about = aboutOf(conflict, mine, rival as Registration)
  const input = {
    id: conflict.id,
    decision: 'rival' as const,
    reason: 'They were first.',
    adjudicator: 'Tom Berg',
    about: about as Parameters<typeof decideConflict.run>[1]['about'],
  }
  const refused = await commit(decideConflict, input)
  expect(refused.ok ? '' : refused.error.message).toBe(
    'Tom Berg runs the deal “Deal theirs”. Name somebody it does not touch.',
  )
  must(await commit(decideConflict, { ...input, adjudicator: 'Ruth Neutral' }))
  expect((await getRow('conflicts', conflict.id))?.decision).toBe('rival')
  expect(await readAll('processSteps')).toHaveLength(1)
  await undo()
  expect((await getRow('conflicts', conflict.id))?.decision).toBeUndefined()
  expect(await readAll('processSteps')).toEqual([])
  must(await commit(decideConflict, { ...input, adjudicator: 'Ruth Neutral' }))
  must(await commit(reopenConflict, { id: conflict.id, registrationId: mine.id }))
  expect((await getRow('conflicts', conflict.id))?.decision).toBeUndefined()
})

it('counts work that was logged on the registrations themselves', async () => {
  const keeper = await quarrel()
  const batch = await openBatch({ command: 'test', label: 'Work', actor: 'Test' })
  await batch.append([
    ...[1, 2].map(n =>
      creation(
        'interactions',
        interactionRow(`own${n}`, { registrationId: mine.id, on: `2026-03-0${n}`, kind: 'call' }),
      ),
    ),
    creation('interactions', interactionRow('theirs', { registrationId: other.id, on: '2026-03-01' })),
    creation('engagementRules', ruleRow('work', { decide: ['evidenceOfWork'] })),
  ])
  await batch.finish()
  const [found] = await keeper.check(mine, '2026-03-10', NOW)
  expect(found?.proposalReason).toContain('2 dated touches of Cygnus, 4 of Rival Systems')
  const [sides] = await readConflicts(mine.id)
  expect(sides?.work).toHaveLength(6)
})

it('can be tried again under other rules: what they would have changed, from what, to what', async () => {
  const keeper = await quarrel()
  const past = await keeper.past('2026-03-10', NOW)
  expect(past).toHaveLength(1)
  const convert = convertWith([])
  const toWork = ruleRow('work', {
    decide: ['evidenceOfWork', 'adjudicator'],
    clearLead: 9,
    adjudicator: 'Ruth',
  })
  const [changed, ...more] = backTest([], [toWork], past, convert)
  expect(more).toEqual([])
  expect(changed?.past.title).toBe('Nordlicht Handels GmbH: Cygnus against Rival Systems')
  expect([changed?.before.wins, changed?.after.wins, changed?.after.adjudicator]).toEqual([
    'rival',
    undefined,
    'Ruth',
  ])
  expect(changed?.after.reason).toContain('0 dated touches of Cygnus, 3 of Rival Systems: less than 9 apart')
  expect(backTest([], [{ ...toWork, clearLead: 3 }], past, convert)).toEqual([])
})
