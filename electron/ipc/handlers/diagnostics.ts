import { cpus, release, totalmem } from 'node:os'
import { app, clipboard } from 'electron'
import { isFallbackRuntime } from '../../settings/fallbackRuntime.ts'
import { diagnosticsText } from '../../settings/log/diagnosticsText.ts'
import type { Log } from '../../settings/log/log.ts'
import type { HandlersOf } from '../handlers.ts'

const LINES = 200
const GIB = 1024 ** 3

/** No profile folder and no name of the machine: they often are a person's name. */
const systemFacts = () => ({
  Tandem: `${app.getVersion()}${app.isPackaged ? '' : ', not packaged'}`,
  Electron: `${process.versions.electron}${isFallbackRuntime(process.versions) ? ', the fall-back for development and tests' : ''}`,
  Chromium: process.versions.chrome,
  Node: process.versions.node,
  System: `${process.platform} ${release()} ${process.arch}, ${app.getLocale()}`,
  Machine: `${cpus().length} cores, ${Math.round(totalmem() / GIB)} GB`,
})

export const diagnosticsHandlers = ({ log }: { readonly log: Log }): HandlersOf<'diagnostics'> => ({
  'diagnostics.note'(happening) {
    switch (happening.kind) {
      case 'storeOpened':
        log.note('storeOpened', { ms: happening.ms })
        break
      case 'storeFailed':
        log.trace('storeFailed', happening.trace)
        break
      case 'bookLost':
        log.note('bookLost', { why: happening.why })
        break
      case 'sync':
        log.note('sync', { state: happening.state, failure: happening.failure })
        break
      case 'error':
        log.trace('error', happening.trace, { from: happening.from })
    }
    return {}
  },
  'diagnostics.copy'({ rows }) {
    const lines = log.tail(LINES)
    clipboard.writeText(diagnosticsText({ at: new Date().toISOString(), facts: systemFacts(), rows, lines }))
    return { lines: lines.length }
  },
})
