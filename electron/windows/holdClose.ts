import type { BrowserWindow } from 'electron'

/** How long a closing window may write, in ms; after that it closes whatever the page does. */
export const CLOSING_MS = 15_000

export interface Closing {
  /** The page is done. */
  mayClose(): void
}

type Held = Pick<BrowserWindow, 'isDestroyed' | 'destroy' | 'webContents'> & {
  on(event: 'close', listener: (event: { preventDefault(): void }) => void): unknown
}

interface HoldTools {
  /** Asks the page to write what is not in a snapshot yet. */
  ask(): void
  /** Called once the window is gone. */
  gone(): void
  wait?(ms: number, then: () => void): () => void
}

const waitFor = (ms: number, then: () => void): (() => void) => {
  const timer = setTimeout(then, ms)
  return () => clearTimeout(timer)
}

/**
 * Holds the window's close until the page has said that it may, or the time is over: a page that hangs, died or
 * never loaded cannot keep the app from ending. A second try to close waits for the same answer.
 */
export function holdClose(window: Held, { ask, gone, wait = waitFor }: HoldTools): Closing {
  let asked = false
  let crashed = false
  let stopWaiting = () => {}
  window.webContents.on('render-process-gone', () => {
    crashed = true
    if (asked) end()
  })
  window.on('close', event => {
    if (crashed || window.webContents.isLoadingMainFrame()) return
    event.preventDefault()
    if (asked) return
    asked = true
    stopWaiting = wait(CLOSING_MS, end)
    ask()
  })
  function end(): void {
    stopWaiting()
    if (!window.isDestroyed()) window.destroy()
    gone()
  }
  return {
    mayClose() {
      if (asked) end()
    },
  }
}
