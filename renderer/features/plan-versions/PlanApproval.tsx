import { planPath } from '../../state/places.ts'
import { Skeleton } from '../../ui/skeleton/Skeleton.tsx'
import { Signing } from './components/Signing.tsx'
import { Standing } from './components/Standing.tsx'
import { StepButtons } from './components/StepButtons.tsx'
import { type PlanVersions, usePlanVersions } from './usePlanVersions.ts'
import { useSteps } from './useSteps.ts'
import css from './versions.module.css'

/** The section Approval of a plan: what keeps it from being locked, both signatures, the way to its versions. */
export function PlanApproval({ planId }: { planId: string }) {
  const of = usePlanVersions(planId)
  if (of === null) return null
  return of ? <Approval of={of} /> : <Skeleton lines={3} />
}

function Approval({ of }: { of: PlanVersions }) {
  const steps = useSteps(of)
  return (
    <div className={css.standing}>
      <Standing of={of} steps={steps} />
      <div className={css.line}>
        <StepButtons of={of} steps={steps} />
        <a className={css.link} href={`#${planPath(of.plan.id)}/versions`}>
          {of.versions.length === 0 ? 'Versions' : `All versions (${of.versions.length}), compare, verify`}
        </a>
      </div>
      <Signing of={of} steps={steps} />
    </div>
  )
}
