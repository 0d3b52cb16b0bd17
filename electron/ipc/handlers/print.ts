import { join } from 'node:path'
import type { RouteInput } from '@shared/ipc/contract.ts'
import type { BrowserWindow } from 'electron'
import type { Printer } from '../../print/printer.ts'
import { emit } from '../emit.ts'
import { askWhereToSave } from '../files/askWhereToSave.ts'
import { safeFileNameWith } from '../files/fileName.ts'
import type { Grants } from '../files/grants.ts'
import type { SavedFiles } from '../files/savedFiles.ts'
import type { HandlersOf } from '../handlers.ts'
import { PlainError } from '../plainError.ts'

interface PrintTools {
  readonly grants: Grants
  readonly saved: SavedFiles
  /** Loaded at first use: most starts print nothing. */
  printer(): Promise<Printer>
}

const PDF = { name: 'PDF', extension: 'pdf' } as const

export function printHandlers({ grants, saved, printer }: PrintTools): HandlersOf<'print'> {
  async function pathFor(target: RouteInput<'print.export'>['target'], window: BrowserWindow | undefined) {
    if (target.kind === 'ask') return askWhereToSave(window, target.suggestedName, PDF)
    const folder = grants.folderOf(target.grant)
    if (folder === undefined) throw new PlainError('unknown-folder', 'Choose the folder again.')
    // An export of the same document again replaces the one before.
    return join(folder, safeFileNameWith(target.fileName, '.pdf'))
  }

  const running = new Map<string, AbortController>()

  return {
    async 'print.export'({ job, target, id }, { window }) {
      const path = await pathFor(target, window)
      if (path === undefined) return { kind: 'cancelled' }
      const stop = new AbortController()
      if (id !== undefined) running.set(id, stop)
      if (id !== undefined && window) emit(window.webContents, 'print.started', { id })
      try {
        const bytes = await (await printer()).print(job, stop.signal)
        return stop.signal.aborted ? { kind: 'cancelled' } : await saved.save(path, bytes)
      } catch (error) {
        if (stop.signal.aborted) return { kind: 'cancelled' }
        throw error
      } finally {
        if (id !== undefined) running.delete(id)
      }
    },
    'print.cancel': async ({ id }) => {
      running.get(id)?.abort()
      return {}
    },
    async 'print.ready'({ token, error }) {
      const used = await printer()
      used.ready(token, error)
      return {}
    },
  }
}
