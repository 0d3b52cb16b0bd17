import { ok } from '@shared/lib/result.ts'
import { describe, expect, it, vi } from 'vitest'
import { stoppable } from '../../../renderer/features/import/stoppable.ts'
import { fakeEngine } from './fakeEngine.ts'

const file = (name: string) => ({ name, bytes: new Uint8Array(1) })

/** Lines whose reader never comes back from a file called `stuck.xls`; which of them were ended. */
function lines() {
  const ended: number[] = []
  let count = 0
  const start = () => {
    const at = count++
    const engine = fakeEngine()
    return {
      engine: {
        ...engine,
        open: (...args: Parameters<typeof engine.open>) =>
          args[0].name === 'stuck.xls' ? new Promise<never>(() => {}) : engine.open(...args),
      },
      end: () => void ended.push(at),
    }
  }
  return { start, ended }
}

describe('a file that keeps its reader busy', () => {
  it('is given up for a cancel, and the next one opens', async () => {
    const { start, ended } = lines()
    const engine = stoppable(start)
    const opening = engine.open(file('stuck.xls'))
    await engine.cancel()
    expect(await opening).toMatchObject({ ok: false, error: { code: 'cancelled' } })
    expect(ended).toEqual([0])
    expect(await engine.open(file('deals.csv'))).toMatchObject({ ok: true })
    engine.close()
    expect(ended).toEqual([0, 1])
  })

  it('is given up for another file', async () => {
    const { start, ended } = lines()
    const engine = stoppable(start)
    const opening = engine.open(file('stuck.xls'))
    expect(await engine.open(file('deals.csv'))).toMatchObject({ ok: true })
    expect(await opening).toMatchObject({ ok: false, error: { code: 'cancelled' } })
    expect(ended).toEqual([0])
  })

  it('is given up by itself after a while, and told by its name', async () => {
    vi.useFakeTimers()
    try {
      const { start, ended } = lines()
      const engine = stoppable(start, 120_000)
      const opening = engine.open(file('stuck.xls'))
      await vi.advanceTimersByTimeAsync(119_000)
      expect(ended).toEqual([])
      await vi.advanceTimersByTimeAsync(1_000)
      const message = 'stuck.xls could not be read in 2 minutes; it seems to be damaged.'
      expect(await opening).toMatchObject({
        ok: false,
        error: { code: 'unreadable', message: expect.stringContaining(message) },
      })
      expect(ended).toEqual([0])
    } finally {
      vi.useRealTimers()
    }
  })
})

it('a file that opens in time is left alone, and a cancel then goes to the engine', async () => {
  const { start, ended } = lines()
  const engine = stoppable(start)
  expect(await engine.open(file('deals.csv'))).toMatchObject(ok({}))
  await engine.cancel()
  expect(ended).toEqual([])
})
