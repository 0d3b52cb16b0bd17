import type { Session } from '@shared/domain/session/schema.ts'
import { formatDate } from '../../../ui/format/dates.ts'
import { type CapturedItem, ofKind } from '../viewModelCaptured.ts'
import css from './stage.module.css'

interface RecapListsProps {
  readonly items: readonly CapturedItem[]
  readonly session: Session
}

/** Decisions, actions with who and when, what is still parked, and when both sides meet next. */
export function RecapLists({ items, session }: RecapListsProps) {
  const open = ofKind(items, 'parking').filter(({ settled }) => !settled)
  return (
    <div className={css.recap}>
      <RecapGroup title="Decisions" items={ofKind(items, 'decision')} none="No decision was captured." />
      <RecapGroup title="Actions" items={ofKind(items, 'action')} none="No action was captured." />
      <RecapGroup title="Open points" items={open} none="Nothing is left in the parking lot." />
      {session.nextDates.length > 0 && (
        <section aria-label="Next dates">
          <h2 className={css.sub}>Next dates</h2>
          <ul className={css.recapLines}>
            {session.nextDates.map(({ title, on, at }) => (
              <li key={`${title} ${on}`}>
                <span dir="auto">{title}</span>
                <span className={css.recapEnd}>{[formatDate(on), at].filter(Boolean).join(', ')}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}

interface GroupProps {
  readonly title: string
  readonly items: readonly CapturedItem[]
  readonly none: string
}

function RecapGroup({ title, items, none }: GroupProps) {
  return (
    <section aria-label={title}>
      <h2 className={css.sub}>
        {title}
        {items.length > 0 && ` · ${items.length}`}
      </h2>
      {items.length === 0 ? (
        <p style={{ color: 'var(--ink-3)' }}>{none}</p>
      ) : (
        <ul className={css.recapLines}>
          {items.map(({ id, kind, text, body, owner, dueOn }) => (
            <li key={id}>
              <span dir="auto">{body ?? text}</span>
              {kind === 'action' && (
                <span className={css.recapEnd} dir="auto">
                  {[owner?.name ?? 'nobody yet', dueOn ? formatDate(dueOn) : 'no day'].join(' · ')}
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
