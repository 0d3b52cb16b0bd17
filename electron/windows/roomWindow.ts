import { join } from 'node:path'
import { BrowserWindow, type Rectangle, screen } from 'electron'
import { readJson, writeJson } from '../settings/jsonFile.ts'
import { restoredState, type WindowState } from '../settings/windowState.ts'
import { groundColour } from './background.ts'
import type { Pages } from './pages.ts'
import { roomState } from './roomState.ts'
import { webPreferences } from './webPreferences.ts'

export interface Room {
  /** Opens the window on a session, or closes it where it shows that one already. Answers whether it is open now. */
  toggle(sessionId: string, beside: BrowserWindow | undefined): boolean
  close(): void
}

interface RoomTools {
  readonly pages: Pages
  readonly preload: string
  readonly profile: string
}

/** What the meeting room sees: one window at most, on the display it was last put on. */
export function createRoom({ pages, preload, profile }: RoomTools): Room {
  const file = join(profile, 'room.json')
  let window: BrowserWindow | undefined
  let shown: string | undefined

  function open(sessionId: string, beside: BrowserWindow | undefined): void {
    const { maximized, fullScreen, ...bounds } = firstState(file, beside?.getBounds())
    const opened = new BrowserWindow({
      ...bounds,
      fullscreen: fullScreen,
      title: 'Tandem – room',
      autoHideMenuBar: true,
      backgroundColor: groundColour(),
      webPreferences: { ...webPreferences(preload), spellcheck: false, backgroundThrottling: false },
    })
    if (maximized) opened.maximize()
    window = opened
    shown = sessionId
    opened.on('close', () => writeJson(file, stateOf(opened)))
    opened.on('closed', () => {
      if (window === opened) window = undefined
    })
    void opened.loadURL(addressOf(pages, sessionId)).catch(() => {})
    // The keyboard stays with who runs the session.
    beside?.focus()
  }

  return {
    toggle(sessionId, beside) {
      const same = window !== undefined && shown === sessionId
      window?.close()
      if (same) return false
      open(sessionId, beside)
      return true
    },
    close: () => window?.close(),
  }
}

const addressOf = (pages: Pages, sessionId: string): string =>
  pages.url('index.html', `/sessions/${encodeURIComponent(sessionId)}/room`)

function stateOf(window: BrowserWindow): WindowState {
  return {
    ...window.getNormalBounds(),
    maximized: window.isMaximized(),
    fullScreen: window.isFullScreen(),
  }
}

function firstState(file: string, beside: Rectangle | undefined): WindowState {
  const areas = screen.getAllDisplays().map(display => display.workArea)
  const kept = readJson(file)
  return kept === undefined ? roomState(areas, beside) : restoredState(kept, areas)
}
