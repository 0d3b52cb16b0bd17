import { DECISION_LABELS } from '@shared/domain/conflict/words.ts'
import type { RegionTimes } from '@shared/domain/registration/region.ts'
import type { ChannelPolicy } from '@shared/domain/workspace/channelPolicy.ts'
import { ChevronRight } from 'lucide-react'
import { useId } from 'react'
import { registrationHref } from '../../../state/places.ts'
import { Badge } from '../../../ui/badge/Badge.tsx'
import { useClock } from '../../../ui/clock/useClock.ts'
import { cx } from '../../../ui/cx.ts'
import css from '../conflicts.module.css'
import { disputeWords } from '../dispute.ts'
import type { ConflictSides } from '../readConflicts.ts'
import { partiesOf, rivalInWords } from '../viewModelSides.ts'
import { Decided } from './Decided.tsx'
import { DecisionBar } from './DecisionBar.tsx'
import { SideBySide } from './SideBySide.tsx'
import { Why } from './Why.tsx'

interface ConflictCardProps {
  readonly sides: ConflictSides
  readonly policy: ChannelPolicy
  readonly regions: RegionTimes
  /** The registration on screen is the rival here: it is decided on the page of the other one. */
  readonly asRival: boolean
  readonly open: boolean
  onToggle(): void
}

/** One rival: a line to tell which, and unfolded both sides, what decides, and the decision. */
export function ConflictCard({ sides, policy, regions, asRival, open, onToggle }: ConflictCardProps) {
  const id = useId()
  const now = useClock()
  const { conflict, registration } = sides
  const { mine, theirs } = partiesOf(sides)
  const due = disputeWords(conflict, registration, policy, regions(registration.territory), now)
  return (
    <li className={css.card}>
      <button
        type="button"
        className={css.cardHead}
        aria-expanded={open}
        aria-controls={id}
        onClick={onToggle}
      >
        <ChevronRight className={cx(css.fold, open && css.unfolded)} aria-hidden />
        <span className={css.cardWords}>
          <strong dir="auto">{asRival ? mine : theirs}</strong>
          <span dir="auto">
            {asRival ? `Registered “${registration.company}” after or beside this` : rivalInWords(sides)}
          </span>
        </span>
        <span className={css.standing}>
          {conflict.decision === undefined ? (
            <Badge tone="watch">To decide</Badge>
          ) : (
            <Badge tone="good">{DECISION_LABELS[conflict.decision]}</Badge>
          )}
          {due && <span className={cx(css.due, due.late && css.late)}>{due.text}</span>}
        </span>
      </button>
      {open && (
        <div id={id} className={css.cardBody}>
          <SideBySide sides={sides} />
          <Why sides={sides} />
          {conflict.decision !== undefined ? (
            <Decided sides={sides} />
          ) : asRival ? (
            <p className={css.elsewhere}>
              It is decided with{' '}
              <a href={registrationHref(registration.id)} dir="auto">
                the registration of {mine}
              </a>
              .
            </p>
          ) : (
            <DecisionBar sides={sides} policy={policy} />
          )}
        </div>
      )}
    </li>
  )
}
