import { isOpenPlan } from '@shared/domain/plan/schema.ts'
import { FileDown, Lock, LockOpen, PenLine, Plus } from 'lucide-react'
import { Button } from '../../../ui/button/Button.tsx'
import type { PlanVersions } from '../usePlanVersions.ts'
import type { Steps } from '../useSteps.ts'
import { sideToSign } from '../viewModelVersions.ts'

interface StepButtonsProps {
  readonly of: PlanVersions
  readonly steps: Steps
  /** Shown beside the keys of its page; elsewhere the keys mean something else. */
  readonly keys?: boolean
}

/** What can be done from where the plan stands; the next step is the main button. */
export function StepButtons({ of, steps, keys = false }: StepButtonsProps) {
  const { plan, current, problems } = of
  const kbd = (key: string) => (keys ? { kbd: key } : {})
  const isOpen = isOpenPlan(plan)
  const side = plan.status === 'locked' && current ? sideToSign(current) : undefined
  return (
    <>
      <Button
        icon={<FileDown aria-hidden />}
        {...kbd('P')}
        busy={steps.busy === 'printing'}
        onClick={() => void steps.savePdf(current?.id)}
      >
        {isOpen ? 'Save draft PDF…' : 'Save PDF…'}
      </Button>
      {plan.status === 'locked' && current?.signatures.length === 0 && (
        <Button icon={<LockOpen aria-hidden />} {...kbd('U')} onClick={() => void steps.unlock()}>
          Unlock
        </Button>
      )}
      {!isOpen && (
        <Button icon={<Plus aria-hidden />} onClick={() => void steps.startNew()}>
          Start version {plan.version + 1}
        </Button>
      )}
      {plan.status === 'signed' && (
        <Button variant="quiet" onClick={() => void steps.supersede()}>
          Set to superseded
        </Button>
      )}
      {isOpen && (
        <Button {...kbd('R')} onClick={() => void steps.review()}>
          {plan.status === 'draft' ? 'Send for review' : 'Back to draft'}
        </Button>
      )}
      {isOpen && (
        <Button
          variant="primary"
          icon={<Lock aria-hidden />}
          {...kbd('L')}
          disabled={problems.length > 0}
          busy={steps.busy === 'locking'}
          onClick={() => void steps.lock()}
        >
          Lock version {plan.version}
        </Button>
      )}
      {side && (
        <Button
          variant="primary"
          icon={<PenLine aria-hidden />}
          {...kbd('S')}
          onClick={() => steps.sign(side)}
        >
          {side === 'ours' ? 'Sign for us' : 'Sign for the partner'}
        </Button>
      )}
    </>
  )
}
