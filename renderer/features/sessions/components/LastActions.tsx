import { breakCommitments, keepCommitments, reopenCommitments } from '@shared/domain/commitment/commands.ts'
import { COMMITMENT_STATE_LABELS } from '@shared/domain/commitment/state.ts'
import type { LastAction } from '@shared/domain/session/lastActions.ts'
import type { Session } from '@shared/domain/session/schema.ts'
import { completeTasks, reopenTasks } from '@shared/domain/task/commands.ts'
import { isOpenTask } from '@shared/domain/task/schema.ts'
import { type KeyboardEvent, lazy, Suspense, useRef, useState } from 'react'
import { actOrSay } from '../../../data/act.ts'
import { formatShortDay } from '../../../ui/format/dates.ts'
import { useLastActions } from '../useLastActions.ts'
import { STANDING_TONES } from '../viewModelStanding.ts'
import css from './stage.module.css'

const RenegotiateDialog = lazy(() =>
  import('./RenegotiateDialog.tsx').then(m => ({ default: m.RenegotiateDialog })),
)

/** What a session opens with: what was agreed last time, and whether it was kept. */
export function LastActions({ session, readOnly }: { session: Session; readOnly?: boolean }) {
  const actions = useLastActions(session)
  const list = useRef<HTMLUListElement>(null)
  const [at, setAt] = useState(0)
  const [moves, setMoves] = useState<LastAction>()
  if (!actions) return null
  const here = Math.min(at, actions.length - 1)
  const focus = (index: number) => list.current?.querySelectorAll<HTMLElement>('button')[index]?.focus()
  const onKeyDown = (event: KeyboardEvent) => {
    const action = actions[here]
    if (!action || event.ctrlKey || event.metaKey || event.altKey) return
    const { key } = event
    if (key === 'ArrowDown' || key === 'j') focus(Math.min(actions.length - 1, here + 1))
    else if (key === 'ArrowUp' || key === 'k') focus(Math.max(0, here - 1))
    else if (key === 'd' || key === ' ') toggleDone(action)
    else if (key === 'b') toggleBroken(action)
    else if (key === 'r' || key === 'Enter') setMoves(action)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const kept = actions.filter(({ standing }) => standing === 'kept').length
  return (
    <section className={css.past} aria-label="Last quarter’s actions">
      {actions.length === 0 ? (
        <p className={css.quiet}>No action is left from an earlier session or from the plan.</p>
      ) : (
        <p className={css.pastHead}>
          {kept} of {actions.length} kept in time
        </p>
      )}
      <ul ref={list} className={css.rows} onKeyDown={readOnly ? undefined : onKeyDown}>
        {actions.map((action, index) => (
          <li key={action.task.id} style={{ display: 'block', padding: 0, border: 0 }}>
            {readOnly ? (
              <div className={css.action}>
                <ActionFacts action={action} />
              </div>
            ) : (
              <button
                type="button"
                className={css.action}
                tabIndex={index === here ? 0 : -1}
                onFocus={() => setAt(index)}
                onClick={() => setMoves(action)}
              >
                <ActionFacts action={action} />
              </button>
            )}
          </li>
        ))}
      </ul>
      {!readOnly && actions.length > 0 && (
        <p className={css.hint}>F6 goes here. D done, R another day, B broken; J and K move.</p>
      )}
      <Suspense fallback={null}>
        {moves && <RenegotiateDialog task={moves.task} onClose={() => setMoves(undefined)} />}
      </Suspense>
    </section>
  )
}

function ActionFacts({ action: { task, standing } }: { action: LastAction }) {
  return (
    <>
      <span className={css.standing} data-tone={STANDING_TONES[standing]}>
        {COMMITMENT_STATE_LABELS[standing]}
      </span>
      <span dir="auto" style={{ overflowWrap: 'anywhere' }}>
        {task.title}
      </span>
      <span className={css.recapEnd}>
        {[task.accountable?.name, task.dueOn && formatShortDay(task.dueOn)].filter(Boolean).join(' · ')}
      </span>
    </>
  )
}

/** A promise goes into the ledger with its side; a plain task is done as any other. */
function toggleDone({ task }: LastAction): void {
  const ids = [task.id]
  const open = isOpenTask(task)
  if (task.promise) void actOrSay(open ? keepCommitments : reopenCommitments, { ids })
  else void actOrSay(open ? completeTasks : reopenTasks, { ids })
}

function toggleBroken({ task }: LastAction): void {
  const ids = [task.id]
  void actOrSay(task.brokenOn ? reopenCommitments : breakCommitments, { ids })
}
