import type { PersonRef, Side } from '@shared/domain/fields/side.ts'
import { type CapturedKind, type CapturedLine, lineOf } from '@shared/domain/session/captureLine.ts'
import { blockAt } from '@shared/domain/session/clock.ts'
import type { Session, SessionItem } from '@shared/domain/session/schema.ts'
import { type ActionGoing, actionGoing } from '@shared/domain/task/actionStatus.ts'
import { isOpenTask, type Task } from '@shared/domain/task/schema.ts'
import type { CalendarDate, Instant } from '@shared/lib/calendarDate.ts'
import type { Id } from '@shared/lib/ids.ts'

/** One captured line as it is shown. */
export interface CapturedItem {
  readonly id: Id<'sessionItem'> | Id<'task'>
  readonly kind: CapturedKind
  readonly text: string
  readonly body?: string
  readonly at: Instant
  readonly blockId: string | undefined
  /** Of an action. */
  readonly owner?: PersonRef
  readonly promise?: Side
  readonly dueOn?: CalendarDate
  /** An open point that was taken up, an action that is done or broken. */
  readonly settled: boolean
  /** How far an action is. */
  readonly going?: ActionGoing
}

const fromItem = ({ id, kind, text, body, at, blockId, settledAt }: SessionItem): CapturedItem => ({
  id,
  kind,
  text,
  ...(body !== undefined && { body }),
  at,
  blockId,
  settled: settledAt !== undefined,
})

const fromTask = (task: Task, session: Session): CapturedItem => ({
  id: task.id,
  kind: 'action',
  text: task.title,
  ...(task.notes !== undefined && { body: task.notes }),
  at: task.createdAt,
  blockId: blockAt(session.clock, task.createdAt),
  ...(task.accountable && { owner: task.accountable }),
  ...(task.promise && { promise: task.promise }),
  ...(task.dueOn && { dueOn: task.dueOn }),
  settled: !isOpenTask(task),
  going: actionGoing(task),
})

/** Everything captured in a session, in the order it was said. */
export const capturedOf = (
  session: Session,
  items: readonly SessionItem[],
  actions: readonly Task[],
): readonly CapturedItem[] =>
  [...items.map(fromItem), ...actions.map(task => fromTask(task, session))].sort(
    (a, b) => a.at.localeCompare(b.at) || a.id.localeCompare(b.id),
  )

/** The line it is edited again as. */
export const lineOfItem = ({ kind, text, body, owner, promise, dueOn }: CapturedItem): string => {
  const line: CapturedLine = {
    kind,
    text,
    ...(body !== undefined && { body }),
    ...(owner && { accountable: owner }),
    ...(promise && { promise }),
    ...(dueOn && { dueOn }),
  }
  return lineOf(line)
}

export const ofKind = (items: readonly CapturedItem[], kind: CapturedKind): readonly CapturedItem[] =>
  items.filter(item => item.kind === kind)

/** `3 decisions · 12 actions · 2 parked`, without what there is none of. */
export function countsInWords(items: readonly CapturedItem[]): string {
  const words: readonly (readonly [CapturedKind, string, string])[] = [
    ['decision', 'decision', 'decisions'],
    ['action', 'action', 'actions'],
    ['parking', 'parked', 'parked'],
    ['note', 'note', 'notes'],
  ]
  return words
    .flatMap(([kind, one, many]) => {
      const { length } = ofKind(items, kind)
      return length === 0 ? [] : [`${length} ${length === 1 ? one : many}`]
    })
    .join(' · ')
}
