import { afterEach, describe, expect, it, vi } from 'vitest'
import { FULL_WORDS, isDiskFull } from '../../../renderer/data/diskFull.ts'
import { storeWords } from '../../../renderer/data/storeFault.ts'
import { HalfWritten, stoppedInWords } from '../../../renderer/features/import/engine/stopped.ts'

const named = (name: string, inner?: unknown) => Object.assign(new Error('raw words'), { name, inner })
const room = (quota: number, usage: number) =>
  vi.stubGlobal('navigator', { storage: { estimate: async () => ({ quota, usage }) } })

afterEach(() => void vi.unstubAllGlobals())

describe('a failure of the store', () => {
  it('is a full disk by its name, also inside of what wraps it', async () => {
    room(10 ** 9, 0)
    expect(await isDiskFull(named('QuotaExceededError'))).toBe(true)
    expect(await isDiskFull(named('AbortError', named('QuotaExceededError')))).toBe(true)
    expect(await isDiskFull(named('AbortError'))).toBe(false)
    expect(await isDiskFull(undefined)).toBe(false)
  })

  it('is one where Chromium only closed the store and there is no room', async () => {
    room(5_000_000, 4_500_000)
    expect(await isDiskFull(named('DatabaseClosedError'))).toBe(true)
    room(5_000_000, 1_000_000)
    expect(await isDiskFull(named('DatabaseClosedError'))).toBe(false)
  })

  it('is put into words that say what to do; another one keeps its own', async () => {
    room(10 ** 9, 0)
    expect(await storeWords(named('QuotaExceededError'))).toBe(FULL_WORDS)
    expect(FULL_WORDS).toMatch(/What you typed is still here.*free some space/)
    expect(await storeWords(named('TypeError'))).toBe('raw words')
  })
})

describe('an import that came to no end', () => {
  it('says on a full disk that nothing was changed, or that the rest is taken back at the next start', async () => {
    room(10 ** 9, 0)
    const full = named('QuotaExceededError')
    expect(await stoppedInWords(full)).toBe(
      'The disk of this laptop is full, so the import stopped. Nothing was changed. Free some space, then import again.',
    )
    expect(await stoppedInWords(new HalfWritten(full))).toMatch(
      /could not be taken back yet.*at its next start\. Free some space, then start Tandem again\./,
    )
    expect(await stoppedInWords(new Error('The sheet is gone.'))).toBe(
      'The import stopped: The sheet is gone.',
    )
  })
})
