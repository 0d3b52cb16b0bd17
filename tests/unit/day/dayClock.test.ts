import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

/** The window's events: in a test the page is not there. */
const page = new EventTarget()

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('document', page)
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page))
  vi.resetModules()
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

async function clockAt(time: string) {
  vi.setSystemTime(new Date(time))
  const { watchDay } = await import('../../../renderer/data/dayClock.ts')
  const days: string[] = []
  return { days, stop: watchDay(day => days.push(day)) }
}

describe('the clock of days', () => {
  it('says when another day begins, at its first moment and once', async () => {
    const { days, stop } = await clockAt('2026-12-02T23:58:00')
    vi.advanceTimersByTime(119_999)
    expect(days).toEqual([])
    vi.advanceTimersByTime(1)
    expect(days).toEqual(['2026-12-03'])
    vi.advanceTimersByTime(24 * 3_600_000)
    expect(days).toEqual(['2026-12-03', '2026-12-04'])
    stop()
    vi.advanceTimersByTime(24 * 3_600_000)
    expect(days).toHaveLength(2)
  })

  it('is right after a sleep: at the next tick, and at once when one comes back to the window', async () => {
    const { days } = await clockAt('2026-12-02T18:00:00')
    vi.setSystemTime(new Date('2026-12-04T08:00:00'))
    vi.advanceTimersByTime(30_000)
    expect(days).toEqual(['2026-12-04'])
    vi.setSystemTime(new Date('2026-12-07T08:00:00'))
    page.dispatchEvent(new Event('focus'))
    expect(days).toEqual(['2026-12-04', '2026-12-07'])
  })

  it('is told to a worker, which tells its keepers', async () => {
    vi.setSystemTime(new Date('2026-12-02T18:00:00'))
    const { onNewDay, setToday, today } = await import('../../../renderer/data/today.ts')
    let told = 0
    onNewDay(() => {
      told += 1
    })
    expect(today()).toBe('2026-12-02')
    setToday('2026-12-03')
    setToday('2026-12-03')
    expect([today(), told]).toEqual(['2026-12-03', 1])
  })
})
