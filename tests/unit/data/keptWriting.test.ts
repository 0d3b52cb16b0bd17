import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { IDLE_MS, keptWriting, LATEST_MS, PAUSE_MS, RETRY_MS } from '../../../renderer/data/keptWriting.ts'

const setUp = () => {
  const log: string[] = []
  let refuse = false
  const writing = keptWriting<string>({
    keep: async input => void log.push(`keep ${input}`),
    drop: async () => void log.push('drop'),
    commit: async input => {
      log.push(`commit ${input}`)
      return refuse
        ? { ok: false, error: { code: 'locked', message: 'It is locked.' } }
        : { ok: true, value: { intent: '1', label: '', ids: [] } }
    },
    refused: message => void log.push(`refused ${message}`),
    now: () => Date.now(),
  })
  return { log, writing, refuseNow: () => (refuse = true) }
}

describe('keptWriting', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('keeps what is written at a pause', async () => {
    const { log, writing } = setUp()
    writing.note(() => 'a')
    await vi.advanceTimersByTimeAsync(PAUSE_MS - 1)
    expect(log).toEqual([])
    await vi.advanceTimersByTimeAsync(1)
    expect(log).toEqual(['keep a'])
  })

  it('keeps what is written without a pause, at the latest after 900 ms', async () => {
    const { log, writing } = setUp()
    for (let at = 0; at <= 2_000; at += 100) {
      writing.note(() => `to ${at}`)
      await vi.advanceTimersByTimeAsync(100)
    }
    const kept = log.map(line => Number(line.replace('keep to ', '')))
    expect(kept[0]).toBeLessThanOrEqual(LATEST_MS)
    expect(kept.length).toBeGreaterThanOrEqual(2)
    expect(Math.max(...kept.slice(1).map((at, i) => at - (kept[i] ?? 0)))).toBeLessThanOrEqual(
      LATEST_MS + 100,
    )
  })

  it('becomes one change when nobody types any more', async () => {
    const { log, writing } = setUp()
    writing.note(() => 'a')
    writing.note(() => 'ab')
    await vi.advanceTimersByTimeAsync(IDLE_MS + 10)
    expect(log).toEqual(['keep ab', 'commit ab'])
  })

  it('keeps nothing after it was saved', async () => {
    const { log, writing } = setUp()
    writing.note(() => 'a')
    await writing.settle()
    await vi.advanceTimersByTimeAsync(10_000)
    expect(log).toEqual(['commit a'])
    expect(await writing.settle()).toBeUndefined()
  })

  it('keeps what was refused, and says so', async () => {
    const { log, writing, refuseNow } = setUp()
    refuseNow()
    writing.note(() => 'a')
    await writing.settle()
    expect(log).toEqual(['commit a', 'keep a', 'refused It is locked.'])
  })

  it('lets go what was taken back or is as it was', async () => {
    const { log, writing } = setUp()
    writing.note(() => 'a')
    await writing.drop()
    writing.note(() => undefined)
    await vi.advanceTimersByTimeAsync(PAUSE_MS)
    await writing.settle()
    expect(log).toEqual(['drop', 'drop', 'drop'])
  })

  describe('with a store that fails', () => {
    const failing = () => {
      const log: string[] = []
      const broken = { commit: true, keep: true }
      const writing = keptWriting<string>({
        keep: async input => {
          if (broken.keep) throw new Error('The disk is full.')
          log.push(`keep ${input}`)
        },
        drop: async () => void log.push('drop'),
        commit: async input => {
          if (broken.commit) throw new Error('The store broke.')
          log.push(`commit ${input}`)
          return { ok: true, value: { intent: '1', label: '', ids: [] } }
        },
        idleMs: 2_147_483_647,
        refused: (message, kept) => void log.push(`${kept ? 'kept' : 'held'}: ${message}`),
        now: () => Date.now(),
      })
      return { log, broken, writing }
    }

    it('keeps what a throwing change was for, and answers instead of throwing', async () => {
      const { log, broken, writing } = failing()
      broken.keep = false
      writing.note(() => 'a')
      expect(await writing.settle()).toMatchObject({ ok: false, error: { message: 'The store broke.' } })
      expect(log).toEqual(['keep a', 'kept: The store broke.'])
    })

    it('holds what cannot even be kept, says so once, and tries again until it is', async () => {
      const { log, broken, writing } = failing()
      writing.note(() => 'a')
      await vi.advanceTimersByTimeAsync(PAUSE_MS)
      expect(log).toEqual(['held: The disk is full.'])
      await vi.advanceTimersByTimeAsync(RETRY_MS)
      expect(log).toEqual(['held: The disk is full.'])
      broken.keep = false
      await vi.advanceTimersByTimeAsync(RETRY_MS)
      expect(log.at(-1)).toBe('keep a')
    })

    it('still holds it when a window that closes settles once more', async () => {
      const { log, broken, writing } = failing()
      writing.note(() => 'a')
      await writing.settle()
      expect(log).toEqual(['held: The store broke.'])
      broken.commit = false
      await writing.settle()
      expect(log.at(-1)).toBe('commit a')
    })

    it('never lays what failed over something newer', async () => {
      const { log, broken, writing } = failing()
      writing.note(() => 'old')
      const failed = writing.settle()
      writing.note(() => 'new')
      await failed
      broken.keep = false
      await vi.advanceTimersByTimeAsync(RETRY_MS)
      expect(log.filter(line => line.startsWith('keep'))).toEqual(['keep new'])
    })
  })
})
