import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { ensureDisplay } from '../../../electron/runtime/display.mjs'
import { electronArguments, electronPath } from '../../../electron/runtime/electronPath.mjs'
import { killProcess } from './killTree.ts'

/** The app as a user starts it, or its command line: nothing of the test is in it. */
export interface Undriven {
  /** Its exit code; undefined when it was killed. */
  readonly ended: Promise<number | undefined>
  kill(): Promise<void>
}

export async function startUndriven(userData: string): Promise<Undriven> {
  return start([`--user-data-dir=${userData}`])
}

export async function startCommand(userData: string, ...command: readonly string[]): Promise<Undriven> {
  return start(['--log-level=3', '--disable-gpu', '--cli', ...command, '--workspace', userData])
}

async function start(args: readonly string[]): Promise<Undriven> {
  await ensureDisplay(() => {})
  const child = spawn(electronPath(), [...electronArguments(), ...args], {
    env: { ...process.env, TANDEM_TEST_DRIVER: '' },
    stdio: 'ignore',
  })
  const ended = once(child, 'close').then(([code]) => (code === null ? undefined : Number(code)))
  return { ended, kill: () => kill(child, ended) }
}

async function kill({ pid }: ChildProcess, ended: Promise<unknown>): Promise<void> {
  if (pid !== undefined) killProcess(pid)
  await ended
}
