import { PlainError } from '../ipc/plainError.ts'
import type { Pages } from '../windows/pages.ts'
import { type Layout, PrintWindow } from './printWindow.ts'

/** Prints documents to PDF, one after the other, in one window that is made at first use. */
export interface Printer {
  print(layout: Layout): Promise<Uint8Array>
  ready(token: string, error: string | null): void
  close(): void
}

export function createPrinter(pages: Pages, preload: string): Printer {
  let window: PrintWindow | undefined
  let last: Promise<unknown> = Promise.resolve()

  async function printNow(layout: Layout): Promise<Uint8Array> {
    window ??= new PrintWindow(pages, preload)
    try {
      return await window.print(layout)
    } catch (error) {
      // A document the page refused leaves the window whole; after anything else it cannot be trusted.
      if (!(error instanceof PlainError && error.code === 'print-refused')) close()
      throw error instanceof PlainError ? error : new PlainError('print-failed', 'The PDF could not be made.')
    }
  }

  function close(): void {
    window?.destroy()
    window = undefined
  }

  return {
    print(layout) {
      const mine = last.then(() => printNow(layout))
      last = mine.catch(() => {})
      return mine
    },
    ready(token, error) {
      if (!window?.ready(token, error))
        throw new PlainError('unknown-token', 'No document is waited for under this token.')
    },
    close,
  }
}
