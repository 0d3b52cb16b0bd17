import { err } from '@shared/lib/result.ts'
import { useStore } from 'zustand'
import { readAll } from '../../data/rows.ts'
import { undo } from '../../data/undo.ts'
import { readUndoStack } from '../../data/undoStack.ts'
import { actorOf, currentWorkspace } from '../../data/workspace.ts'
import { createImportEngine } from './client.ts'
import { createSitting, type SittingTools } from './sitting.ts'
import type { ImportActions } from './sittingActions.ts'
import type { ImportState } from './viewModelState.ts'

const undoLast: SittingTools['undo'] = async (intent, onProgress) =>
  (await readUndoStack()).undo.at(-1) === intent
    ? undo(onProgress)
    : err(
        'not-last',
        'Something else was changed after this import. Undo that first (Edit ▸ Undo), then the import.',
      )

const sitting = createSitting({
  openEngine: createImportEngine,
  presets: () => readAll('presets'),
  actor: async () => actorOf(await currentWorkspace()),
  undo: undoLast,
})

export interface Import {
  readonly state: ImportState
  readonly actions: ImportActions
}

/** The import wizard: what stands in it, and what can be done. */
export const useImport = (): Import => ({ state: useStore(sitting.store), actions: sitting.actions })
