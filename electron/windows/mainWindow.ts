import { join } from 'node:path'
import { app, BrowserWindow, dialog, nativeTheme, screen } from 'electron'
import { readJson, writeJson } from '../settings/jsonFile.ts'
import { MINIMUM, restoredState, type WindowState } from '../settings/windowState.ts'
import { groundColour } from './background.ts'
import type { Pages } from './pages.ts'
import { webPreferences } from './webPreferences.ts'

interface MainWindowTools {
  readonly pages: Pages
  readonly preload: string
  readonly profile: string
}

const SETTLED_MS = 500

/** Opens the one window. It is shown at once in the theme's ground colour: waiting for the page costs time. */
export function openMainWindow({ pages, preload, profile }: MainWindowTools): BrowserWindow {
  const file = join(profile, 'window.json')
  const areas = screen.getAllDisplays().map(display => display.workArea)
  const { maximized, fullScreen, ...bounds } = restoredState(readJson(file), areas)
  const window = new BrowserWindow({
    ...bounds,
    minWidth: MINIMUM.width,
    minHeight: MINIMUM.height,
    fullscreen: fullScreen,
    title: 'Tandem',
    backgroundColor: groundColour(),
    webPreferences: webPreferences(preload),
  })
  if (maximized) window.maximize()
  keepState(window, file)
  followTheme(window)
  offerReload(window)
  void window.loadURL(pages.url('index.html')).catch(() => {})
  return window
}

function keepState(window: BrowserWindow, file: string): void {
  let timer: NodeJS.Timeout | undefined
  const keep = () => {
    clearTimeout(timer)
    const state: WindowState = {
      ...window.getNormalBounds(),
      maximized: window.isMaximized(),
      fullScreen: window.isFullScreen(),
    }
    writeJson(file, state)
  }
  const keepSoon = () => {
    clearTimeout(timer)
    timer = setTimeout(keep, SETTLED_MS)
  }
  window.on('resize', keepSoon)
  window.on('move', keepSoon)
  window.on('close', keep)
  window.on('closed', () => clearTimeout(timer))
}

function followTheme(window: BrowserWindow): void {
  const paint = () => window.setBackgroundColor(groundColour())
  nativeTheme.on('updated', paint)
  window.on('closed', () => nativeTheme.off('updated', paint))
}

/** A page that died is not restarted by itself: the person decides, nothing of the store is lost. */
function offerReload(window: BrowserWindow): void {
  window.webContents.on('render-process-gone', async (_event, { reason }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return
    const { response } = await dialog.showMessageBox(window, {
      type: 'error',
      message: 'The window stopped working.',
      detail: `What was saved is safe. (${reason})`,
      buttons: ['Reload', 'Quit'],
      cancelId: 1,
    })
    if (response === 0) window.webContents.reload()
    else app.quit()
  })
}

export function focusWindow(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}
