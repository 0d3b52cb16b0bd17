import { DECISION_LABELS } from '@shared/domain/conflict/words.ts'
import { datesInWords } from '../../../ui/format/dates.ts'
import css from '../conflicts.module.css'
import type { ConflictSides } from '../readConflicts.ts'

/** What both share, which rule decides and why, and what would have to be otherwise. */
export function Why({ sides: { conflict, ruleName } }: { sides: ConflictSides }) {
  const { shared, proposal, proposalReason, turns, ruleId } = conflict
  return (
    <div className={css.why}>
      <div>
        <h3>What decides</h3>
        <p>
          <strong>{proposal ? `${DECISION_LABELS[proposal]}.` : 'A person has to decide.'}</strong>{' '}
          <span dir="auto">{datesInWords(proposalReason ?? '')}</span>
        </p>
        <p className={css.quiet}>
          By{' '}
          {ruleId === undefined ? (
            'the convention: no rule fits'
          ) : (
            <a href="#/rules" dir="auto">
              {ruleName ?? 'A rule that is gone'}
            </a>
          )}
          .
        </p>
      </div>
      <div>
        <h3>What both share</h3>
        <Lines items={shared} none="Nothing but the company." />
      </div>
      <div>
        <h3>What would change it</h3>
        <Lines items={turns} none="No single fact would." />
      </div>
    </div>
  )
}

function Lines({ items, none }: { items: readonly string[]; none: string }) {
  if (items.length === 0) return <p className={css.quiet}>{none}</p>
  return (
    <ul>
      {items.map(item => (
        <li key={item} dir="auto">
          {datesInWords(item)}
        </li>
      ))}
    </ul>
  )
}
