import { crmFields } from '@shared/domain/import/crm/preset.ts'
import { crmPresetFor } from '@shared/domain/import/crm/recognise.ts'
import type { MatchDecision, SheetShape } from '@shared/domain/import/engine.ts'
import type { ImportKind, ImportPresetFields } from '@shared/domain/import/preset.ts'
import type { Result } from '@shared/lib/result.ts'
import { asError } from './asError.ts'
import { habits, headersKey } from './habits.ts'
import { runImport, undoImport } from './sittingRun.ts'
import type { ActionTools } from './sittingTools.ts'
import { draftFromPreset, presetFor } from './viewModelPresets.ts'
import type { Action } from './viewModelReducer.ts'
import { draftKey, draftOf, type OnMatch, type Step } from './viewModelState.ts'

/** What the steps of the wizard can do. */
export interface ImportActions {
  open(file: File): Promise<void>
  chooseSheet(sheet: number): Promise<void>
  /** -1: the table has no row of names. */
  moveHeader(row: number): Promise<void>
  chooseKind(kind: ImportKind): Promise<void>
  /** Back to what the columns' names and values suggest. */
  suggestAgain(): Promise<void>
  applyPreset(preset: ImportPresetFields): void
  editFields(edit: (fields: ImportPresetFields) => ImportPresetFields): void
  setOnMatch(onMatch: OnMatch): void
  decide(line: number, decision: MatchDecision): void
  go(step: Step): void
  run(): Promise<void>
  cancel(): void
  undoImport(): Promise<void>
  dismissError(): void
  /** Forgets the file and ends the worker. */
  reset(): void
}

export function sittingActions(tools: ActionTools): ImportActions {
  const { engine, dispatch, now } = tools
  const ask = asker(dispatch)

  const suggest = async (kind: ImportKind, shape: SheetShape, again = false) => {
    dispatch({ type: 'kindChosen', kind })
    if (!again && now().drafts[draftKey(shape, kind)]) return
    const fields = await ask('suggesting', () => engine().suggest(shape.sheet, shape.headerRow, kind))
    if (!fields) return
    const draft = { fields, onMatch: habits().onMatch, decisions: {}, auto: fields.mapping }
    dispatch({ type: 'drafted', kind, draft })
  }

  const look = async (sheet: number, headerRow?: number) => {
    const shape = await ask('looking', () => engine().look(sheet, headerRow))
    if (!shape) return
    dispatch({ type: 'looked', shape })
    // What a person saved for these columns or chose before stands over what Tandem brings along.
    const known = habits().kinds[headersKey(shape.headers)]
    const crm = crmPresetFor(shape.headers)
    const preset =
      presetFor(await tools.presets(), shape.headers) ??
      (crm && (known === undefined || known === crm.kind) ? crmFields(crm, shape.headers) : undefined)
    const kind = preset?.kind ?? known ?? shape.suggestedKind
    if (!preset || now().drafts[draftKey(shape, kind)]) return suggest(kind, shape)
    const draft = { ...draftFromPreset(preset, shape.headers), onMatch: habits().onMatch }
    dispatch({ type: 'drafted', kind, draft })
  }

  return {
    async open(file) {
      const opened = await ask('opening', async () =>
        engine().open({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }),
      )
      if (!opened) return
      dispatch({ type: 'opened', file: opened })
      await look(opened.suggestedSheet)
    },
    chooseSheet: sheet => look(sheet),
    async moveHeader(row) {
      const { shape } = now()
      if (shape && row >= -1 && row < shape.firstRows.length) await look(shape.sheet, row)
    },
    async chooseKind(kind) {
      const { shape } = now()
      if (shape) await suggest(kind, shape)
    },
    async suggestAgain() {
      const { shape, kind } = now()
      if (shape && kind) await suggest(kind, shape, true)
    },
    applyPreset(preset) {
      const { shape } = now()
      if (!shape) return
      const draft = draftFromPreset(preset, shape.headers, draftOf(now()))
      dispatch({ type: 'drafted', kind: preset.kind, draft })
    },
    ...edits(dispatch),
    run: () => runImport(tools),
    cancel() {
      dispatch({ type: 'cancelling' })
      void engine().cancel()
    },
    undoImport: () => undoImport(tools),
    reset() {
      tools.end()
      dispatch({ type: 'reset' })
    },
  }
}

const edits = (
  dispatch: (action: Action) => void,
): Pick<ImportActions, 'editFields' | 'setOnMatch' | 'decide' | 'go' | 'dismissError'> => ({
  editFields: edit => dispatch({ type: 'edited', edit: draft => ({ ...draft, fields: edit(draft.fields) }) }),
  setOnMatch: onMatch => dispatch({ type: 'edited', edit: draft => ({ ...draft, onMatch }) }),
  decide: (line, decision) =>
    dispatch({
      type: 'edited',
      edit: draft => ({ ...draft, decisions: { ...draft.decisions, [line]: decision } }),
    }),
  go: step => dispatch({ type: 'went', step }),
  dismissError: () => dispatch({ type: 'dismissed' }),
})

/** Runs a step of the engine; an answer that a newer step has overtaken is dropped. */
function asker(dispatch: (action: Action) => void) {
  let turn = 0
  return async <T>(
    what: 'opening' | 'looking' | 'suggesting',
    step: () => Promise<Result<T>>,
  ): Promise<T | undefined> => {
    const mine = ++turn
    dispatch({ type: 'working', work: { what } })
    try {
      const answer = await step()
      if (mine !== turn) return undefined
      if (answer.ok) return answer.value
      dispatch({ type: 'failed', error: answer.error })
    } catch (error) {
      if (mine === turn) dispatch({ type: 'failed', error: asError(error) })
    }
    return undefined
  }
}
