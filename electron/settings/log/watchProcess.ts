import { app } from 'electron'
import { isFallbackRuntime } from '../fallbackRuntime.ts'
import { whatOf } from './line.ts'
import type { Log } from './log.ts'

const ENDED = 'quit'

/**
 * Writes down how this process starts and ends, and which of its helpers died. No crash dumps are made: they would hold
 * what was in memory, and so the book.
 */
export function watchProcess(log: Log): void {
  const before = log.tail(1)[0]
  log.note('start', {
    version: app.getVersion(),
    electron: process.versions.electron,
    chromium: process.versions.chrome,
    platform: process.platform,
    arch: process.arch,
    packaged: app.isPackaged,
    fallback: isFallbackRuntime(process.versions),
    // The one before was killed, crashed or lost its power.
    before: before === undefined || whatOf(before) === ENDED ? undefined : 'cutOff',
  })
  app.on('quit', (_event, code) => log.note(ENDED, { code }))
  app.on('render-process-gone', (_event, _contents, { reason, exitCode }) => {
    if (reason !== 'clean-exit') log.note('pageGone', { reason, exitCode })
  })
  app.on('child-process-gone', (_event, { type, reason, exitCode, serviceName }) => {
    if (reason !== 'clean-exit') log.note('helperGone', { type, serviceName, reason, exitCode })
  })
  // Only listens: what follows an error that nobody caught stays as it was.
  process.on('uncaughtExceptionMonitor', error => log.error('uncaught', error))
  process.on('unhandledRejection', error => {
    log.error('unhandled', error)
    if (!app.isPackaged)
      process.stderr.write(`Not handled: ${error instanceof Error ? error.stack : String(error)}\n`)
  })
}
