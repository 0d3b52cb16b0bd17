import 'fake-indexeddb/auto'
import { policyOf } from '@shared/domain/workspace/channelPolicy.ts'
import { beforeEach, expect, it } from 'vitest'
import { savePolicy } from '../../../renderer/data/savePolicy.ts'
import { currentWorkspace } from '../../../renderer/data/workspace.ts'
import { freshStore } from '../workspace-file/book.ts'

beforeEach(freshStore)

it('saves what changes of the conventions and keeps what another screen has saved meanwhile', async () => {
  expect(await savePolicy(() => ({ approvalHours: 8 }))).toBeUndefined()
  expect(await savePolicy(({ leads }) => ({ leads: { ...leads, openCap: 3 } }))).toBeUndefined()
  expect(
    await savePolicy(({ stageCategory }) => ({ stageCategory: { ...stageCategory, proposal: 'commit' } })),
  ).toBeUndefined()
  expect(policyOf(await currentWorkspace())).toMatchObject({
    approvalHours: 8,
    leads: { openCap: 3 },
    stageCategory: { proposal: 'commit' },
  })
})
