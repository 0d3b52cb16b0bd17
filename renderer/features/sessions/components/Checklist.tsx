import { checksOf } from '@shared/domain/session/checklist.ts'
import { tickCheck } from '@shared/domain/session/preparationCommands.ts'
import type { Session } from '@shared/domain/session/schema.ts'
import { actQuietly } from '../../../data/actQuietly.ts'
import { useDay } from '../../../data/dayClock.ts'
import { formatShortDay } from '../../../ui/format/dates.ts'
import { Checkbox } from '../../../ui/forms/Checkbox.tsx'
import { Panel, Section } from '../../../ui/layout/Section.tsx'
import css from '../preparation.module.css'

const WORDS = { done: 'done', open: '', due: 'soon', late: 'late' } as const

/** What is to be ready before, each with its day. */
export function Checklist({ session }: { session: Session }) {
  const checks = checksOf(session.checklist, session.on, useDay())
  const done = checks.filter(({ state }) => state === 'done').length
  return (
    <Section title="Checklist" note={`${done} of ${checks.length} ready`}>
      <Panel flush>
        <ul className={css.list}>
          {checks.map(({ item, dueOn, state }) => (
            <li key={item.id} className={css.check} data-state={state}>
              <Checkbox
                label={item.title}
                checked={state === 'done'}
                onChange={isDone =>
                  void actQuietly(tickCheck, { id: session.id, itemId: item.id, done: isDone })
                }
              />
              <span className={css.due}>
                {WORDS[state] && state !== 'done' && <strong>{WORDS[state]} · </strong>}
                {formatShortDay(dueOn)}
              </span>
              <span className={css.before}>T−{item.daysBefore}</span>
            </li>
          ))}
        </ul>
      </Panel>
    </Section>
  )
}
