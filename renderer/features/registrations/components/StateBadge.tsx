import { REGISTRATION_STATE_LABELS, type RegistrationState } from '@shared/domain/registration/schema.ts'
import {
  CircleHelp,
  CircleX,
  Eye,
  Handshake,
  type LucideIcon,
  PencilLine,
  Send,
  ShieldCheck,
  ShieldPlus,
  TimerOff,
  Trophy,
  Undo2,
} from 'lucide-react'
import { Badge, type Tone } from '../../../ui/badge/Badge.tsx'
import css from '../registrations.module.css'

const LOOKS: Readonly<Record<RegistrationState, readonly [LucideIcon, Tone]>> = {
  draft: [PencilLine, 'neutral'],
  submitted: [Send, 'accent'],
  underReview: [Eye, 'accent'],
  infoRequested: [CircleHelp, 'watch'],
  approved: [ShieldCheck, 'good'],
  extended: [ShieldPlus, 'good'],
  rejected: [CircleX, 'bad'],
  expired: [TimerOff, 'neutral'],
  withdrawn: [Undo2, 'neutral'],
  converted: [Handshake, 'accent'],
  won: [Trophy, 'good'],
  lost: [CircleX, 'neutral'],
}

/** Where a registration stands: sign, word and hue. */
export function StateBadge({ state }: { state: RegistrationState }) {
  const [Icon, tone] = LOOKS[state]
  return (
    <span className={css.state}>
      <Badge tone={tone}>
        <Icon className={css.stateIcon} aria-hidden />
        {REGISTRATION_STATE_LABELS[state]}
      </Badge>
    </span>
  )
}
