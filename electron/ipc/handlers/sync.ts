import type { Sync } from '../../sync/startSync.ts'
import { emitPort } from '../emit.ts'
import type { HandlersOf } from '../handlers.ts'
import { PlainError } from '../plainError.ts'

/** A command-line job does not sync. */
export const syncHandlers = (sync: Sync | undefined): HandlersOf<'sync'> => {
  const there = (): Sync => {
    if (!sync) throw new PlainError('no-sync', 'There is no sync here.')
    return sync
  }
  return {
    'sync.endpoint': () => sync?.file.shown() ?? null,
    'sync.setEndpoint'(settings) {
      const { file, supervisor } = there()
      file.save(settings)
      supervisor.endpointChanged()
      const kept = file.shown()
      if (!kept) throw new PlainError('endpoint-file', 'The endpoint could not be kept.')
      return kept
    },
    'sync.forget'() {
      const { file, supervisor } = there()
      file.forget()
      supervisor.endpointChanged()
      return {}
    },
    async 'sync.test'({ settings }) {
      const { file, test } = there()
      const access = settings ? file.filled(settings) : file.access()
      if (!access) return { kind: 'failed', failure: { kind: 'unset', message: 'No endpoint is set.' } }
      return test(access)
    },
    'sync.connect'(_, { window }) {
      if (!sync || !window) return { kind: 'unset' }
      const connected = sync.supervisor.connect()
      if (connected.kind !== 'connected') return connected
      emitPort(window.webContents, 'sync', connected.port)
      return { kind: 'connected' }
    },
  }
}
