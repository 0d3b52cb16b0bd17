import { mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { app, session } from 'electron'
import { mendAndNote } from '../backup/store/mendStore.ts'
import { createFileGrants } from '../ipc/files/fileGrants.ts'
import { createGrants } from '../ipc/files/grants.ts'
import { listenToRequests } from '../ipc/listen.ts'
import { inPlainWords, PlainError } from '../ipc/plainError.ts'
import { lazyPrinter } from '../print/lazyPrinter.ts'
import { fallbackLine } from '../settings/fallbackRuntime.ts'
import { openLog } from '../settings/log/log.ts'
import { watchProcess } from '../settings/log/watchProcess.ts'
import { profileTrouble } from '../settings/profileTrouble.ts'
import { guardNavigation } from '../windows/navigationGuard.ts'
import { createPages } from '../windows/pages.ts'
import type { Places } from '../windows/places.ts'
import { prepareSession } from '../windows/prepareSession.ts'
import { type Order, parseCommandLine } from './commandLine.ts'
import { openJobSession } from './jobSession.ts'
import { runJob } from './runJob.ts'
import { createTerminal } from './terminal.ts'

const terminal = createTerminal(process.stdout, process.stderr)

/** Starts a job of the command line; its page is never shown. The process ends with the job's exit code. */
export function startJob(args: readonly string[], places: Places): void {
  const line = parseCommandLine(args, app.getVersion())
  if (line.kind === 'order') {
    prepareProcess()
    const notice = fallbackLine(process.versions)
    if (notice !== undefined) terminal.say('err', notice)
    start(line.order, places).then(end, fail)
  } else {
    if (line.kind === 'say') terminal.say('out', line.text)
    else terminal.say('err', `${line.message}\n${line.usage}`)
    app.exit(line.kind === 'say' ? 0 : 2)
  }
}

async function start(order: Order, places: Places): Promise<number> {
  takeWorkspace(order)
  await app.whenReady()
  return run(order, places)
}

function prepareProcess(): void {
  neverAsk()
  // A job has no screen, and a server often has no graphics; the window keeps its acceleration.
  app.disableHardwareAcceleration()
  if (process.platform === 'darwin') app.dock?.hide()
  // Closing the hidden window must not end the process before its exit code is known.
  app.on('window-all-closed', () => {})
}

/** The workspace is a profile folder; only one process may have it open. */
function takeWorkspace({ workspace }: Order): void {
  if (workspace !== undefined) {
    const folder = resolve(callerFolder(), workspace)
    mkdirSync(folder, { recursive: true })
    app.setPath('userData', folder)
  }
  const trouble = profileTrouble(app.getPath('userData'))
  if (trouble) throw new PlainError('profile', `${trouble.title}. ${trouble.text.replaceAll('\n\n', ' ')}`)
  if (!app.requestSingleInstanceLock())
    throw new PlainError('in-use', 'Tandem has this workspace open. Close it and try again.')
}

async function run(order: Order, { renderer, preload, devServer }: Places): Promise<number> {
  const pages = createPages(devServer)
  const printer = lazyPrinter(pages, preload)
  const grants = createGrants()
  const folder = callerFolder()
  const log = openLog(app.getPath('userData'))
  watchProcess(log)
  mendAndNote(app.getPath('userData'), log)
  guardNavigation(pages)
  await prepareSession(pages, renderer)
  // Nobody types here, and a missing dictionary would be fetched from the network.
  session.defaultSession.setSpellCheckerEnabled(false)
  const job = await openJobSession(order, { grants, terminal, folder })
  const loadRouter = async () => {
    const { composeRouter } = await import('../ipc/composeRouter.ts')
    const profile = app.getPath('userData')
    return composeRouter({
      pages,
      profile,
      log,
      grants,
      opened: createFileGrants(),
      notifier: { show: () => false, clear: () => {} },
      session: job,
      printer: printer.get,
      setTheme: () => {},
      spelling: () => 'off',
      mayClose: () => {},
    })
  }
  listenToRequests(loadRouter)
  return runJob({
    session: job,
    terminal,
    pages,
    preload,
    report: order.report,
    folder,
  })
}

/** npm starts its scripts in the package's folder and says in INIT_CWD where the caller was. */
const callerFolder = (): string =>
  process.env.npm_lifecycle_event === 'cli' ? (process.env.INIT_CWD ?? process.cwd()) : process.cwd()

async function end(code: number): Promise<void> {
  if (app.isReady()) session.defaultSession.flushStorageData()
  // What was said to a pipe may still be on its way.
  await Promise.all(
    [process.stdout, process.stderr].map(stream => new Promise(done => stream.write('', done))),
  )
  app.exit(code)
}

function fail(error: unknown): Promise<void> {
  terminal.say('err', inPlainWords(error).message)
  return end(1)
}

/** Without this, Electron would show a failure in a dialog and wait for a click that never comes. */
function neverAsk(): void {
  const stop = (error: unknown) => {
    terminal.say('err', error instanceof Error ? (error.stack ?? error.message) : String(error))
    app.exit(1)
  }
  // Who reads us may stop reading (`| head`): the job goes on without being heard.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})
  process.on('uncaughtException', stop)
  process.on('unhandledRejection', stop)
}
