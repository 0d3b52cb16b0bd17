import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { dialog, type OpenDialogOptions, shell } from 'electron'
import { askWhereToSave } from '../files/askWhereToSave.ts'
import type { FileGrants } from '../files/fileGrants.ts'
import type { Grants } from '../files/grants.ts'
import { createPieceWriter } from '../files/pieceWriter.ts'
import type { SavedFiles } from '../files/savedFiles.ts'
import type { HandlersOf } from '../handlers.ts'
import { PlainError } from '../plainError.ts'

interface FilesTools {
  readonly grants: Grants
  readonly opened: FileGrants
  readonly saved: SavedFiles
}

export const filesHandlers = ({ grants, opened, saved }: FilesTools): HandlersOf<'files'> => {
  const pieces = createPieceWriter()
  return {
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
    async 'files.open'({ title, filter: { name, extension } }, { window }) {
      const options: OpenDialogOptions = {
        title,
        properties: ['openFile'],
        filters: [{ name, extensions: [extension] }],
      }
      const answer = await (window ? dialog.showOpenDialog(window, options) : dialog.showOpenDialog(options))
      const path = answer.canceled ? undefined : answer.filePaths[0]
      if (path === undefined) return { kind: 'cancelled' }
      return { kind: 'chosen', file: opened.give(path, (await stat(path)).size) }
    },
    'files.read': async ({ grant, from, length }) => ({ bytes: await opened.read(grant, from, length) }),
    async 'files.startSave'({ suggestedName, filter }, { window }) {
      const path = await askWhereToSave(window, suggestedName, filter)
      return path === undefined ? { kind: 'cancelled' } : { kind: 'chosen', ...(await pieces.begin(path)) }
    },
    async 'files.savePiece'({ save, bytes }) {
      await pieces.add(save, bytes)
      return {}
    },
    async 'files.endSave'({ save }) {
      const done = await pieces.end(save)
      saved.note(done.path)
      return done
    },
    async 'files.dropSave'({ save }) {
      await pieces.drop(save)
      return {}
    },
  }
}
