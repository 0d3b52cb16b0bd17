import type { ClockView } from '@shared/domain/session/clock.ts'
import type { Session } from '@shared/domain/session/schema.ts'
import { Panel, Section } from '../../../ui/layout/Section.tsx'
import css from '../recap.module.css'
import { clockInFigures } from '../viewModelClock.ts'

/** Planned and actual time of each block. */
export function TimeUsed({ session, clock }: { session: Session; clock: ClockView }) {
  return (
    <Section title="Time used" note={`${clockInFigures(clock.actual)} of ${clockInFigures(clock.planned)}`}>
      <Panel flush>
        <table className={css.times}>
          <thead>
            <tr>
              <th scope="col">Block</th>
              <th scope="col">Planned</th>
              <th scope="col">Actual</th>
            </tr>
          </thead>
          <tbody>
            {clock.blocks.map((block, index) => (
              <tr key={block.id}>
                <td dir="auto">{session.agenda[index]?.title}</td>
                <td>{clockInFigures(block.planned)}</td>
                <td data-over={block.over > 0 || undefined}>
                  {block.begun ? clockInFigures(block.actual) : 'left out'}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Panel>
    </Section>
  )
}
