import { join } from 'node:path'
import type { KeyTask, KeyVerdict } from '@shared/ipc/sync.ts'
import { app, MessageChannelMain, type MessagePortMain, net, powerMonitor, utilityProcess } from 'electron'
import { systemStore } from '../ipc/keys/systemStore.ts'
import { type Access, type EndpointFile, openEndpointFile } from './endpointFile.ts'
import { failureOf, SyncFailure } from './failure.ts'
import { type KeyFile, openKeyFile } from './seal/keyFile.ts'
import { doKeyTask } from './seal/keyTasks.ts'
import { createSend } from './send.ts'
import { createSupervisor, type Supervisor, type SyncProcess } from './supervisor.ts'
import { tryEndpoint } from './tryEndpoint.ts'
import type { FromSyncProcess } from './workerMessages.ts'

export interface Sync {
  readonly file: EndpointFile
  readonly keys: KeyFile
  readonly supervisor: Supervisor<MessagePortMain>
  test(access: Access): ReturnType<typeof tryEndpoint>
  /** Does it in the database, and keeps what is to be kept. */
  changeKey(task: KeyTask): Promise<KeyVerdict>
}

interface SyncNeeds {
  readonly profile: string
  /** The built worker. */
  readonly worker: string
  /** Tells the pages that calls may be made again. */
  resumed(): void
}

/** A person waits for a test: less than the patience of a call in the background. */
const TEST_MS = 20_000

/** Sync as far as the main process goes. Nothing is started, and no network used, before a page asks for it. */
export function startSync({ profile, worker, resumed }: SyncNeeds): Sync {
  const file = openEndpointFile(join(profile, 'endpoint.json'), systemStore)
  const keys = openKeyFile(join(profile, 'endpoint-key.json'), systemStore)
  /** A worker that was ended may still have said something: of another database, or of keys forgotten since. */
  const learned = ({ url, kept }: FromSyncProcess) => {
    try {
      if (file.shown()?.url === url && keys.keptIn(url) !== undefined) keys.save(url, kept)
    } catch {
      // A full disk, or a file that is damaged: the kept passphrase opens them again at the next start, or it is asked for.
    }
  }
  const supervisor = createSupervisor<MessagePortMain>({
    fork: () => forked(worker, learned),
    channel() {
      const { port1, port2 } = new MessageChannelMain()
      return [port1, port2]
    },
    access() {
      const access = file.access()
      return access && { ...access, kept: keys.read(access.url) }
    },
    now: Date.now,
    random: Math.random,
  })
  let stop = new AbortController()
  const abortAll = () => {
    supervisor.abortAll()
    stop.abort()
    stop = new AbortController()
  }
  powerMonitor.on('suspend', abortAll)
  powerMonitor.on('resume', resumed)
  app.on('will-quit', () => {
    abortAll()
    supervisor.stop()
  })
  const lineTo = (access: Access) => ({
    ...access,
    fetch: (url: string, init: RequestInit) => net.fetch(url, init),
    ...{ timeoutMs: TEST_MS, heartbeatMs: TEST_MS },
  })
  return {
    file,
    keys,
    supervisor,
    test: access => tryEndpoint(lineTo(access), stop.signal),
    async changeKey(task) {
      const access = file.access()
      if (!access) return { kind: 'failed', failure: failureOf('unset') }
      try {
        const send = createSend(lineTo(access))
        const desk = { send, kept: keys.read(access.url), signal: stop.signal }
        keys.save(access.url, await doKeyTask(desk, task))
        return { kind: 'ok' }
      } catch (error) {
        if (error instanceof SyncFailure) return { kind: 'failed', failure: error.failure }
        throw error
      }
    },
  }
}

function forked(worker: string, learned: (message: FromSyncProcess) => void): SyncProcess<MessagePortMain> {
  const child = utilityProcess.fork(worker, [], { serviceName: 'Tandem sync', stdio: 'inherit' })
  child.on('message', message => learned(message as FromSyncProcess))
  return {
    post: (message, ports = []) => child.postMessage(message, [...ports]),
    onExit: listener => child.on('exit', listener),
    kill: () => child.kill(),
  }
}
