import { type KeyboardEvent, useEffect, useRef } from 'react'
import { useLocation } from 'wouter'
import { useAll, useWorkspace } from '../../data/live.ts'
import { Dialog } from '../../ui/dialog/Dialog.tsx'
import { ErrorNote } from './components/ErrorNote.tsx'
import { StepBody } from './components/StepBody.tsx'
import { StepList } from './components/StepList.tsx'
import { WizardFoot } from './components/WizardFoot.tsx'
import css from './components/wizard.module.css'
import type { Import } from './useImport.ts'
import { isRunning } from './viewModelState.ts'
import { stepAfter, stepBefore, whyClosed } from './viewModelSteps.ts'
import { titleOf } from './viewModelTitles.ts'

interface ImportWizardProps extends Import {
  onClose(): void
}

/** The steps at the left, the current one beside them, back and on below. */
export function ImportWizard({ state, actions, onClose }: ImportWizardProps) {
  const presets = useAll('presets')
  const workspace = useWorkspace()
  const [, navigate] = useLocation()
  const heading = useRef<HTMLHeadingElement>(null)
  const running = isRunning(state)

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new step is read from its title on
  useEffect(() => {
    // A question takes the keys 1 to 4 itself.
    if (state.step !== 'matches' || !state.checked?.dryRun.questions.length) heading.current?.focus()
  }, [state.step])

  const next = stepAfter(state)
  const blocked = next && state.step !== 'import' ? whyClosed(state, next) : undefined
  const forward = () => {
    if (running) return
    if (state.step === 'report') onClose()
    else if (state.step === 'import') void actions.run()
    else if (next && blocked === undefined) actions.go(next)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const mod = event.ctrlKey || event.metaKey
    if (mod && event.key === 'Enter') forward()
    else if (event.altKey && event.key === 'ArrowLeft' && !running && !state.report) {
      const previous = stepBefore(state)
      if (previous) actions.go(previous)
    } else return
    event.preventDefault()
    event.stopPropagation()
  }
  // Customers, deals and the rest are seen at their partner.
  const show = () => {
    onClose()
    navigate('/partners')
  }
  const { title, lead } = titleOf(state)
  return (
    <Dialog open size="full" title="Import" closable={!running} onClose={onClose}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: shortcuts of the whole wizard */}
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
