import { execFileSync } from 'node:child_process'
import type { Tandem } from '../electronApp.ts'
import { descendants } from '../processes.ts'

/** Ends every process of this one run by SIGKILL, by id, without a chance to write anything more. */
export async function killTree({ app }: Tandem): Promise<void> {
  const closed = app.waitForEvent('close', { timeout: 20_000 })
  const main = app.process()
  if (main.pid === undefined) throw new Error('The app has no process')
  if (process.platform === 'win32')
    execFileSync('taskkill', ['/PID', String(main.pid), '/T', '/F'], { stdio: 'ignore' })
  else for (const pid of [main.pid, ...descendants(main.pid)]) kill(pid)
  await closed
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It was gone already.
  }
}
