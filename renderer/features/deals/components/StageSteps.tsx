import { DEAL_STAGE_LABELS, DEAL_STAGES, type DealStage, isOpen } from '@shared/domain/deal/schema.ts'
import { useRef } from 'react'
import css from '../deal.module.css'

interface StageStepsProps {
  readonly stage: DealStage
  onChoose(stage: DealStage): void
}

/** The way of a deal through its stages. One tab stop; arrows go along, Enter moves the deal there. */
export function StageSteps({ stage, onChoose }: StageStepsProps) {
  const steps = useRef<HTMLDivElement>(null)
  const at = DEAL_STAGES.indexOf(stage)
  return (
    <div
      ref={steps}
      className={css.steps}
      role="toolbar"
      aria-label="Stage"
      onKeyDown={event => {
        const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
        if (by === undefined) return
        event.preventDefault()
        event.stopPropagation()
        const all = [...(steps.current?.querySelectorAll('button') ?? [])]
        all[all.indexOf(event.target as HTMLButtonElement) + by]?.focus()
      }}
    >
      {DEAL_STAGES.map((each, i) => (
        <button
          key={each}
          type="button"
          className={css.step}
          data-done={isOpen(stage) && i < at}
          data-stage={each}
          aria-current={each === stage ? 'step' : undefined}
          tabIndex={each === stage ? 0 : -1}
          onClick={() => onChoose(each)}
        >
          {each === stage && each === 'won' && <span aria-hidden>✓ </span>}
          {each === stage && each === 'lost' && <span aria-hidden>✕ </span>}
          {DEAL_STAGE_LABELS[each]}
        </button>
      ))}
    </div>
  )
}
