import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { PlainError } from '../../../electron/ipc/plainError.ts'
import { createPrinter, type DocumentWindow, type Layout } from '../../../electron/print/printer.ts'
import { Readiness } from '../../../electron/print/readiness.ts'

const layout = (name: string): Layout => ({ document: 'scorecard', params: { name }, paper: 'A4' })

/** Windows that print a document's name, or fail by it. */
function setUp(failures: Record<string, unknown> = {}) {
  const windows: { printed: string[]; destroyed: boolean; most: number }[] = []
  const open = (): DocumentWindow => {
    const window = { printed: [] as string[], destroyed: false, most: 0 }
    let busy = 0
    windows.push(window)
    return {
      async print({ params }) {
        const name = params.name ?? ''
        busy += 1
        window.most = Math.max(window.most, busy)
        await Promise.resolve()
        busy -= 1
        window.printed.push(name)
        if (name in failures) throw failures[name]
        return new TextEncoder().encode(name)
      },
      ready: token => token === 'mine',
      destroy: () => {
        window.destroyed = true
      },
    }
  }
  return { windows, printer: createPrinter(open) }
}

describe('the printer', () => {
  it('prints two at a time, each in a window of its own, and answers each its own bytes', async () => {
    const { windows, printer } = setUp()
    const names = ['a', 'b', 'c', 'd', 'e']
    const bytes = await Promise.all(names.map(name => printer.print(layout(name))))
    expect(bytes.map(part => new TextDecoder().decode(part))).toEqual(names)
    expect(windows).toEqual([
      { printed: ['a', 'c', 'e'], destroyed: false, most: 1 },
      { printed: ['b', 'd'], destroyed: false, most: 1 },
    ])
  })

  it('needs one window for documents wanted one after the other', async () => {
    const { windows, printer } = setUp({ b: new PlainError('print-refused', 'No such partner.') })
    for (const name of ['a', 'b', 'c']) await printer.print(layout(name)).catch(() => {})
    expect(windows).toEqual([{ printed: ['a', 'b', 'c'], destroyed: false, most: 1 }])
  })

  it('opens no window before the first document', () => {
    expect(setUp().windows).toEqual([])
  })

  it('keeps the window after a document that the page refused', async () => {
    const { windows, printer } = setUp({ a: new PlainError('print-refused', 'No such partner.') })
    await expect(printer.print(layout('a'))).rejects.toThrow('No such partner.')
    await printer.print(layout('b'))
    expect(windows).toHaveLength(1)
  })

  it.each([new PlainError('print-crashed', 'It crashed.'), new Error('printing failed')])(
    'throws only its own window away after %s and goes on with the next document',
    async failure => {
      const { windows, printer } = setUp({ a: failure })
      const [first, ...others] = await Promise.allSettled(
        ['a', 'b', 'c'].map(name => printer.print(layout(name))),
      )
      expect(first).toMatchObject({ status: 'rejected', reason: { code: expect.stringMatching(/^print-/) } })
      expect(others.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled'])
      expect(windows.map(({ printed, destroyed }) => ({ printed, destroyed }))).toEqual([
        { printed: ['a'], destroyed: true },
        { printed: ['b'], destroyed: false },
        { printed: ['c'], destroyed: false },
      ])
    },
  )

  it('refuses an answer that nobody waits for', async () => {
    const { printer } = setUp()
    expect(() => printer.ready('mine', null)).toThrow('No document is waited for')
    await printer.print(layout('a'))
    expect(() => printer.ready('other', null)).toThrow('No document is waited for')
    expect(() => printer.ready('mine', null)).not.toThrow()
  })

  it('lets go of documents that are cancelled: one in work with its window, a waiting one without', async () => {
    const { windows, printer } = setUp()
    const names = ['a', 'b', 'c']
    const stops = names.map(() => new AbortController())
    const all = names.map((name, i) => printer.print(layout(name), stops[i]?.signal))
    stops[2]?.abort()
    await Promise.resolve()
    stops[0]?.abort()
    expect((await Promise.allSettled(all)).map(({ status }) => status)).toEqual([
      'rejected',
      'fulfilled',
      'rejected',
    ])
    for (const cancelled of [all[0], all[2]])
      await expect(cancelled).rejects.toMatchObject({ code: 'print-cancelled' })
    expect(windows.map(({ printed, destroyed }) => ({ printed, destroyed }))).toEqual([
      { printed: ['a'], destroyed: true },
      { printed: ['b'], destroyed: false },
    ])
    await printer.print(layout('d'))
    expect(windows).toHaveLength(3)
  })

  it('closes the second window when it was not wanted for a while', async () => {
    vi.useFakeTimers()
    try {
      const { windows, printer } = setUp()
      const both = () => Promise.all(['a', 'b'].map(name => printer.print(layout(name))))
      await both()
      await vi.advanceTimersByTimeAsync(29_000)
      await both()
      await vi.advanceTimersByTimeAsync(29_000)
      expect(windows.map(({ destroyed }) => destroyed)).toEqual([false, false])
      await vi.advanceTimersByTimeAsync(1_000)
      expect(windows.map(({ destroyed }) => destroyed)).toEqual([false, true])
      await both()
      expect(windows.map(({ printed }) => printed)).toEqual([['a', 'a', 'a'], ['b', 'b'], ['b']])
    } finally {
      vi.useRealTimers()
    }
  })

  it('closes every window', async () => {
    const { windows, printer } = setUp()
    await Promise.all(['a', 'b'].map(name => printer.print(layout(name))))
    printer.close()
    expect(windows.map(({ destroyed }) => destroyed)).toEqual([true, true])
  })
})

describe('waiting for a page', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('ends with the answer to its token only', async () => {
    const readiness = new Readiness()
    const done = readiness.wait('one')
    expect(readiness.answer('two', null)).toBe(false)
    expect(readiness.answer('one', null)).toBe(true)
    await done
    expect(readiness.answer('one', null)).toBe(false)
    expect(vi.getTimerCount()).toBe(0)
  })

  it('passes the reason of the page on', async () => {
    const readiness = new Readiness()
    const done = readiness.wait('one')
    readiness.answer('one', 'No such partner.')
    await expect(done).rejects.toMatchObject({ code: 'print-refused', message: 'No such partner.' })
  })

  it('fails after a minute, in plain words', async () => {
    const readiness = new Readiness()
    let failed: unknown
    readiness.wait('one').catch(error => {
      failed = error
    })
    await vi.advanceTimersByTimeAsync(59_999)
    expect(failed).toBeUndefined()
    await vi.advanceTimersByTimeAsync(1)
    expect(failed).toMatchObject({ code: 'print-timeout', message: expect.stringContaining('a minute') })
    expect(readiness.answer('one', null)).toBe(false)
  })
})
