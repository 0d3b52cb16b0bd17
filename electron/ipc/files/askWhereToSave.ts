import { join } from 'node:path'
import { app, type BrowserWindow, dialog, type SaveDialogOptions } from 'electron'
import { safeFileNameWith } from './fileName.ts'

export interface SaveFilter {
  readonly name: string
  readonly extension: string
}

/** Asks the user for a path; undefined when they cancelled. */
export async function askWhereToSave(
  window: BrowserWindow | undefined,
  suggestedName: string,
  filter: SaveFilter,
): Promise<string | undefined> {
  const options: SaveDialogOptions = {
    defaultPath: join(app.getPath('documents'), safeFileNameWith(suggestedName, `.${filter.extension}`)),
    filters: [{ name: filter.name, extensions: [filter.extension] }],
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  }
  const answer = await (window ? dialog.showSaveDialog(window, options) : dialog.showSaveDialog(options))
  return answer.canceled || answer.filePath === '' ? undefined : answer.filePath
}
