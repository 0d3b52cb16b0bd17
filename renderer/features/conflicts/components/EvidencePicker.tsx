import { INTERACTION_KIND_LABELS } from '@shared/domain/interaction/schema.ts'
import { formatDate } from '../../../ui/format/dates.ts'
import { Checkbox } from '../../../ui/forms/Checkbox.tsx'
import css from '../conflicts.module.css'
import type { ConflictSides } from '../readConflicts.ts'

interface EvidencePickerProps {
  readonly sides: ConflictSides
  readonly chosen: readonly string[]
  onChange(ids: readonly string[]): void
}

/** Dated work before the registration, to be named as evidence of a decision. */
export function EvidencePicker({ sides: { work, partnerNames }, chosen, onChange }: EvidencePickerProps) {
  return (
    <fieldset className={css.evidence}>
      <legend>Evidence: dated work before the registration</legend>
      <ul>
        {work.map(({ id, on, kind, subject, partnerId }) => (
          <li key={id}>
            <Checkbox
              label={`${formatDate(on)}: ${INTERACTION_KIND_LABELS[kind]}, ${subject}`}
              checked={chosen.includes(id)}
              onChange={taken => onChange(taken ? [...chosen, id] : chosen.filter(each => each !== id))}
            />
            <span className={css.quiet} dir="auto">
              {partnerId === undefined ? 'Direct team' : (partnerNames.get(partnerId) ?? 'Another partner')}
            </span>
          </li>
        ))}
      </ul>
    </fieldset>
  )
}
