import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { electronArguments, electronPath } from '../../electron/runtime/electronPath.mjs'
import type { Tandem } from './electronApp.ts'

/** Another Tandem on the same profile: it hands its arguments over and ends. */
export async function startAgain({ userData }: Tandem, ...args: string[]): Promise<void> {
  const child = spawn(electronPath(), [...electronArguments(), `--user-data-dir=${userData}`, ...args], {
    env: { ...process.env, TANDEM_TEST_DRIVER: '' },
  })
  await once(child, 'close')
}
