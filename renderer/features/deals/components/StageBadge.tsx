import { DEAL_STAGE_LABELS, type DealStage } from '@shared/domain/deal/schema.ts'
import { Badge, type Tone } from '../../../ui/badge/Badge.tsx'

const TONES: Readonly<Partial<Record<DealStage, Tone>>> = { won: 'good', lost: 'bad' }
const MARKS: Readonly<Partial<Record<DealStage, string>>> = { won: '✓', lost: '✕' }

export function StageBadge({ stage }: { stage: DealStage }) {
  return (
    <Badge tone={TONES[stage] ?? 'neutral'} mark={MARKS[stage]}>
      {DEAL_STAGE_LABELS[stage]}
    </Badge>
  )
}
