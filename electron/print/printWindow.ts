import { randomUUID } from 'node:crypto'
import type { Events } from '@shared/ipc/contract.ts'
import { BrowserWindow } from 'electron'
import { emit } from '../ipc/emit.ts'
import { PlainError } from '../ipc/plainError.ts'
import type { Pages } from '../windows/pages.ts'
import { hiddenPreferences } from '../windows/webPreferences.ts'
import { printOptions } from './printOptions.ts'

export type Layout = Omit<Events['print.job'], 'token'>

const READY_MS = 60_000

interface Waiting {
  readonly token: string
  done(error: PlainError | undefined): void
}

/** One hidden window on print.html. It lays out one document after the other and stays warm between them. */
export class PrintWindow {
  readonly #window: BrowserWindow
  readonly #loaded: Promise<void>
  #waiting: Waiting | undefined

  constructor(pages: Pages, preload: string) {
    this.#window = new BrowserWindow({
      show: false,
      width: 960,
      height: 1280,
      title: 'Tandem print',
      backgroundColor: '#ffffff',
      webPreferences: hiddenPreferences(preload),
    })
    this.#loaded = this.#window.loadURL(pages.url('print.html'))
    this.#loaded.catch(() => {})
    this.#window.webContents.on('render-process-gone', (_event, { reason }) => {
      this.#settle(new PlainError('print-crashed', `The document's window stopped working (${reason}).`))
    })
    this.#window.on('closed', () => this.#settle(new PlainError('print-closed', 'Tandem was closed.')))
  }

  /** Lays a document out and answers its PDF. A window that failed is of no more use. */
  async print(layout: Layout): Promise<Uint8Array> {
    await this.#loaded.catch(() => {
      throw new PlainError('print-not-loaded', 'The page that lays documents out could not be loaded.')
    })
    await this.#layOut(layout)
    return this.#window.webContents.printToPDF(printOptions(layout.paper))
  }

  /** The page's answer; false when it answers something that was not asked. */
  ready(token: string, error: string | null): boolean {
    if (this.#waiting?.token !== token) return false
    this.#settle(error === null ? undefined : new PlainError('print-refused', error))
    return true
  }

  destroy(): void {
    if (!this.#window.isDestroyed()) this.#window.destroy()
  }

  #layOut(layout: Layout): Promise<void> {
    return new Promise((resolve, reject) => {
      const token = randomUUID()
      const timer = setTimeout(
        () => this.#settle(new PlainError('print-timeout', 'The document was not ready within a minute.')),
        READY_MS,
      )
      this.#waiting = {
        token,
        done: error => {
          clearTimeout(timer)
          if (error) reject(error)
          else resolve()
        },
      }
      if (this.#window.isDestroyed()) this.#settle(new PlainError('print-closed', 'Tandem was closed.'))
      else emit(this.#window.webContents, 'print.job', { ...layout, token })
    })
  }

  #settle(error: PlainError | undefined): void {
    const waiting = this.#waiting
    this.#waiting = undefined
    waiting?.done(error)
  }
}
