import type { Session } from '@shared/domain/session/schema.ts'
import { minutesInWords } from '../viewModelClock.ts'
import css from './room.module.css'

/** What is ahead, before the session starts. */
export function Agenda({ session: { agenda } }: { session: Session }) {
  return (
    <ol className={css.agenda} aria-label="Agenda">
      {agenda.map(({ id, title, minutes }) => (
        <li key={id}>
          <span dir="auto">{title}</span>
          <span className={css.minutes}>{minutesInWords(minutes)}</span>
        </li>
      ))}
    </ol>
  )
}
