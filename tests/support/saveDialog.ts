import type { ElectronApplication } from '@playwright/test'

/** Answers the system's save dialog with a path, since no test can press its buttons. */
export const saveTo = (app: ElectronApplication, path: string | undefined): Promise<void> =>
  app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: filePath === undefined, filePath: filePath ?? '' })
  }, path)

/** Answers the system's folder dialog. */
export const folderTo = (app: ElectronApplication, path: string | undefined): Promise<void> =>
  app.evaluate(({ dialog }, folder) => {
    dialog.showOpenDialog = async () => ({
      canceled: folder === undefined,
      filePaths: folder === undefined ? [] : [folder],
    })
  }, path)
