import type { RoutePerson } from '@shared/domain/automation/route.ts'
import { formatInstant } from '../../../ui/format/dates.ts'
import css from './route.module.css'

const SIGN = { approved: '●', now: '◐', later: '○' } as const

interface RouteStepsProps {
  readonly people: readonly RoutePerson[]
  /** The registration waits for them; else it is a look ahead, or over. */
  readonly running: boolean
}

/** People in the order they are asked; those of one place stand beside each other. */
export function RouteSteps({ people, running }: RouteStepsProps) {
  const places = [...new Set(people.map(({ order }) => order))]
  return (
    <ol className={css.steps}>
      {places.map((place, at) => (
        <li key={place}>
          <span className={css.place}>{at === 0 ? 'First' : 'Then'}</span>
          {people
            .filter(({ order }) => order === place)
            .map(person => (
              <span key={person.name} className={css.person} data-state={running ? person.state : undefined}>
                <span aria-hidden>
                  {SIGN[running || person.state === 'approved' ? person.state : 'later']}
                </span>
                <strong dir="auto">{person.name}</strong>
                {person.at !== undefined && (
                  <span className={css.reason}>approved {formatInstant(person.at)}</span>
                )}
                {running && person.state === 'now' && <span className={css.reason}>has to decide</span>}
              </span>
            ))}
        </li>
      ))}
    </ol>
  )
}
