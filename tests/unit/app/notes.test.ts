import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { type FakePlatform, fakePlatform } from '../../../renderer/platform/fake.ts'

let platform: FakePlatform
beforeEach(() => {
  // Each test has modules of its own: what they count and remember is that of one page.
  vi.resetModules()
  platform = fakePlatform({ 'diagnostics.note': () => ({}) })
})
afterEach(() => platform.remove())

const noted = () => platform.calls.map(({ input }) => input)

it('sync is noted each time it stands differently, not how far it is, and without its words', async () => {
  const { setSyncStatus } = await import('../../../renderer/sync/status.ts')
  const { noteSync } = await import('../../../renderer/app/noteSync.ts')
  noteSync()
  const failure = { kind: 'name', message: 'couch.nordlicht.example is not known.' } as const
  setSyncStatus({ kind: 'off' })
  setSyncStatus({ kind: 'syncing', way: 'push', done: 1, of: 9 })
  setSyncStatus({ kind: 'syncing', way: 'pull', done: 2, of: 9 })
  setSyncStatus({ kind: 'waiting', failure, nextAt: '2026-11-27T10:00:00.000Z' })
  setSyncStatus({ kind: 'waiting', failure, nextAt: '2026-11-27T10:01:00.000Z' })
  setSyncStatus({ kind: 'waiting', failure: { ...failure, kind: 'timeout' }, nextAt: '' })
  setSyncStatus({ kind: 'otherWorkspace', name: 'Nordlicht' })
  expect(noted()).toEqual([
    { kind: 'sync', state: 'syncing', failure: undefined },
    { kind: 'sync', state: 'waiting', failure: 'name' },
    { kind: 'sync', state: 'waiting', failure: 'timeout' },
    { kind: 'sync', state: 'otherWorkspace', failure: undefined },
  ])
})

it('a page that fails without end does not fill the log, and a log that answers nothing stops nobody', async () => {
  platform.remove()
  platform = fakePlatform()
  const { note } = await import('../../../renderer/app/noteHappening.ts')
  for (let n = 0; n < 600; n += 1) note({ kind: 'storeOpened', ms: n })
  expect(platform.calls.length).toBe(500)
})
