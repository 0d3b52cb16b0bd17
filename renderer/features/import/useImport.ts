import { useStore } from 'zustand'
import { readAll } from '../../data/rows.ts'
import { undoIntent } from '../../data/undoIntent.ts'
import { actorOf, currentWorkspace } from '../../data/workspace.ts'
import { createImportEngine } from './client.ts'
import { createSitting } from './sitting.ts'
import type { ImportActions } from './sittingActions.ts'
import type { ImportState } from './viewModelState.ts'

const sitting = createSitting({
  openEngine: createImportEngine,
  presets: () => readAll('presets'),
  actor: async () => actorOf(await currentWorkspace()),
  undo: undoIntent,
})

export interface Import {
  readonly state: ImportState
  readonly actions: ImportActions
}

/** The import wizard: what stands in it, and what can be done. */
export const useImport = (): Import => ({ state: useStore(sitting.store), actions: sitting.actions })
