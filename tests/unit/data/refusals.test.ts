import 'fake-indexeddb/auto'
import { moveAction } from '@shared/domain/plan/actionCommands.ts'
import { setActionGoing } from '@shared/domain/plan/goingCommand.ts'
import { movePart } from '@shared/domain/plan/partCommands.ts'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { actOrSay } from '../../../renderer/data/act.ts'
import { actQuietly } from '../../../renderer/data/actQuietly.ts'
import { type Announcement, onAnnounced } from '../../../renderer/data/announce.ts'

let said: Announcement[] = []
let stop = () => {}
beforeEach(() => {
  said = []
  stop = onAnnounced(announcement => void said.push(announcement))
})
afterEach(() => stop())

// No row of the empty store is there, so each is refused.
it.each([
  [
    'a part that is moved',
    () => actQuietly(movePart, { planId: 'plan:1' as never, id: 'planPart:1' as never, after: null }),
  ],
  [
    'an action that is moved',
    () => actQuietly(moveAction, { planId: 'plan:1' as never, id: 'task:1' as never, after: null }),
  ],
  ['a step of an action', () => actOrSay(setActionGoing, { id: 'task:1' as never, going: 'done' })],
])('%s and is refused says so', async (_, act) => {
  expect(await act()).toBe(false)
  expect(said).toEqual([{ kind: 'refused', message: expect.stringMatching(/\w/) }])
})
