import type { PlanSection } from '@shared/domain/plan/schema.ts'
import type { Id } from '@shared/lib/ids.ts'
import { usePlanEvidence } from '../../data/planEvidence.ts'
import { SectionBody } from './sections/SectionBody.tsx'
import { EvidenceOfPlan } from './useEvidence.ts'
import { type PlanView, usePlan } from './usePlan.ts'

interface PlanSectionPartProps {
  readonly planId: Id<'plan'>
  readonly section: PlanSection
}

/** One section of a plan on the page of another feature. */
export function PlanSectionPart({ planId, section }: PlanSectionPartProps) {
  const view = usePlan(planId)
  if (!view) return null
  return <WithEvidence view={view} section={section} />
}

function WithEvidence({ view, section }: { readonly view: PlanView; readonly section: PlanSection }) {
  const evidence = usePlanEvidence(view.plan, view.facts, view.today)
  return (
    <EvidenceOfPlan value={evidence}>
      <SectionBody view={view} section={section} />
    </EvidenceOfPlan>
  )
}
