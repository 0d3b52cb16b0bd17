import { mkdir, open, readFile, stat } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import type { Job, RouteInput, RouteOutput } from '@shared/ipc/contract.ts'
import type { Grants } from '../ipc/files/grants.ts'
import { inPlainWords, PlainError } from '../ipc/plainError.ts'
import type { Order } from './commandLine.ts'
import type { Terminal } from './terminal.ts'

export type JobEnd = RouteInput<'jobs.done'>

/** The one job of this run, as its page works on it over the `jobs.…` routes. */
export interface JobSession {
  current(): RouteOutput<'jobs.current'>
  readFile(): Promise<RouteOutput<'jobs.readFile'>>
  readPreset(): Promise<RouteOutput<'jobs.readPreset'>>
  say(stream: 'out' | 'err', text: string): void
  done(end: JobEnd): void
  /** Settles when the page has asked for the job, and when it has ended it. */
  readonly asked: Promise<void>
  readonly ended: Promise<JobEnd>
}

interface SessionTools {
  readonly grants: Grants
  readonly terminal: Terminal
  /** What relative paths are relative to. */
  readonly folder: string
}

/** Opens the job: makes its output folder. Throws PlainError when that, or reading its file, is impossible. */
export async function openJobSession(order: Order, tools: SessionTools): Promise<JobSession> {
  const at = (path: string) => resolve(tools.folder, path)
  let markAsked = () => {}
  let end: (end: JobEnd) => void = () => {}
  const asked = new Promise<void>(settle => {
    markAsked = settle
  })
  const ended = new Promise<JobEnd>(settle => {
    end = settle
  })
  if (order.kind === 'import') await checkReadable(order.file, at(order.file))
  const grant = order.kind === 'export' ? tools.grants.give(await madeFolder(order.out, at(order.out))) : null
  const job = jobOf(order)
  return {
    asked,
    ended,
    current() {
      markAsked()
      return { job, grant }
    },
    async readFile() {
      if (order.kind !== 'import') throw new Error('Only an import has a file.')
      const path = at(order.file)
      return {
        name: basename(path),
        bytes: new Uint8Array(await readFile(path)),
      }
    },
    async readPreset() {
      const path = order.kind === 'import' && order.preset !== undefined ? at(order.preset) : undefined
      const isFile = path !== undefined && (await stat(path).catch(() => undefined))?.isFile()
      return {
        text: path !== undefined && isFile ? await readFile(path, 'utf8') : null,
      }
    },
    say: tools.terminal.say,
    done: end,
  }
}

async function checkReadable(named: string, path: string): Promise<void> {
  try {
    const file = await open(path, 'r')
    const isFile = (await file.stat().finally(() => file.close())).isFile()
    if (!isFile) throw new PlainError('not-a-file', 'It is not a file.')
  } catch (error) {
    const { code, message } = inPlainWords(error)
    const why = code === 'ENOENT' ? 'There is no such file.' : message
    throw new PlainError('unreadable', `${named} cannot be read. ${why}`)
  }
}

async function madeFolder(named: string, path: string): Promise<string> {
  try {
    await mkdir(path, { recursive: true })
    return path
  } catch (error) {
    throw new PlainError('no-folder', `${named} cannot be used as a folder. ${inPlainWords(error).message}`)
  }
}

function jobOf(order: Order): Job {
  if (order.kind === 'export')
    return {
      kind: 'exportScorecards',
      period: order.period,
      partners: [...order.partners],
    }
  const job: Job = { kind: 'import', fileName: basename(order.file) }
  if (order.as !== undefined) job.as = order.as
  if (order.preset !== undefined) job.preset = order.preset
  return job
}
