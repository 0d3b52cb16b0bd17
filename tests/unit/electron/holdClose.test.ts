import { describe, expect, it } from 'vitest'
import { CLOSING_MS, holdClose } from '../../../electron/windows/holdClose.ts'

function setUp({ loading = false } = {}) {
  const heard = { asked: 0, gone: 0, destroyed: false }
  let onClose: ((event: { preventDefault(): void }) => void) | undefined
  let onCrash = () => {}
  let due: (() => void) | undefined
  const window = {
    isDestroyed: () => heard.destroyed,
    destroy: () => {
      heard.destroyed = true
    },
    on: (_: 'close', listener: typeof onClose) => {
      onClose = listener
    },
    webContents: {
      isLoadingMainFrame: () => loading,
      on: (_: string, listener: () => void) => {
        onCrash = listener
      },
    },
  }
  const closing = holdClose(window as never, {
    ask: () => heard.asked++,
    gone: () => heard.gone++,
    wait: (ms, then) => {
      expect(ms).toBe(CLOSING_MS)
      due = then
      return () => {
        due = undefined
      }
    },
  })
  const close = () => {
    let prevented = false
    onClose?.({
      preventDefault: () => {
        prevented = true
      },
    })
    return prevented
  }
  return { heard, closing, close, crash: () => onCrash(), pass: () => due?.() }
}

describe('a window that is closed', () => {
  it('waits for its page, asks it once, and goes when the page is done', () => {
    const { heard, closing, close, pass } = setUp()
    expect([close(), close()]).toEqual([true, true])
    expect(heard).toEqual({ asked: 1, gone: 0, destroyed: false })
    closing.mayClose()
    expect(heard).toEqual({ asked: 1, gone: 1, destroyed: true })
    pass()
    expect(heard.gone).toBe(1)
  })

  it('goes when the time is over, whatever its page does', () => {
    const { heard, close, pass } = setUp()
    close()
    pass()
    expect(heard).toEqual({ asked: 1, gone: 1, destroyed: true })
  })

  it('goes at once when its page died or never loaded', () => {
    const dying = setUp()
    dying.close()
    dying.crash()
    expect(dying.heard.destroyed).toBe(true)
    const dead = setUp()
    dead.crash()
    expect(dead.close()).toBe(false)
    expect(setUp({ loading: true }).close()).toBe(false)
  })

  it('is not closed by a page that was not asked', () => {
    const { heard, closing } = setUp()
    closing.mayClose()
    expect(heard).toEqual({ asked: 0, gone: 0, destroyed: false })
  })
})
