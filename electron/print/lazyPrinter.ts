import type { Pages } from '../windows/pages.ts'
import type { Printer } from './printer.ts'

/** The printer is loaded when the first document is asked for: most starts print nothing. */
export function lazyPrinter(pages: Pages, preload: string): { get(): Promise<Printer>; close(): void } {
  let printer: Promise<Printer> | undefined
  return {
    get() {
      printer ??= load(pages, preload)
      return printer
    },
    close() {
      void printer?.then(used => used.close())
    },
  }
}

async function load(pages: Pages, preload: string): Promise<Printer> {
  const [{ createPrinter }, { openPrintWindow }] = await Promise.all([
    import('./printer.ts'),
    import('./printWindow.ts'),
  ])
  return createPrinter(() => openPrintWindow(pages, preload))
}
