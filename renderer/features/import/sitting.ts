import type { ImportEngine } from '@shared/domain/import/engine.ts'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { type ImportActions, sittingActions } from './sittingActions.ts'
import { keepChecked } from './sittingCheck.ts'
import type { SittingTools } from './sittingTools.ts'
import { type Action, reduce } from './viewModelReducer.ts'
import { EMPTY, type ImportState } from './viewModelState.ts'

export interface Sitting {
  readonly store: StoreApi<ImportState>
  readonly actions: ImportActions
}

/**
 * One sitting at the import: its state and the engine behind it. It outlives the dialog, so that closing
 * it by a slip loses nothing; the engine's worker is started with the first file.
 */
export function createSitting(tools: SittingTools): Sitting {
  const store = createStore<ImportState>()(() => EMPTY)
  const dispatch = (action: Action) => store.setState(state => reduce(state, action), true)
  let opened: ReturnType<SittingTools['openEngine']> | undefined
  const engine = (): ImportEngine => {
    opened ??= tools.openEngine()
    return opened
  }
  const end = () => {
    opened?.close()
    opened = undefined
  }
  keepChecked(store, engine, dispatch)
  return { store, actions: sittingActions({ ...tools, engine, end, dispatch, now: store.getState }) }
}
