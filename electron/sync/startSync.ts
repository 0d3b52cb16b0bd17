import { join } from 'node:path'
import { app, MessageChannelMain, type MessagePortMain, net, powerMonitor, utilityProcess } from 'electron'
import { systemStore } from '../ipc/keys/systemStore.ts'
import { type Access, type EndpointFile, openEndpointFile } from './endpointFile.ts'
import { createSupervisor, type Supervisor, type SyncProcess } from './supervisor.ts'
import { tryEndpoint } from './tryEndpoint.ts'

export interface Sync {
  readonly file: EndpointFile
  readonly supervisor: Supervisor<MessagePortMain>
  test(access: Access): ReturnType<typeof tryEndpoint>
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
  const supervisor = createSupervisor<MessagePortMain>({
    fork: () => forked(worker),
    channel() {
      const { port1, port2 } = new MessageChannelMain()
      return [port1, port2]
    },
    access: file.access,
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
  return {
    file,
    supervisor,
    test: access =>
      tryEndpoint(
        { ...access, fetch: (url, init) => net.fetch(url, init), timeoutMs: TEST_MS, heartbeatMs: TEST_MS },
        stop.signal,
      ),
  }
}

function forked(worker: string): SyncProcess<MessagePortMain> {
  const child = utilityProcess.fork(worker, [], { serviceName: 'Tandem sync', stdio: 'inherit' })
  return {
    post: (message, ports = []) => child.postMessage(message, [...ports]),
    onExit: listener => child.on('exit', listener),
    kill: () => child.kill(),
  }
}
