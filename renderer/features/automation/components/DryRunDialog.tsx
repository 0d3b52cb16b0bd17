import type { AutomationRule } from '@shared/domain/automation/schema.ts'
import { useState } from 'react'
import { Button } from '../../../ui/button/Button.tsx'
import { Dialog } from '../../../ui/dialog/Dialog.tsx'
import { Segmented } from '../../../ui/forms/Segmented.tsx'
import { ProgressBar } from '../../../ui/progress/ProgressBar.tsx'
import { useDryRun } from '../useDryRun.ts'
import { useRuleWords } from '../useRuleWords.ts'
import { DryRunResult } from './DryRunResult.tsx'
import css from './dryRun.module.css'
import { RuleSentence } from './RuleSentence.tsx'

interface DryRunDialogProps {
  readonly rule: AutomationRule
  onEnable(): Promise<boolean>
  onClose(): void
}

const SPANS = [
  { value: '90', label: '90 days' },
  { value: '180', label: '180 days' },
  { value: '365', label: 'A year' },
] as const
type Span = (typeof SPANS)[number]['value']

/** A rule tried on what has been: nothing is written. From here it is switched on. */
export function DryRunDialog({ rule, onEnable, onClose }: DryRunDialogProps) {
  const [days, setDays] = useState<Span>('90')
  const words = useRuleWords()
  const { state, cancel, again } = useDryRun(rule, Number(days), words)
  return (
    <Dialog
      open
      size="large"
      title={`Try “${rule.name}”`}
      lead="What it would have done about what happened. Nothing is written."
      onClose={onClose}
      aside={
        <span className={css.note}>
          Steps, offers and conflicts as of then, the rest as it is now. The rate counts steps people did and
          the rule would have done; steps nobody did are not added.
        </span>
      }
      actions={
        <>
          <Button variant="quiet" onClick={onClose}>
            Close
          </Button>
          {!rule.enabled && (
            <Button variant="primary" onClick={() => void onEnable().then(done => done && onClose())}>
              Switch it on
            </Button>
          )}
        </>
      }
    >
      <div className={css.top}>
        <RuleSentence rule={rule} words={words} />
        <Segmented<Span> label="How far back" options={SPANS} value={days} onChange={setDays} />
      </div>
      {state.kind === 'running' && (
        <div className={css.running}>
          <ProgressBar label="Looking at what happened" done={state.done} of={state.of} />
          <Button size="small" onClick={cancel}>
            Stop
          </Button>
        </div>
      )}
      {state.kind === 'stopped' && (
        <p className={css.running}>
          Stopped before the end.
          <Button size="small" onClick={again}>
            Try again
          </Button>
        </p>
      )}
      {state.kind === 'failed' && (
        <p className={css.running} role="alert">
          It could not be tried: {state.message}
        </p>
      )}
      {state.kind === 'done' && <DryRunResult rule={rule} run={state.run} onLeave={onClose} />}
    </Dialog>
  )
}
