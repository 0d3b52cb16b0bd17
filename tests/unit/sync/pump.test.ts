import type { ChangesPage, Endpoint, PushAnswer, SyncCall } from '@shared/sync/protocol.ts'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { startPump } from '../../../renderer/sync/pump.ts'
import { syncRound } from '../../../renderer/sync/round.ts'
import type { SyncStore } from '../../../renderer/sync/syncStore.ts'

const NEVER = { aborted: false, addEventListener: () => {} }
const PAGE: ChangesPage = { docs: [], since: '1', more: false }
const DOC = { _id: 'partner:1', row: { id: 'partner:1' } } as const

/** A store with one row that is always to be sent. */
const restless = (): SyncStore & { started: number } => ({
  started: 0,
  place: async () => ({ workspace: 'w', seq: 0 }),
  async startOver(always) {
    if (always) this.started += 1
  },
  collect: async () => {},
  batch: async () => [{ doc: DOC, edit: 1, noted: 'sent:1' }],
  settle: async (_, answers) => ({ overtaken: answers.some(({ kind }) => kind === 'conflict') }),
  receive: async () => {},
  branched: async () => [],
  keepConflicts: async () => {},
  branchEnded: async () => {},
  counts: async () => ({ dirty: 1, refused: 0 }),
})

describe('a wait after a failure', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it('is not cut short by what is written meanwhile, but by a person or the network', async () => {
    let looks = 0
    const endpoint: Endpoint = {
      async call() {
        looks += 1
        return { ok: false, failure: { kind: 'rateLimited', message: 'Wait.', retryAfterMs: 60_000 } }
      },
    }
    const pump = startPump({
      store: restless(),
      endpoint,
      random: () => 1,
      now: Date.now,
      onStatus: () => {},
    })
    await vi.advanceTimersByTimeAsync(0)
    expect(looks).toBe(1)
    for (let typed = 0; typed < 20; typed++) {
      pump.changed()
      await vi.advanceTimersByTimeAsync(1_000)
    }
    expect(looks).toBe(1)
    await vi.advanceTimersByTimeAsync(41_000)
    expect(looks).toBe(2)
    pump.wake()
    await vi.advanceTimersByTimeAsync(0)
    expect(looks).toBe(3)
    pump.stop()
    await pump.ended
  })
})

describe('a locked account', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it('is tried once more when the lock is over, and then left to a person', async () => {
    let looks = 0
    const endpoint: Endpoint = {
      async call() {
        looks += 1
        return { ok: false, failure: { kind: 'locked', message: 'Locked.', retryAfterMs: 300_000 } }
      },
    }
    const said: string[] = []
    const pump = startPump({
      store: restless(),
      endpoint,
      random: () => 0,
      now: Date.now,
      onStatus: ({ kind }) => said.push(kind),
    })
    await vi.advanceTimersByTimeAsync(299_000)
    expect([looks, said]).toEqual([1, ['waiting']])
    await vi.advanceTimersByTimeAsync(3_600_000)
    expect([looks, said]).toEqual([2, ['waiting', 'stopped']])
    await pump.ended
  })
})

describe('over a metered network', () => {
  it('both are made alike once, and nothing is asked after that', async () => {
    const calls: SyncCall[] = []
    const endpoint = {
      call: async (call: SyncCall) => {
        calls.push(call)
        return { ok: true, value: call === 'look' ? { marker: { workspace: 'w' }, documents: 0 } : PAGE }
      },
    } as unknown as Endpoint
    const said: string[] = []
    const pump = startPump({
      store: { ...restless(), batch: async () => [] },
      endpoint,
      random: () => 0,
      now: Date.now,
      onStatus: ({ kind }) => said.push(kind),
      once: true,
    })
    await pump.ended
    expect(said).toEqual(['metered'])
    expect(calls).toEqual(['look', 'changes'])
  })
})

describe('a round', () => {
  it('that is overtaken again and again reads anew from the beginning, then gives up until later', async () => {
    const store = restless()
    const calls: SyncCall[] = []
    const conflict: PushAnswer = { kind: 'conflict', id: DOC._id }
    const endpoint = {
      call: async (call: SyncCall) => {
        calls.push(call)
        return { ok: true, value: call === 'push' ? [conflict] : PAGE }
      },
    } as unknown as Endpoint
    expect(await syncRound(store, endpoint, NEVER)).toMatchObject({ kind: 'server' })
    expect(calls.filter(call => call === 'push')).toHaveLength(8)
    expect(store.started).toBe(1)
  })
})
