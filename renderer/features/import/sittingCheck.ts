import type { ImportEngine, ImportSettings } from '@shared/domain/import/engine.ts'
import type { StoreApi } from 'zustand/vanilla'
import { asError } from './asError.ts'
import type { Action } from './viewModelReducer.ts'
import {
  dryRunOf,
  type ImportState,
  isRunning,
  type Step,
  settingsKey,
  settingsOf,
} from './viewModelState.ts'

/** Steps that show what the dry run found, and so keep it up to date. */
const SHOWN_IN: readonly Step[] = ['mapping', 'preview', 'import']

/** The settings that have to be checked next; undefined while all is known. */
function wanted(state: ImportState): ImportSettings | undefined {
  if (isRunning(state) || state.error || state.report || dryRunOf(state)) return undefined
  const shown = SHOWN_IN.includes(state.step) || (state.step === 'matches' && !state.checked)
  return shown ? settingsOf(state) : undefined
}

/**
 * Keeps the dry run of the current settings up to date: one at a time, and when the settings moved on
 * meanwhile, the newest next.
 */
export function keepChecked(
  store: StoreApi<ImportState>,
  engine: () => ImportEngine,
  dispatch: (action: Action) => void,
): void {
  let busy = false
  const check = async () => {
    if (busy) return
    busy = true
    try {
      for (let settings = wanted(store.getState()); settings; settings = wanted(store.getState()))
        await checkOnce(settings, engine(), dispatch)
    } finally {
      busy = false
    }
  }
  store.subscribe(() => void check())
}

async function checkOnce(
  settings: ImportSettings,
  engine: ImportEngine,
  dispatch: (action: Action) => void,
): Promise<void> {
  dispatch({ type: 'checking', progress: { phase: 'matching', done: 0, of: 0 } })
  try {
    const answer = await engine.dryRun(settings, progress => dispatch({ type: 'checking', progress }))
    if (answer.ok) dispatch({ type: 'checked', key: settingsKey(settings), dryRun: answer.value })
    else dispatch({ type: 'failed', error: answer.error })
  } catch (error) {
    dispatch({ type: 'failed', error: asError(error) })
  }
}
