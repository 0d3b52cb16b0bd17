import type { ElectronApplication, Page } from '@playwright/test'

/** A page with nothing but a long plain text and a field, in a window of the same app. */
export async function barePage(app: ElectronApplication): Promise<Page> {
  const opened = app.waitForEvent('window')
  await app.evaluate(async ({ BrowserWindow }) => {
    const first = BrowserWindow.getAllWindows()[0]
    const window = new BrowserWindow({ ...first?.getBounds(), webPreferences: { sandbox: true } })
    const lines = Array.from({ length: 4_000 }, (_, i) => `<p>Line ${i}</p>`).join('')
    await window.loadURL(`data:text/html,<input style="position:fixed"><main>${lines}</main>`)
  })
  return opened
}
