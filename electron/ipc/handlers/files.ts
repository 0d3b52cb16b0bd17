import { basename } from 'node:path'
import { dialog, type OpenDialogOptions, shell } from 'electron'
import { askWhereToSave } from '../files/askWhereToSave.ts'
import type { Grants } from '../files/grants.ts'
import type { SavedFiles } from '../files/savedFiles.ts'
import type { HandlersOf } from '../handlers.ts'
import { PlainError } from '../plainError.ts'

interface FilesTools {
  readonly grants: Grants
  readonly saved: SavedFiles
}

export const filesHandlers = ({ grants, saved }: FilesTools): HandlersOf<'files'> => ({
  async 'files.save'({ suggestedName, bytes, filter }, { window }) {
    const path = await askWhereToSave(window, suggestedName, filter)
    return path === undefined ? { kind: 'cancelled' } : saved.save(path, bytes)
  },
  async 'files.chooseFolder'({ title }, { window }) {
    const options: OpenDialogOptions = {
      title,
      properties: ['openDirectory', 'createDirectory'],
    }
    const answer = await (window ? dialog.showOpenDialog(window, options) : dialog.showOpenDialog(options))
    const folder = answer.canceled ? undefined : answer.filePaths[0]
    if (folder === undefined) return { kind: 'cancelled' }
    return {
      kind: 'chosen',
      grant: grants.give(folder),
      name: basename(folder) || folder,
    }
  },
  'files.reveal'({ path }) {
    if (!saved.has(path))
      throw new PlainError('not-ours', 'Only a file that Tandem saved since it started can be shown.')
    shell.showItemInFolder(path)
    return {}
  },
})
