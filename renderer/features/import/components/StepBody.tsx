import type { ImportPreset } from '@shared/domain/import/preset.ts'
import { fileKindOf } from '@shared/lib/fileKind.ts'
import { runAction } from '../../../state/actions.ts'
import type { Import } from '../useImport.ts'
import { draftOf, dryRunOf } from '../viewModelState.ts'
import { missingOf } from '../viewModelSteps.ts'
import { Checking } from './Checking.tsx'
import { ImportStep } from './ImportStep.tsx'
import { MappingStep } from './MappingStep.tsx'
import { MatchesStep } from './MatchesStep.tsx'
import { PickStep } from './PickStep.tsx'
import { PreviewStep } from './PreviewStep.tsx'
import { ReportStep } from './ReportStep.tsx'
import { SheetStep } from './SheetStep.tsx'

interface StepBodyProps extends Import {
  readonly presets: readonly ImportPreset[]
  readonly currency: string
  onShow(): void
}

/** The content of the current step. */
export function StepBody({ state, actions, presets, currency, onShow }: StepBodyProps) {
  const { step, file, shape, kind, report } = state
  const draft = draftOf(state)
  const dryRun = dryRunOf(state)
  // Cards and calendars have a dialog of their own.
  const open = (chosen: File) =>
    fileKindOf(chosen.name) === 'calendar' ? runAction('openFiles', [chosen]) : void actions.open(chosen)
  if (step === 'pick' || !file)
    return (
      <PickStep file={file} busy={state.work?.what === 'opening'} onFile={open} onStop={actions.cancel} />
    )
  if (step === 'report' && report)
    return <ReportStep state={state} report={report} onShow={onShow} onUndo={actions.undoImport} />
  if (step === 'sheet' || !shape || !kind)
    return <SheetStep file={file} shape={shape} onSheet={actions.chooseSheet} onHeader={actions.moveHeader} />
  if (step === 'mapping' || !draft)
    return (
      <MappingStep
        shape={shape}
        kind={kind}
        draft={draft}
        dryRun={dryRun ?? state.checked?.dryRun}
        missing={missingOf(state)}
        presets={presets}
        currency={currency}
        onKind={actions.chooseKind}
        onEdit={actions.editFields}
        onPreset={actions.applyPreset}
        onSuggestAgain={actions.suggestAgain}
      />
    )
  if (step === 'matches' && state.checked)
    return (
      <MatchesStep
        dryRun={state.checked.dryRun}
        kind={kind}
        draft={draft}
        onMatch={actions.setOnMatch}
        onDecide={actions.decide}
      />
    )
  if (!dryRun) return <Checking progress={state.checking} failed={state.error !== undefined} />
  if (step === 'preview') return <PreviewStep dryRun={dryRun} kind={kind} />
  return <ImportStep state={state} dryRun={dryRun} kind={kind} onCancel={actions.cancel} />
}
