import { PLAN_STATUS_LABELS, type PlanStatus } from '@shared/domain/plan/schema.ts'
import { Badge, type Tone } from '../../../ui/badge/Badge.tsx'

const TONES: Readonly<Record<PlanStatus, readonly [tone: Tone, mark: string]>> = {
  draft: ['neutral', '○'],
  inReview: ['watch', '◐'],
  locked: ['accent', '●'],
  signed: ['good', '✓'],
  superseded: ['neutral', '↷'],
}

export function PlanStatusBadge({ status }: { readonly status: PlanStatus }) {
  const [tone, mark] = TONES[status]
  return (
    <Badge tone={tone} mark={mark}>
      {PLAN_STATUS_LABELS[status]}
    </Badge>
  )
}
