import { z } from 'zod'
import { err, ok } from '../../lib/result.ts'
import { defineCommand } from '../command.ts'
import { dayNow } from '../fields/dayNow.ts'
import { gone } from '../fields/rules.ts'
import { idField } from '../fields/schema.ts'
import { replacement } from '../journal/changes.ts'
import { ACTION_GOINGS, ACTION_STATUS_LABELS, actionGoing } from '../task/actionStatus.ts'
import type { Task } from '../task/schema.ts'

/**
 * Says how far an action is, from recommended to done or broken, as one change; a locked plan takes it, too. Only what
 * somebody answers for can be broken. Errors: `gone`, `noPromise`.
 */
export const setActionGoing = defineCommand({
  name: 'plan.setActionGoing',
  input: z.object({ id: idField('task'), going: z.enum(ACTION_GOINGS) }),
  label: ({ id, going }, rows) =>
    `Set the action “${rows.get('tasks', id)?.title ?? ''}” to ${ACTION_STATUS_LABELS[going].toLowerCase()}`,
  needs: ({ id }) => [{ table: 'tasks', ids: [id] }],
  run: (rows, { id, going }, context) => {
    const before = rows.get('tasks', id)
    if (!before) return gone('action')
    if (actionGoing(before) === going) return ok([])
    if (going === 'broken' && before.promise === undefined)
      return err('noPromise', `Nobody answers for “${before.title}” yet, so nobody can break it.`)
    const { doneAt: _, brokenOn: __, ...open } = before
    const after: Task =
      going === 'done'
        ? { ...open, doneAt: context.now }
        : going === 'broken'
          ? { ...open, brokenOn: dayNow(context) }
          : { ...open, progress: going }
    return ok([replacement('tasks', before, after, context)])
  },
})
