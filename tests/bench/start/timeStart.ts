import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp, symlink } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { electronArguments, electronPath, sandboxArguments } from '../../../electron/runtime/electronPath.mjs'

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

export interface Start {
  readonly executable: string
  readonly args: readonly string[]
  /** Names and CSS selectors of what is waited for. */
  readonly wanted: Readonly<Record<string, string>>
}

export const tandemOn = (profile: string, wanted: Start['wanted']): Start => ({
  executable: electronPath(),
  args: [...electronArguments(), `--user-data-dir=${profile}`],
  wanted,
})

/** An app that is one window with one word, on the same Electron. `folder`: for its profile, and more if need be. */
export async function blankIn(folder: string): Promise<Start> {
  const rest = [...sandboxArguments(), `--user-data-dir=${join(folder, 'profile')}`]
  const wanted = { painted: 'main' }
  if (electronArguments().length > sandboxArguments().length)
    return { executable: electronPath(), args: [here('blank'), ...rest], wanted }
  // This Electron starts what lies at resources/app and nothing else.
  const runtime = join(folder, 'runtime')
  const app = join('resources', 'app')
  await cp(dirname(electronPath()), runtime, {
    recursive: true,
    filter: source => !source.endsWith(app),
  })
  await symlink(here('blank'), join(runtime, app))
  return { executable: join(runtime, basename(electronPath())), args: rest, wanted }
}

/** Milliseconds from the start of the process until each of it was painted; the process is ended then. */
export async function timeStart({ executable, args, wanted }: Start): Promise<Record<string, number>> {
  const env = {
    ...process.env,
    NODE_OPTIONS: `--require ${here('observe.cjs')}`,
    TANDEM_BENCH_WANTED: JSON.stringify(wanted),
  }
  const start = Date.now()
  const child = spawn(executable, [...args], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  const gone = once(child, 'exit')
  try {
    const times = await saidBy(child)
    return Object.fromEntries(Object.entries(times).map(([name, at]) => [name, at - start]))
  } finally {
    // A close would write a snapshot first; that is no part of a start.
    child.kill('SIGKILL')
    await gone
  }
}

function saidBy(child: ChildProcess): Promise<Record<string, number>> {
  return new Promise((resolve, reject) => {
    let said = ''
    const end = setTimeout(() => reject(new Error(`Nothing was painted in a minute.\n${said}`)), 60_000)
    const hear = (chunk: Buffer) => {
      said += chunk
      const [, json] = /^painted (.*)$/m.exec(said) ?? []
      if (json === undefined) return
      clearTimeout(end)
      resolve(JSON.parse(json))
    }
    child.stdout?.on('data', hear)
    child.stderr?.on('data', hear)
    child.once('exit', () => {
      clearTimeout(end)
      reject(new Error(`It ended before anything was painted.\n${said}`))
    })
  })
}
