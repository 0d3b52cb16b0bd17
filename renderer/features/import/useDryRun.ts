import type { ImportEngine, ImportSettings } from '@shared/domain/import/engine.ts'
import { type Dispatch, useEffect, useRef } from 'react'
import { asError } from './asError.ts'
import type { Action } from './viewModelReducer.ts'
import { dryRunOf, type ImportState, isRunning, settingsKey, settingsOf } from './viewModelState.ts'

/** Steps that show what the dry run found, and so keep it up to date. */
const SHOWN_IN = new Set(['mapping', 'preview', 'import'])

/**
 * Keeps the dry run of the current settings up to date: one at a time, and when the settings moved on
 * meanwhile, the newest next.
 */
export function useDryRun(engine: ImportEngine, state: ImportState, dispatch: Dispatch<Action>): void {
  const busy = useRef(false)
  const wanted = useRef<ImportSettings | undefined>(undefined)
  const settings = settingsOf(state)
  const key = settings && settingsKey(settings)
  const needed =
    key !== undefined &&
    dryRunOf(state) === undefined &&
    !isRunning(state) &&
    state.error === undefined &&
    (SHOWN_IN.has(state.step) || (state.step === 'matches' && state.checked === undefined))
  wanted.current = needed ? settings : undefined

  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the settings.
  useEffect(() => {
    if (!needed || busy.current) return
    busy.current = true
    void checkUntilCurrent(engine, wanted, dispatch).finally(() => {
      busy.current = false
    })
  }, [engine, key, needed, dispatch])
}

async function checkUntilCurrent(
  engine: ImportEngine,
  wanted: { readonly current: ImportSettings | undefined },
  dispatch: Dispatch<Action>,
): Promise<void> {
  let checked: string | undefined
  for (let settings = wanted.current; settings; settings = wanted.current) {
    const key = settingsKey(settings)
    if (key === checked) return
    dispatch({
      type: 'checking',
      progress: { phase: 'matching', done: 0, of: 0 },
    })
    try {
      const answer = await engine.dryRun(settings, progress => dispatch({ type: 'checking', progress }))
      if (!answer.ok) return dispatch({ type: 'failed', error: answer.error })
      dispatch({ type: 'checked', key, dryRun: answer.value })
    } catch (error) {
      return dispatch({ type: 'failed', error: asError(error) })
    }
    checked = key
  }
}
