import { COMMITMENT_STATE_LABELS, type CommitmentState } from '@shared/domain/commitment/state.ts'
import {
  AlarmClock,
  CircleCheck,
  CircleDashed,
  CircleX,
  ClockAlert,
  Hourglass,
  type LucideIcon,
} from 'lucide-react'
import { Badge, type Tone } from '../../../ui/badge/Badge.tsx'
import css from '../commitments.module.css'

const LOOKS: Readonly<Record<CommitmentState, readonly [LucideIcon, Tone]>> = {
  open: [CircleDashed, 'neutral'],
  dueSoon: [Hourglass, 'watch'],
  overdue: [AlarmClock, 'bad'],
  kept: [CircleCheck, 'good'],
  late: [ClockAlert, 'watch'],
  broken: [CircleX, 'bad'],
}

/** How a commitment stands: sign, word and hue. */
export function CommitmentBadge({ state }: { state: CommitmentState }) {
  const [Icon, tone] = LOOKS[state]
  return (
    <span className={css.state}>
      <Badge tone={tone}>
        <Icon className={css.stateIcon} aria-hidden />
        {COMMITMENT_STATE_LABELS[state]}
      </Badge>
    </span>
  )
}
