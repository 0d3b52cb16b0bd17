import type { Pages } from '../windows/pages.ts'
import type { Printer } from './printer.ts'

/** The printer is loaded when the first document is asked for: most starts print nothing. */
export function lazyPrinter(pages: Pages, preload: string): { get(): Promise<Printer>; close(): void } {
  let printer: Promise<Printer> | undefined
  return {
    get() {
      printer ??= import('./printer.ts').then(({ createPrinter }) => createPrinter(pages, preload))
      return printer
    },
    close() {
      void printer?.then(used => used.close())
    },
  }
}
