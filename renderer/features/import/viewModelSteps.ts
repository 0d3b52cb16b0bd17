import { missingFields } from '@shared/domain/import/fields.ts'
import { draftOf, dryRunOf, type ImportState, isRunning, STEPS, type Step } from './viewModelState.ts'

export const STEP_LABELS: Readonly<Record<Step, string>> = {
  pick: 'File',
  sheet: 'Sheet and header',
  mapping: 'Mapping',
  preview: 'Preview',
  matches: 'Matches',
  import: 'Import',
  report: 'Report',
}

export interface StepView {
  readonly step: Step
  readonly label: string
  readonly state: 'done' | 'current' | 'open' | 'closed'
  /** Why it cannot be opened yet, or what stands in it. */
  readonly hint?: string
}

/** The list at the left: where we are, what is behind, what can be opened. */
export const stepViews = (state: ImportState): readonly StepView[] =>
  STEPS.map(step => {
    const hint = whyClosed(state, step)
    const at = STEPS.indexOf(step)
    const here = STEPS.indexOf(state.step)
    const closed = step !== state.step && hint !== undefined
    const behind = at < here
    return {
      step,
      label: STEP_LABELS[step],
      state: step === state.step ? 'current' : behind ? 'done' : closed ? 'closed' : 'open',
      ...(closed && { hint }),
    }
  })

/** Undefined when the step can be opened; else the reason in words. */
export function whyClosed(state: ImportState, step: Step): string | undefined {
  if (isRunning(state)) return 'The import is running.'
  if (step === 'report') return state.report ? undefined : 'Shown when the import is done.'
  if (state.report) return 'This import is done. Import another file to start again.'
  if (step === 'pick') return undefined
  if (!state.file) return 'Choose a file first.'
  if (step === 'sheet') return undefined
  if (!state.shape) return 'Choose a sheet that holds a table.'
  if (state.shape.dataRows === 0) return 'There are no rows under this header.'
  if (step === 'mapping') return undefined
  const missing = missingOf(state)
  return missing.length > 0 ? `Not mapped yet: ${missing.join('; ')}.` : undefined
}

/** What the kind needs and no column gives; the check knows best, before it the rule of the fields. */
export function missingOf(state: ImportState): readonly string[] {
  const draft = draftOf(state)
  if (!draft) return []
  const { kind, mapping, otherwise = {} } = draft.fields
  const given = new Set([...Object.values(mapping), ...Object.keys(otherwise)])
  return dryRunOf(state)?.missing ?? missingFields(kind, given)
}

export const nextStep = (step: Step): Step | undefined => STEPS[STEPS.indexOf(step) + 1]
export const previousStep = (step: Step): Step | undefined => STEPS[STEPS.indexOf(step) - 1]

/** The step after this one; without anything to decide the matches are passed over. */
export function stepAfter(state: ImportState): Step | undefined {
  const next = nextStep(state.step)
  return next === 'matches' && !hasMatches(state) ? 'import' : next
}

/** The step before this one, the same way. */
export function stepBefore(state: ImportState): Step | undefined {
  const previous = previousStep(state.step)
  return previous === 'matches' && !hasMatches(state) ? 'preview' : previous
}

/** True when rows meet records of the book, surely or perhaps. */
export function hasMatches({ checked }: ImportState): boolean {
  if (!checked) return true
  const { questions, counts } = checked.dryRun
  return questions.length > 0 || counts.linked + counts.merged + counts.skipped > 0
}
