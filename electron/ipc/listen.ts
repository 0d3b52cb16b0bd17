import { app, BrowserWindow, ipcMain } from 'electron'
import type { Router } from './router.ts'

/**
 * Every request comes in here. The router is loaded with the first one, or once the first page has its files: this
 * process hands them out, and until then has nothing better to do.
 */
export function listenToRequests(load: () => Promise<Router>): void {
  let loading: Promise<Router> | undefined
  const router = () => {
    loading ??= load()
    return loading
  }
  app.once('web-contents-created', (_event, contents) => contents.once('dom-ready', () => void router()))
  ipcMain.handle('tandem:request', async (event, route: unknown, input: unknown) => {
    const { senderFrame } = event
    const sender = senderFrame && {
      url: senderFrame.url,
      parent: senderFrame.parent,
    }
    const window = BrowserWindow.fromWebContents(event.sender) ?? undefined
    return (await router())(sender, { window }, route, input)
  })
}
