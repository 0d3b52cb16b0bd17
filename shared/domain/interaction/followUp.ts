import { z } from 'zod'
import { ok } from '../../lib/result.ts'
import { defineCommand } from '../command.ts'
import { entryOf } from '../fields/patch.ts'
import { createTask } from '../task/commands.ts'
import { taskFields } from '../task/schema.ts'
import { logInteraction } from './commands.ts'
import { interactionFields } from './schema.ts'

/**
 * Logs an interaction and the task that follows from it, as one change. Errors: those of `logInteraction` and
 * `createTask`.
 */
export const logWithTask = defineCommand({
  name: 'interaction.logWithTask',
  input: z.object({ interaction: entryOf(interactionFields), task: entryOf(taskFields) }),
  label: ({ interaction }, rows) => `${logInteraction.label(interaction, rows)}, with a task`,
  needs: ({ interaction, task }) => [...logInteraction.needs(interaction), ...createTask.needs(task)],
  run: (rows, { interaction, task }, context) => {
    const logged = logInteraction.run(rows, interaction, context)
    if (!logged.ok) return logged
    const added = createTask.run(rows, task, context)
    if (!added.ok) return added
    const [entry] = logged.value
    return ok([
      ...logged.value,
      ...added.value.map(change =>
        change.table === 'tasks' && change.after && entry?.table === 'interactions' && entry.after
          ? { ...change, after: { ...change.after, interactionId: entry.after.id } }
          : change,
      ),
    ])
  },
})
