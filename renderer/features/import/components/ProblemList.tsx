import type { DryRun } from '@shared/domain/import/engine.ts'
import { counted } from '../viewModelWords.ts'
import css from './preview.module.css'

interface ProblemListProps {
  readonly problems: DryRun['problems']
  readonly chosen: string | undefined
  onChoose(reason: string | undefined): void
}

/** The reasons with how often they occur; one pressed shows its rows only. */
export function ProblemList({ problems, chosen, onChoose }: ProblemListProps) {
  return (
    <ul className={css.problems} aria-label="Problems found">
      {problems.map(({ reason, rows, firstLine }) => (
        <li key={reason}>
          <button
            type="button"
            className={css.problem}
            aria-pressed={reason === chosen}
            onClick={() => onChoose(reason === chosen ? undefined : reason)}
          >
            <span className={css.reason} dir="auto">
              {reason}
            </span>
            <span className={css.where}>
              {counted(rows, 'row')}, first in row {firstLine}
            </span>
          </button>
        </li>
      ))}
    </ul>
  )
}
