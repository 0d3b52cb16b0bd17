import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const root = fileURLToPath(new URL('../../..', import.meta.url))

/** Runs Tandem's command line; rejects when it fails. */
export async function runCli(args: readonly string[], cwd: string): Promise<void> {
  const cli = join(root, 'electron/runtime/cli.mjs')
  await promisify(execFile)(process.execPath, [cli, ...args], { cwd, maxBuffer: 64 * 1024 * 1024 })
}
