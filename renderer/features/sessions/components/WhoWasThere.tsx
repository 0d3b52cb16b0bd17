import { ATTENDANCE_LABELS } from '@shared/domain/session/attendance.ts'
import type { Session } from '@shared/domain/session/schema.ts'
import { Panel, Section } from '../../../ui/layout/Section.tsx'
import css from '../recap.module.css'
import { SIDE_LABELS } from '../viewModelWords.ts'

/** Who came, as it was said in the session. */
export function WhoWasThere({ session: { attendance } }: { session: Session }) {
  if (attendance.length === 0) return null
  return (
    <Section title="Who was there">
      <Panel>
        <ul className={css.dates}>
          {attendance.map(({ person, state }) => (
            <li key={`${person.side} ${person.name}`}>
              <span dir="auto">{person.name}</span>
              <span className={css.quiet}>
                {SIDE_LABELS[person.side]} · {ATTENDANCE_LABELS[state]}
              </span>
            </li>
          ))}
        </ul>
      </Panel>
    </Section>
  )
}
