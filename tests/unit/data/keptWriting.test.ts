import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { IDLE_MS, keptWriting, LATEST_MS, PAUSE_MS } from '../../../renderer/data/keptWriting.ts'

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
})
