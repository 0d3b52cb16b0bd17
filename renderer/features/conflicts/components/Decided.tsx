import { reopenConflict } from '@shared/domain/conflict/commands.ts'
import { DECISION_LABELS } from '@shared/domain/conflict/words.ts'
import { INTERACTION_KIND_LABELS } from '@shared/domain/interaction/schema.ts'
import { actOrSay } from '../../../data/act.ts'
import { Button } from '../../../ui/button/Button.tsx'
import { formatDate, formatInstant } from '../../../ui/format/dates.ts'
import css from '../conflicts.module.css'
import type { ConflictSides } from '../readConflicts.ts'

/** Who decided what, when, why, and on what evidence. */
export function Decided({ sides: { conflict, work } }: { sides: ConflictSides }) {
  const { id, registrationId, decision, decidedAt, decidedBy, adjudicator, reason, evidenceIds } = conflict
  const evidence = work.filter(one => evidenceIds.includes(one.id))
  return (
    <div className={css.decided}>
      <div>
        <h3>{decision && DECISION_LABELS[decision]}</h3>
        <p dir="auto" className={css.because}>
          {reason}
        </p>
        {evidence.map(({ id, on, kind, subject }) => (
          <p key={id} className={css.quiet} dir="auto">
            {formatDate(on)}: {INTERACTION_KIND_LABELS[kind]}, {subject}
          </p>
        ))}
        <p className={css.quiet} dir="auto">
          Adjudicated by {adjudicator ?? decidedBy}
          {decidedAt && `, ${formatInstant(decidedAt)}`}
          {decidedBy && decidedBy !== adjudicator && `; entered by ${decidedBy}`}.
        </p>
      </div>
      <Button size="small" onClick={() => void actOrSay(reopenConflict, { id, registrationId })}>
        Open again
      </Button>
    </div>
  )
}
