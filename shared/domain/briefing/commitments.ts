import { addDays, addMonths } from '../../lib/calendarDate.ts'
import { commitmentFacts } from '../commitment/facts.ts'
import { keptRate, keptTally } from '../commitment/keptRate.ts'
import { type CommitmentState, commitmentState, isUnsettled } from '../commitment/state.ts'
import { SIDES, type Side } from '../fields/side.ts'
import type { Task } from '../task/schema.ts'
import type { BriefingSources } from './sources.ts'

export interface OpenCommitment {
  readonly task: Task
  readonly state: CommitmentState
}

export interface SideCommitments {
  readonly side: Side
  readonly open: number
  readonly overdue: number
  /** Of the last twelve months, 0 to 1; null where none was decided. */
  readonly keptRate: number | null
  /** Overdue first, then by due day; those without one last. */
  readonly top: readonly OpenCommitment[]
}

/** What each side still owes the other, and how much of what it owed it kept. */
export function openCommitments(
  { tasks, today, dayAt }: Pick<BriefingSources, 'tasks' | 'today' | 'dayAt'>,
  most = 8,
): readonly SideCommitments[] {
  const known = tasks.flatMap(task => {
    const facts = commitmentFacts(task, dayAt)
    return facts ? [{ task, facts, state: commitmentState(facts, today) }] : []
  })
  const window = { from: addDays(addMonths(today, -12), 1), to: today }
  return SIDES.map(side => {
    const own = known.filter(({ facts }) => facts.side === side)
    const open = own
      .filter(({ state }) => isUnsettled(state))
      .sort((a, b) => compare(dueKey(a.task), dueKey(b.task)) || (a.task.id < b.task.id ? -1 : 1))
    return {
      side,
      open: open.length,
      overdue: open.filter(({ state }) => state === 'overdue').length,
      keptRate:
        keptRate(
          keptTally(
            own.map(({ facts }) => facts),
            side,
            window,
          ),
        ) ?? null,
      top: open.slice(0, most).map(({ task, state }) => ({ task, state })),
    }
  })
}

/** A due day as text sorts; none comes after all. */
const dueKey = ({ dueOn }: Task): string => dueOn ?? '9999-12-31'
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
