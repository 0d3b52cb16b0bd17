import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Account } from './server.mjs'

export interface KillableServer {
  readonly url: string
  readonly admin: Account
  /** kill -9, and another process on the same disk and port. */
  killAndStart(): Promise<void>
  close(): Promise<void>
}

const PROGRAM = fileURLToPath(new URL('./serverProcess.mjs', import.meta.url))
const admin: Account = { name: 'admin', password: 'killed now and then' }

/** The peer in a process of its own, on disk. */
export async function startKillableServer(): Promise<KillableServer> {
  const folder = mkdtempSync(join(tmpdir(), 'tandem-peer-'))
  let child: ChildProcess
  const start = async (port: number): Promise<number> => {
    child = fork(PROGRAM, [folder, String(port), admin.password], {
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    })
    const [bound] = await once(child, 'message')
    return bound as number
  }
  const kill = async () => {
    const gone = once(child, 'exit')
    child.kill('SIGKILL')
    await gone
  }
  const port = await start(0)
  return {
    url: `http://127.0.0.1:${port}`,
    admin,
    async killAndStart() {
      await kill()
      await start(port)
    },
    async close() {
      await kill()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
