import { app, type BrowserWindow, nativeTheme, session } from 'electron'
import { mendAndNote } from '../backup/store/mendStore.ts'
import { emit, emitWhenLoaded } from '../ipc/emit.ts'
import { createFileGrants } from '../ipc/files/fileGrants.ts'
import { createGrants } from '../ipc/files/grants.ts'
import { listenToRequests } from '../ipc/listen.ts'
import { offerContextMenu } from '../menu/contextMenu.ts'
import { installMenu } from '../menu/installMenu.ts'
import { lazyPrinter } from '../print/lazyPrinter.ts'
import { fallbackLine } from '../settings/fallbackRuntime.ts'
import { openLog } from '../settings/log/log.ts'
import { watchProcess } from '../settings/log/watchProcess.ts'
import { profileTrouble } from '../settings/profileTrouble.ts'
import { openSettings, type Theme } from '../settings/settings.ts'
import { checkSpelling, layDictionaries, type Spelling, usualSpelling } from '../settings/spelling.ts'
import { broughtIn } from './bringIn.ts'
import { type Closing, holdClose } from './holdClose.ts'
import { listenOutside, type OutsideDoor } from './listenOutside.ts'
import { focusWindow, openMainWindow } from './mainWindow.ts'
import { guardNavigation } from './navigationGuard.ts'
import { createNotifier } from './notifier.ts'
import { createPages } from './pages.ts'
import type { Places } from './places.ts'
import { prepareSession } from './prepareSession.ts'
import { refuseProfile } from './refuseProfile.ts'
import { createRoom } from './roomWindow.ts'
import { whenDriven } from './testDriver.ts'

/** Starts Tandem with its window. A profile that is open already gets the focus instead. */
export function startWindowed(places: Places): void {
  const notice = fallbackLine(process.versions)
  if (notice !== undefined) process.stderr.write(`${notice}\n`)
  // Asked first: where nothing can be written the lock cannot be taken either, as if another Tandem had it.
  const trouble = profileTrouble(app.getPath('userData'))
  if (trouble) return void refuseProfile(trouble)
  if (!app.requestSingleInstanceLock()) {
    process.stderr.write('Tandem already has this workspace open.\n')
    app.quit()
    return
  }
  // Windows shows notifications of programs it knows by this name; it is the installed shortcut's.
  app.setAppUserModelId('app.tandem.desktop')
  const door = listenOutside()
  // Asked at once: a driver may attach, and call, before the app is ready.
  const driven = whenDriven()
  void Promise.all([app.whenReady(), driven]).then(() => run(places, door))
}

async function run(
  { renderer, preload, dictionaries, syncWorker, devServer }: Places,
  door: OutsideDoor,
): Promise<void> {
  const profile = app.getPath('userData')
  const log = openLog(profile)
  watchProcess(log)
  mendAndNote(profile, log)
  const pages = createPages(devServer)
  const settings = openSettings(profile)
  const printer = lazyPrinter(pages, preload)
  const opened = createFileGrants()
  const room = createRoom({ pages, preload, profile })
  const notifier = createNotifier(press => {
    if (!window) open()
    else if (press.does === 'open') focusWindow(window)
    if (window) emitWhenLoaded(window.webContents, 'reminder', press)
  })
  let window: BrowserWindow | undefined
  let closing: Closing | undefined
  let quitting = false

  nativeTheme.themeSource = settings.current().theme
  guardNavigation(pages)
  layDictionaries(dictionaries, profile)
  await prepareSession(pages, renderer)
  checkSpelling(session.defaultSession, spelling())
  listenToRequests(loadRouter)
  open()

  const menu = installMenu({
    theme: settings.current().theme,
    chooseTheme(theme) {
      setTheme(theme)
      if (window) emit(window.webContents, 'command', { id: `theme.${theme}` })
    },
    send: id => window && emit(window.webContents, 'command', { id }),
  })
  app.on('second-instance', () => (window ? focusWindow(window) : open()))
  door.open(async outside => {
    const event = await broughtIn(outside, opened)
    if (!window) open()
    if (window) emitWhenLoaded(window.webContents, 'outside', event)
  })
  app.on('activate', () => (window ? focusWindow(window) : open()))
  app.on('before-quit', () => {
    quitting = true
  })
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit()
  })

  function open(): void {
    window = openMainWindow({ pages, preload, profile })
    const opened = window
    offerContextMenu(opened)
    // Holding the close ends a quit that was under way: it is taken up again once the page has written.
    closing = holdClose(opened, {
      ask: () => emit(opened.webContents, 'backup.closing', {}),
      gone: () => quitting && app.quit(),
    })
    window.on('closed', () => {
      window = undefined
      room.close()
      printer.close()
    })
  }

  // The page repeats its choice at each start; only a change is worth a write.
  function setTheme(theme: Theme): void {
    if (theme === settings.current().theme) return
    nativeTheme.themeSource = theme
    settings.change({ ...settings.current(), theme })
    menu.markTheme(theme)
  }

  function spelling(wanted?: Spelling): Spelling {
    if (wanted !== undefined) {
      settings.change({ ...settings.current(), spelling: wanted })
      checkSpelling(session.defaultSession, wanted)
    }
    return settings.current().spelling ?? usualSpelling(app.getLocale())
  }

  async function loadRouter() {
    const { composeRouter } = await import('../ipc/composeRouter.ts')
    const { startSync } = await import('../sync/startSync.ts')
    return composeRouter({
      pages,
      profile,
      log,
      grants: createGrants(),
      opened,
      notifier,
      room,
      sync: startSync({
        profile,
        worker: syncWorker,
        resumed: () => window && emit(window.webContents, 'sync.resumed', {}),
      }),
      printer: printer.get,
      setTheme,
      spelling,
      mayClose: () => closing?.mayClose(),
    })
  }
}
