import { PLAN_STATUS_LABELS } from '@shared/domain/plan/schema.ts'
import { planHref } from '../../../state/places.ts'
import { Slot } from '../../../state/slots.tsx'
import { PlanStatusBadge } from '../components/PlanStatusBadge.tsx'
import css from '../plan.module.css'
import type { PlanView } from '../usePlan.ts'

/** Where the plan stands on its way to both signatures. */
export function ApprovalSection({ view: { plan } }: { readonly view: PlanView }) {
  return (
    <div className={css.stack}>
      <p className={css.bar}>
        <PlanStatusBadge status={plan.status} />
        <span className={css.quiet}>
          Version {plan.version}, {PLAN_STATUS_LABELS[plan.status].toLowerCase()}
        </span>
        <a className={css.link} href={`${planHref(plan.id)}/versions`}>
          Versions
        </a>
        <a className={css.link} href={`${planHref(plan.id)}/briefing`}>
          Briefing
        </a>
      </p>
      <Slot name="planApproval" planId={plan.id} />
    </div>
  )
}
