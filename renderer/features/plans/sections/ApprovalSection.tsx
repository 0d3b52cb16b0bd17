import { planHref } from '../../../state/places.ts'
import { Slot } from '../../../state/slots.tsx'
import css from '../plan.module.css'
import type { PlanView } from '../usePlan.ts'

/** Where the plan stands on its way to both signatures. */
export function ApprovalSection({ view: { plan } }: { readonly view: PlanView }) {
  return (
    <div className={css.stack}>
      <Slot name="planApproval" planId={plan.id} />
      <p>
        <a className={css.link} href={`${planHref(plan.id)}/briefing`}>
          Briefing
        </a>
      </p>
    </div>
  )
}
