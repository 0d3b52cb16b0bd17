import type {
  DryRun,
  ImportProgress,
  ImportReport,
  OpenedFile,
  SheetShape,
} from '@shared/domain/import/engine.ts'
import type { ImportKind } from '@shared/domain/import/preset.ts'
import type { DomainError } from '@shared/lib/result.ts'
import {
  type Draft,
  draftKey,
  draftOf,
  EMPTY,
  type ImportState,
  type Step,
  type Work,
} from './viewModelState.ts'

export type Action =
  | { readonly type: 'went'; readonly step: Step }
  | { readonly type: 'working'; readonly work: Work }
  | { readonly type: 'progressed'; readonly progress: ImportProgress }
  | { readonly type: 'cancelling' }
  | { readonly type: 'failed'; readonly error: DomainError }
  | { readonly type: 'dismissed' }
  | { readonly type: 'opened'; readonly file: OpenedFile }
  | { readonly type: 'looked'; readonly shape: SheetShape }
  | {
      readonly type: 'drafted'
      readonly kind: ImportKind
      readonly draft: Draft
    }
  | { readonly type: 'kindChosen'; readonly kind: ImportKind }
  | { readonly type: 'edited'; readonly edit: (draft: Draft) => Draft }
  | { readonly type: 'checking'; readonly progress: ImportProgress | undefined }
  | { readonly type: 'checked'; readonly key: string; readonly dryRun: DryRun }
  | { readonly type: 'imported'; readonly report: ImportReport }
  | { readonly type: 'ended'; readonly how: 'cancelled' | 'undone' }
  | { readonly type: 'reset' }

/** One step of the wizard's state; no engine, no clock. */
export function reduce(state: ImportState, action: Action): ImportState {
  switch (action.type) {
    case 'went':
      return { ...without(state, 'error'), step: action.step }
    case 'working':
      return { ...without(state, 'error', 'ended'), work: action.work }
    case 'progressed':
      return state.work ? { ...state, work: { ...state.work, progress: action.progress } } : state
    case 'cancelling':
      return state.work ? { ...state, work: { ...state.work, cancelling: true } } : state
    case 'failed':
      return { ...without(state, 'work', 'checking'), error: action.error }
    case 'dismissed':
      return without(state, 'error')
    case 'opened':
      return {
        ...EMPTY,
        step: 'sheet',
        file: action.file,
        ...(state.work && { work: state.work }),
      }
    case 'looked':
      return { ...without(state, 'work', 'error'), shape: action.shape }
    case 'kindChosen':
      return { ...state, kind: action.kind }
    case 'drafted':
      return drafted(state, action.kind, action.draft)
    case 'edited':
      return edited(state, action.edit)
    case 'checking':
      return action.progress ? { ...state, checking: action.progress } : without(state, 'checking')
    case 'checked':
      return {
        ...without(state, 'checking', 'error'),
        checked: { key: action.key, dryRun: action.dryRun },
      }
    case 'imported':
      return {
        ...without(state, 'work', 'error'),
        report: action.report,
        step: 'report',
      }
    case 'ended':
      return { ...without(state, 'work', 'error'), ended: action.how }
    case 'reset':
      return EMPTY
  }
}

function drafted(state: ImportState, kind: ImportKind, draft: Draft): ImportState {
  const rest = without(state, 'work')
  if (!rest.shape) return rest
  return {
    ...rest,
    kind,
    drafts: { ...rest.drafts, [draftKey(rest.shape, kind)]: draft },
  }
}

function edited(state: ImportState, edit: (draft: Draft) => Draft): ImportState {
  const draft = draftOf(state)
  if (!draft || !state.shape || !state.kind) return state
  return {
    ...without(state, 'error'),
    drafts: {
      ...state.drafts,
      [draftKey(state.shape, state.kind)]: edit(draft),
    },
  }
}

/** `exactOptionalPropertyTypes`: an optional field is removed, never set to undefined. */
function without<K extends 'work' | 'error' | 'checking' | 'ended'>(
  state: ImportState,
  ...keys: K[]
): ImportState {
  const copy = { ...state }
  for (const key of keys) delete copy[key]
  return copy
}
