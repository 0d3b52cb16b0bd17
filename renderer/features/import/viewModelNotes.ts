import { draftOf, dryRunOf, type ImportState, type Step } from './viewModelState.ts'
import { missingOf } from './viewModelSteps.ts'
import { counted, countedKind } from './viewModelWords.ts'

/** One quiet line under a step's name: what was chosen or found there. */
export function stepNote(state: ImportState, step: Step): string | undefined {
  switch (step) {
    case 'pick':
      return state.file?.name
    case 'sheet':
      return sheetNote(state)
    case 'mapping':
      return mappingNote(state)
    case 'preview':
      return previewNote(state)
    case 'matches':
      return matchesNote(state)
    case 'import':
      return undefined
    case 'report':
      return state.report && countedKind(state.report.created, state.report.kind)
  }
}

function sheetNote({ file, shape }: ImportState): string | undefined {
  if (!file || !shape) return undefined
  const name = file.sheets.length > 1 ? `${file.sheets[shape.sheet]?.name}, ` : ''
  return `${name}${counted(shape.dataRows, 'row')}`
}

function mappingNote(state: ImportState): string | undefined {
  const draft = draftOf(state)
  if (!draft || !state.shape) return undefined
  const missing = missingOf(state)
  if (missing.length > 0) return `Missing: ${missing.join('; ')}`
  const used = state.shape.headers.filter(header => draft.fields.mapping[header] !== undefined).length
  return `${used} of ${counted(state.shape.headers.length, 'column')}`
}

function previewNote(state: ImportState): string | undefined {
  const dryRun = dryRunOf(state)
  if (!dryRun) return undefined
  return dryRun.counts.failed > 0 ? counted(dryRun.counts.failed, 'failing row') : 'No problems'
}

function matchesNote(state: ImportState): string | undefined {
  if (!state.checked) return undefined
  if (state.checked.dryRun.questions.length === 0) return 'Nothing to ask'
  const open = openQuestions(state)
  return open > 0 ? counted(open, 'open question') : 'All answered'
}

/** Similar names nobody has decided about yet. */
export function openQuestions(state: ImportState): number {
  const decisions = draftOf(state)?.decisions ?? {}
  return (state.checked?.dryRun.questions ?? []).filter(({ line }) => decisions[line] === undefined).length
}
