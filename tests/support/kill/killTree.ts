import { execFileSync } from 'node:child_process'
import type { Tandem } from '../electronApp.ts'
import { descendants } from '../processes.ts'

/** Ends every process of this one run by SIGKILL, by id, without a chance to write anything more. */
export async function killTree({ app }: Tandem): Promise<void> {
  const closed = app.waitForEvent('close', { timeout: 20_000 })
  const main = app.process()
  if (main.pid === undefined) throw new Error('The app has no process')
  killProcess(main.pid)
  await closed
}

/** A process and all below it. */
export function killProcess(main: number): void {
  if (process.platform === 'win32')
    execFileSync('taskkill', ['/PID', String(main), '/T', '/F'], { stdio: 'ignore' })
  else for (const pid of [main, ...descendants(main)]) kill(pid)
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It was gone already.
  }
}
