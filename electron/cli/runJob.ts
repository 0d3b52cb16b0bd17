import { resolve } from 'node:path'
import { BrowserWindow } from 'electron'
import { emit } from '../ipc/emit.ts'
import { atomicWrite } from '../ipc/files/atomicWrite.ts'
import { inPlainWords, PlainError } from '../ipc/plainError.ts'
import type { Pages } from '../windows/pages.ts'
import { hiddenPreferences } from '../windows/webPreferences.ts'
import type { JobEnd, JobSession } from './jobSession.ts'
import type { Terminal } from './terminal.ts'

const ANSWER_MS = 30_000
const CANCEL_MS = 20_000

interface RunTools {
  readonly session: JobSession
  readonly terminal: Terminal
  readonly pages: Pages
  readonly preload: string
  readonly report: string | undefined
  readonly folder: string
}

/** Runs the job in a hidden page and answers the exit code. Never rejects. */
export async function runJob(tools: RunTools): Promise<number> {
  const { session, terminal, report, folder } = tools
  const window = new BrowserWindow({
    show: false,
    webPreferences: hiddenPreferences(tools.preload),
  })
  const interrupted = interruption(window, terminal)
  try {
    const end = await Promise.race([session.ended, failure(window, tools), interrupted])
    const last = end === 'interrupted' ? await afterCancel(session, terminal) : end
    if (report !== undefined && last.report !== null) await writeReport(resolve(folder, report), last.report)
    return last.exitCode
  } catch (error) {
    terminal.say('err', inPlainWords(error).message)
    return 1
  } finally {
    if (!window.isDestroyed()) window.destroy()
  }
}

/** Loads the page; rejects when it cannot be loaded, never asks for its job, or dies. Never resolves. */
async function failure(window: BrowserWindow, { pages, session }: RunTools): Promise<never> {
  const contents = window.webContents
  const died = new Promise<never>((_, reject) => {
    contents.on('render-process-gone', (_event, { reason }) => {
      reject(new PlainError('job-crashed', `The job stopped working before its end (${reason}).`))
    })
  })
  const started = async () => {
    await window.loadURL(pages.url('index.html', 'job')).catch(() => {
      throw new PlainError('job-not-loaded', 'The page that does the job could not be loaded.')
    })
    await Promise.race([session.asked, silence()])
  }
  await Promise.race([started(), died])
  return died
}

function silence(): Promise<never> {
  return new Promise((_, reject) => {
    const error = new PlainError('job-silent', 'The job did not start within 30 seconds.')
    setTimeout(() => reject(error), ANSWER_MS).unref()
  })
}

/** Ctrl-C and a polite kill: the page is asked to take back what is half done. A second one ends at once. */
function interruption(window: BrowserWindow, terminal: Terminal): Promise<'interrupted'> {
  return new Promise(resolve => {
    let before = false
    const onSignal = () => {
      if (before) process.exit(1)
      before = true
      terminal.say('err', 'Stopping: what is half done is taken back.')
      emit(window.webContents, 'jobs.cancel', {})
      resolve('interrupted')
    }
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, onSignal)
  })
}

async function afterCancel(session: JobSession, terminal: Terminal): Promise<JobEnd> {
  const late = new Promise<undefined>(resolve => setTimeout(() => resolve(undefined), CANCEL_MS).unref())
  const end = await Promise.race([session.ended, late])
  if (!end) terminal.say('err', 'The job did not answer; the next start takes back what is half done.')
  return { exitCode: 1, report: end?.report ?? null }
}

async function writeReport(path: string, text: string): Promise<void> {
  try {
    await atomicWrite(path, text.endsWith('\n') ? text : `${text}\n`)
  } catch (error) {
    throw new PlainError('report', `The report could not be written: ${inPlainWords(error).message}`)
  }
}
