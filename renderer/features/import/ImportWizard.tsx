import type { ImportKind } from '@shared/domain/import/preset.ts'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { useLocation } from 'wouter'
import { useAll, useWorkspace } from '../../data/live.ts'
import { Dialog } from '../../ui/dialog/Dialog.tsx'
import { ErrorNote } from './components/ErrorNote.tsx'
import { StepBody } from './components/StepBody.tsx'
import { StepList } from './components/StepList.tsx'
import { WizardFoot } from './components/WizardFoot.tsx'
import css from './components/wizard.module.css'
import { useEngine } from './useEngine.ts'
import { useImport } from './useImport.ts'
import { isRunning } from './viewModelState.ts'
import { stepAfter, stepBefore, whyClosed } from './viewModelSteps.ts'
import { STEP_TITLES } from './viewModelTitles.ts'

interface ImportWizardProps {
  readonly open: boolean
  readonly file?: File
  /** finished: there was a report, so the next opening starts afresh. */
  onClose(finished: boolean): void
}

/** The lists that exist; what has none is seen on its partner's page. */
const LISTS: Readonly<Partial<Record<ImportKind, string>>> = {
  partners: '/partners',
  revenue: '/partners',
  targets: '/partners',
  deals: '/deals',
}

export function ImportWizard({ open, file, onClose }: ImportWizardProps) {
  const presets = useAll('presets')
  const workspace = useWorkspace()
  const { state, actions } = useImport(useEngine(), presets ?? [])
  const [, navigate] = useLocation()
  const heading = useRef<HTMLHeadingElement>(null)
  const running = isRunning(state)
  const finished = state.report !== undefined

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new file is opened once
  useEffect(() => {
    if (file) void actions.open(file)
  }, [file])
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new step is read from its title on
  useEffect(() => heading.current?.focus(), [state.step])

  const next = stepAfter(state)
  const blocked = next && state.step !== 'import' ? whyClosed(state, next) : undefined
  const forward = () => {
    if (running) return
    if (state.step === 'report') onClose(true)
    else if (state.step === 'import') void actions.run()
    else if (next && blocked === undefined) actions.go(next)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const mod = event.ctrlKey || event.metaKey
    if (mod && event.key === 'Enter') forward()
    else if (event.altKey && event.key === 'ArrowLeft' && !running && !finished) {
      const previous = stepBefore(state)
      if (previous) actions.go(previous)
    } else return
    event.preventDefault()
    event.stopPropagation()
  }
  const list = state.report && LISTS[state.report.kind]
  const show =
    list === undefined
      ? undefined
      : () => {
          onClose(true)
          navigate(list)
        }
  const { title, lead } = STEP_TITLES[state.step]
  return (
    <Dialog open={open} size="full" title="Import" closable={!running} onClose={() => onClose(finished)}>
      <div className={css.wizard} onKeyDown={onKeyDown}>
        <StepList state={state} go={actions.go} />
        <div className={css.main}>
          <header className={css.head}>
            <h3 ref={heading} tabIndex={-1}>
              {title}
            </h3>
            <p>{lead}</p>
          </header>
          {state.error && <ErrorNote error={state.error} onDismiss={actions.dismissError} />}
          <div className={css.body}>
            <StepBody
              state={state}
              actions={actions}
              presets={presets ?? []}
              currency={workspace?.currency ?? 'USD'}
              onShow={show}
            />
          </div>
          <WizardFoot state={state} blocked={blocked} actions={actions} onForward={forward} />
        </div>
      </div>
    </Dialog>
  )
}
