import type { Events } from '@shared/ipc/contract.ts'
import { PlainError } from '../ipc/plainError.ts'

export type Layout = Omit<Events['print.job'], 'token'>

/** A window that lays out one document at a time. One that failed is of no more use. */
export interface DocumentWindow {
  print(layout: Layout): Promise<Uint8Array>
  /** The page's answer; false when it answers something that was not asked. */
  ready(token: string, error: string | null): boolean
  destroy(): void
}

export interface Printer {
  /** Answers the PDF's bytes; rejects with PlainError, of code `print-cancelled` once `signal` is aborted. */
  print(layout: Layout, signal?: AbortSignal): Promise<Uint8Array>
  ready(token: string, error: string | null): void
  close(): void
}

/** As many documents are printed at a time: one is laid out while the engine draws another. */
const WINDOWS = 2

/** How long a window stays open after its last document, if it is not the first one. */
const REST_MS = 30_000

/**
 * Prints documents to PDF in windows that are made at first use: one is kept, a second is opened when two documents are
 * wanted at a time, and closed some time after the last of them.
 */
export function createPrinter(open: () => DocumentWindow): Printer {
  const desks = Array.from({ length: WINDOWS }, (_, at) => createDesk(open, at === 0 ? undefined : REST_MS))
  return {
    print(layout, signal) {
      const freest = desks.reduce((best, desk) => (desk.waiting() < best.waiting() ? desk : best))
      return freest.print(layout, signal)
    },
    ready(token, error) {
      if (!desks.some(desk => desk.ready(token, error)))
        throw new PlainError('unknown-token', 'No document is waited for under this token.')
    },
    close() {
      for (const desk of desks) desk.close()
    },
  }
}

interface Desk extends Pick<Printer, 'print' | 'close'> {
  /** Documents that are printed here or wait for it. */
  waiting(): number
  ready(token: string, error: string | null): boolean
}

/** One window, in which documents are printed one after the other. It is closed after `restMs` without any. */
function createDesk(open: () => DocumentWindow, restMs: number | undefined): Desk {
  let window: DocumentWindow | undefined
  let last: Promise<unknown> = Promise.resolve()
  let waiting = 0
  let resting: ReturnType<typeof setTimeout> | undefined

  async function printNow(layout: Layout, signal?: AbortSignal): Promise<Uint8Array> {
    if (signal?.aborted) throw cancelled()
    window ??= open()
    try {
      return await unlessAborted(window.print(layout), signal)
    } catch (error) {
      // A document the page refused leaves the window whole; after anything else it cannot be trusted.
      if (!(error instanceof PlainError && error.code === 'print-refused')) close()
      throw error instanceof PlainError ? error : new PlainError('print-failed', 'The PDF could not be made.')
    }
  }

  function close(): void {
    clearTimeout(resting)
    window?.destroy()
    window = undefined
  }

  function rest(): void {
    waiting -= 1
    if (waiting === 0 && restMs !== undefined) resting = setTimeout(close, restMs)
  }

  return {
    waiting: () => waiting,
    print(layout, signal) {
      clearTimeout(resting)
      waiting += 1
      const mine = last.then(() => printNow(layout, signal)).finally(rest)
      last = mine.catch(() => {})
      return mine
    },
    ready: (token, error) => window?.ready(token, error) ?? false,
    close,
  }
}

const cancelled = () => new PlainError('print-cancelled', 'The PDF was cancelled; nothing was written.')

/** Settles like `work`, or rejects as soon as it is cancelled: a window in the middle of a layout answers nothing. */
function unlessAborted<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return work
  return new Promise((resolve, reject) => {
    const stop = () => reject(cancelled())
    signal.addEventListener('abort', stop, { once: true })
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop))
  })
}
