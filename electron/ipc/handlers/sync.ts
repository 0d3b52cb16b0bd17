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
      const { file, keys, supervisor } = there()
      file.forget()
      keys.forget()
      supervisor.endpointChanged()
      return {}
    },
    'sync.passphrase'() {
      const kept = sync?.file.shown()
      return (kept && sync?.keys.keptIn(kept.url)) ?? null
    },
    async 'sync.key'(task) {
      const { changeKey, supervisor } = there()
      const verdict = await changeKey(task)
      if (verdict.kind === 'ok') supervisor.endpointChanged()
      return verdict
    },
    'sync.forgetKey'() {
      const { keys, supervisor } = there()
      keys.forget()
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
