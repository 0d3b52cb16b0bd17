import type { ImportEngine, MatchDecision, SheetShape } from '@shared/domain/import/engine.ts'
import type { ImportKind, ImportPreset, ImportPresetFields } from '@shared/domain/import/preset.ts'
import type { DomainError, Result } from '@shared/lib/result.ts'
import { type Dispatch, useCallback, useMemo, useReducer, useRef } from 'react'
import { undo } from '../../data/undo.ts'
import { readUndoStack } from '../../data/undoStack.ts'
import { actorOf, currentWorkspace } from '../../data/workspace.ts'
import { asError } from './asError.ts'
import { habits, headersKey, keepHabit } from './habits.ts'
import { useDryRun } from './useDryRun.ts'
import { draftFromPreset, presetFor } from './viewModelPresets.ts'
import { type Action, reduce } from './viewModelReducer.ts'
import {
  draftKey,
  draftOf,
  EMPTY,
  type ImportState,
  type OnMatch,
  type Step,
  settingsOf,
} from './viewModelState.ts'

/** What the steps of the wizard can do. */
export interface ImportActions {
  open(file: File): Promise<void>
  chooseSheet(sheet: number): Promise<void>
  moveHeader(row: number): Promise<void>
  chooseKind(kind: ImportKind): Promise<void>
  editFields(edit: (fields: ImportPresetFields) => ImportPresetFields): void
  setOnMatch(onMatch: OnMatch): void
  decide(line: number, decision: MatchDecision): void
  applyPreset(preset: ImportPreset): void
  /** Back to what the columns' names and values suggest. */
  suggestAgain(): Promise<void>
  go(step: Step): void
  run(): Promise<void>
  cancel(): void
  undoImport(): Promise<void>
  dismissError(): void
  reset(): void
}

export interface Import {
  readonly state: ImportState
  readonly actions: ImportActions
}

/** The import wizard: its state, and the engine behind it. */
export function useImport(engine: ImportEngine, presets: readonly ImportPreset[]): Import {
  const [state, dispatch] = useReducer(reduce, EMPTY)
  const now = useRef(state)
  now.current = state
  const known = useRef(presets)
  known.current = presets
  useDryRun(engine, state, dispatch)
  const turn = useRef(0)

  /** Runs a step of the engine; an answer that a newer step has overtaken is dropped. */
  const ask = useCallback(
    async <T>(
      what: 'opening' | 'looking' | 'suggesting',
      step: () => Promise<Result<T>>,
    ): Promise<T | undefined> => {
      const mine = ++turn.current
      dispatch({ type: 'working', work: { what } })
      try {
        const answer = await step()
        if (mine !== turn.current) return undefined
        if (answer.ok) return answer.value
        dispatch({ type: 'failed', error: answer.error })
      } catch (error) {
        if (mine === turn.current) dispatch({ type: 'failed', error: asError(error) })
      }
      return undefined
    },
    [],
  )

  const chooseKind = useCallback(
    async (kind: ImportKind, shape: SheetShape, again = false) => {
      dispatch({ type: 'kindChosen', kind })
      if (!again && now.current.drafts[draftKey(shape, kind)]) return
      const fields = await ask('suggesting', () => engine.suggest(shape.sheet, shape.headerRow, kind))
      if (fields) {
        const draft = {
          fields,
          onMatch: habits().onMatch,
          decisions: {},
          auto: fields.mapping,
        }
        dispatch({ type: 'drafted', kind, draft })
      }
    },
    [ask, engine],
  )

  const look = useCallback(
    async (sheet: number, headerRow?: number) => {
      const shape = await ask('looking', () => engine.look(sheet, headerRow))
      if (!shape) return
      dispatch({ type: 'looked', shape })
      const preset = presetFor(known.current, shape.headers)
      const kind = preset?.kind ?? habits().kinds[headersKey(shape.headers)] ?? shape.suggestedKind
      if (now.current.drafts[draftKey(shape, kind)]) return dispatch({ type: 'kindChosen', kind })
      if (preset) {
        const draft = draftFromPreset(preset, shape.headers)
        return dispatch({
          type: 'drafted',
          kind,
          draft: { ...draft, onMatch: habits().onMatch },
        })
      }
      await chooseKind(kind, shape)
    },
    [ask, engine, chooseKind],
  )

  const open = useCallback(
    async (file: File) => {
      const opened = await ask('opening', async () =>
        engine.open({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }, progress =>
          dispatch({ type: 'progressed', progress }),
        ),
      )
      if (!opened) return
      dispatch({ type: 'opened', file: opened })
      dispatch({ type: 'went', step: 'sheet' })
      await look(opened.suggestedSheet)
    },
    [ask, engine, look],
  )

  const actions = useMemo<ImportActions>(
    () => ({
      open,
      chooseSheet: sheet => look(sheet),
      moveHeader: async row => {
        const { shape } = now.current
        if (shape && row >= 0 && row < shape.firstRows.length) await look(shape.sheet, row)
      },
      chooseKind: async kind => {
        const { shape } = now.current
        if (shape) await chooseKind(kind, shape)
      },
      suggestAgain: async () => {
        const { shape, kind } = now.current
        if (shape && kind) await chooseKind(kind, shape, true)
      },
      ...edits(dispatch, now),
      run: () => runImport(engine, now.current, dispatch),
      cancel: () => {
        dispatch({ type: 'cancelling' })
        void engine.cancel()
      },
      undoImport: () => undoImport(now.current, dispatch),
    }),
    [open, look, chooseKind, engine],
  )
  return { state, actions }
}

type Edits = Pick<
  ImportActions,
  'editFields' | 'setOnMatch' | 'decide' | 'applyPreset' | 'go' | 'dismissError' | 'reset'
>

const edits = (dispatch: Dispatch<Action>, now: { readonly current: ImportState }): Edits => ({
  editFields: edit =>
    dispatch({
      type: 'edited',
      edit: draft => ({
        ...draft,
        fields: edit(draft.fields),
        decisions: {},
      }),
    }),
  setOnMatch: onMatch => dispatch({ type: 'edited', edit: draft => ({ ...draft, onMatch }) }),
  decide: (line, decision) =>
    dispatch({
      type: 'edited',
      edit: draft => ({
        ...draft,
        decisions: { ...draft.decisions, [line]: decision },
      }),
    }),
  applyPreset: preset => {
    const { shape } = now.current
    if (!shape) return
    const draft = draftFromPreset(preset, shape.headers, draftOf(now.current))
    dispatch({ type: 'drafted', kind: preset.kind, draft })
  },
  go: step => dispatch({ type: 'went', step }),
  dismissError: () => dispatch({ type: 'dismissed' }),
  reset: () => dispatch({ type: 'reset' }),
})

async function runImport(
  engine: ImportEngine,
  state: ImportState,
  dispatch: Dispatch<Action>,
): Promise<void> {
  const settings = settingsOf(state)
  if (!settings || !state.shape) return
  dispatch({ type: 'working', work: { what: 'importing' } })
  keepHabit(state.shape.headers, settings.kind, settings.onMatch)
  try {
    const actor = actorOf(await currentWorkspace())
    const answer = await engine.run(settings, actor, progress => dispatch({ type: 'progressed', progress }))
    if (answer.ok) dispatch({ type: 'imported', report: answer.value })
    else if (answer.error.code === 'cancelled') dispatch({ type: 'ended', how: 'cancelled' })
    else dispatch({ type: 'failed', error: answer.error })
  } catch (error) {
    dispatch({ type: 'failed', error: asError(error) })
  }
}

const NOT_LAST: DomainError = {
  code: 'not-last',
  message: 'Something else was changed since. Undo that first (Edit ▸ Undo), then this import.',
}

async function undoImport({ report }: ImportState, dispatch: Dispatch<Action>): Promise<void> {
  if (!report) return
  try {
    if ((await readUndoStack()).undo.at(-1) !== report.intent)
      return dispatch({ type: 'failed', error: NOT_LAST })
    dispatch({ type: 'working', work: { what: 'undoing' } })
    const answer = await undo((done, of) =>
      dispatch({
        type: 'progressed',
        progress: { phase: 'undoing', done, of },
      }),
    )
    if (answer.ok) dispatch({ type: 'ended', how: 'undone' })
    else dispatch({ type: 'failed', error: answer.error })
  } catch (error) {
    dispatch({ type: 'failed', error: asError(error) })
  }
}
