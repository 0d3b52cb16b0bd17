import type { ElectronApplication, Page } from '@playwright/test'

/**
 * Opens a file as any browser would: in a plain window with a session of its own, no preload, nothing of Tandem.
 * Downloads go into the folder.
 */
export async function openInBrowser(
  app: ElectronApplication,
  file: string,
  downloads: string,
): Promise<Page> {
  const opened = app.waitForEvent('window')
  await app.evaluate(
    ({ BrowserWindow, session }, { file, downloads }) => {
      const own = session.fromPartition('browser')
      own.on('will-download', (_, item) => item.setSavePath(`${downloads}/${item.getFilename()}`))
      const window = new BrowserWindow({
        width: 1100,
        height: 900,
        webPreferences: { sandbox: true, session: own },
      })
      void window.loadFile(file)
    },
    { file, downloads },
  )
  return opened
}
