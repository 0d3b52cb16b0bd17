import { BrowserWindow, ipcMain } from 'electron'
import type { Router } from './router.ts'

/** Every request comes in here. The router is loaded while the page loads, not before the window opens. */
export function listenToRequests(router: Promise<Router>): void {
  ipcMain.handle('tandem:request', async (event, route: unknown, input: unknown) => {
    const { senderFrame } = event
    const sender = senderFrame && {
      url: senderFrame.url,
      parent: senderFrame.parent,
    }
    const window = BrowserWindow.fromWebContents(event.sender) ?? undefined
    return (await router)(sender, { window }, route, input)
  })
}
