import { randomUUID } from 'node:crypto'
import { BrowserWindow } from 'electron'
import { emit } from '../ipc/emit.ts'
import { PlainError } from '../ipc/plainError.ts'
import type { Pages } from '../windows/pages.ts'
import { hiddenPreferences } from '../windows/webPreferences.ts'
import type { DocumentWindow } from './printer.ts'
import { printOptions } from './printOptions.ts'
import { Readiness } from './readiness.ts'

const closed = () => new PlainError('print-closed', 'Tandem was closed before the document was ready.')

/** A hidden window on print.html. It lays out one document after the other and stays warm between them. */
export function openPrintWindow(pages: Pages, preload: string): DocumentWindow {
  const window = new BrowserWindow({
    show: false,
    width: 960,
    height: 1280,
    title: 'Tandem print',
    backgroundColor: '#ffffff',
    webPreferences: hiddenPreferences(preload),
  })
  const readiness = new Readiness()
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    readiness.fail(new PlainError('print-crashed', `The document's window stopped working (${reason}).`))
  })
  window.on('closed', () => readiness.fail(closed()))
  const loaded = window.loadURL(pages.url('print.html')).then(
    () => true,
    () => false,
  )

  return {
    async print(layout) {
      if (!(await loaded))
        throw new PlainError('print-not-loaded', 'The page that lays documents out could not be loaded.')
      if (window.isDestroyed() || window.webContents.isCrashed()) throw closed()
      const token = randomUUID()
      const ready = readiness.wait(token)
      emit(window.webContents, 'print.job', { ...layout, token })
      await ready
      return window.webContents.printToPDF(printOptions(layout.paper))
    },
    ready: (token, error) => readiness.answer(token, error),
    destroy() {
      if (!window.isDestroyed()) window.destroy()
    },
  }
}
