import { z } from 'zod'
import type { CalendarDate, Instant } from '../../lib/calendarDate.ts'
import { err, ok, type Result } from '../../lib/result.ts'
import { type CommandContext, defineCommand, type LoadedRows } from '../command.ts'
import { chosenRows } from '../fields/chosen.ts'
import { dayNow, zoneOf } from '../fields/dayNow.ts'
import { gone } from '../fields/rules.ts'
import { calendarDateField, idField, shortText } from '../fields/schema.ts'
import { count } from '../fields/words.ts'
import { replacement } from '../journal/changes.ts'
import { withRenegotiation } from '../task/renegotiation.ts'
import { isOpenTask, type Task } from '../task/schema.ts'

const chosen = z.object({ ids: z.array(idField('task')).min(1).max(20_000) })
const NOON = 12 * 60

function inWords(rows: LoadedRows, ids: readonly string[]): string {
  const found = chosenRows(rows, 'tasks', ids) ?? []
  const [only] = found
  return only && found.length === 1 ? `“${only.title}”` : count(found.length, 'promise')
}

/** Noon of an earlier day: its hour is not known, and at noon it is the same day wherever it is read. */
const momentOn = (on: CalendarDate, context: CommandContext): Instant =>
  on === dayNow(context) ? context.now : new Date(zoneOf(context).msOf(on, NOON)).toISOString()

const ahead = err('ahead', 'That day is still to come.', 'on')

function settle(
  rows: LoadedRows,
  ids: readonly string[],
  context: CommandContext,
  change: (task: Task) => Task,
) {
  const tasks = chosenRows(rows, 'tasks', ids)
  if (!tasks) return gone('promise')
  const refused = tasks.find(({ promise }) => promise === undefined)
  if (refused) return err('noPromise', `“${refused.title}” is a task nobody promised.`)
  return ok(
    tasks.flatMap(before => {
      const after = change(before)
      return after === before ? [] : [replacement('tasks', before, after, context)]
    }),
  )
}

/** Says that promises were done, today or on an earlier day; one that was broken is no longer. Errors: `gone`, `noPromise`, `ahead`. */
export const keepCommitments = defineCommand({
  name: 'commitment.keep',
  input: chosen.extend({ on: calendarDateField.optional() }),
  label: ({ ids, on }, rows) => `Set ${inWords(rows, ids)} to done${on === undefined ? '' : ` on ${on}`}`,
  needs: ({ ids }) => [{ table: 'tasks', ids }],
  run: (rows, { ids, on = '' }, context) => {
    const day = on || dayNow(context)
    if (day > dayNow(context)) return ahead
    return settle(rows, ids, context, before => {
      const { brokenOn, ...task } = before
      const stands = on === '' && task.doneAt !== undefined && brokenOn === undefined
      return stands ? before : { ...task, doneAt: momentOn(day, context) }
    })
  },
})

/** Says that promises were given up or missed for good. Errors: `gone`, `noPromise`, `ahead`. */
export const breakCommitments = defineCommand({
  name: 'commitment.break',
  input: chosen.extend({ on: calendarDateField.optional() }),
  label: ({ ids }, rows) => `Set ${inWords(rows, ids)} to broken`,
  needs: ({ ids }) => [{ table: 'tasks', ids }],
  run: (rows, { ids, on = '' }, context) => {
    const brokenOn = on || dayNow(context)
    if (brokenOn > dayNow(context)) return ahead
    return settle(rows, ids, context, task =>
      task.brokenOn === brokenOn ? task : brokenFrom(task, brokenOn),
    )
  },
})

function brokenFrom({ doneAt: _, ...task }: Task, brokenOn: CalendarDate): Task {
  return { ...task, brokenOn }
}

/** Opens promises again that were done or broken; the days they were due stay. Errors: `gone`, `noPromise`. */
export const reopenCommitments = defineCommand({
  name: 'commitment.reopen',
  input: chosen,
  label: ({ ids }, rows) => `Set ${inWords(rows, ids)} to open again`,
  needs: ({ ids }) => [{ table: 'tasks', ids }],
  run: (rows, { ids }, context) =>
    settle(rows, ids, context, task => {
      if (isOpenTask(task)) return task
      const { doneAt: _, brokenOn: __, ...open } = task
      return open
    }),
})

/**
 * Both sides agree on another day, and why; the day before stays on record. A reminder of the old day goes. Errors:
 * `gone`, `noPromise`, `settled`, `same`.
 */
export const renegotiateCommitment = defineCommand({
  name: 'commitment.renegotiate',
  input: z.object({ id: idField('task'), dueOn: calendarDateField, reason: shortText }),
  label: ({ id, dueOn }, rows) => `Agree on ${dueOn} for ${inWords(rows, [id])}`,
  needs: ({ id }) => [{ table: 'tasks', ids: [id] }],
  run: (rows, { id, dueOn, reason }, context): Result<ReturnType<typeof replacement>[]> => {
    const task = rows.get('tasks', id)
    if (!task) return gone('promise')
    if (!isOpenTask(task))
      return err('settled', 'This promise is settled. Open it again to agree on another day.')
    if (task.dueOn === dueOn) return err('same', 'It is due on that day already.', 'dueOn')
    return settle(rows, [id], context, ({ remindAt: _, ...rest }) =>
      withRenegotiation(task, { ...rest, dueOn }, context, reason),
    )
  },
})
