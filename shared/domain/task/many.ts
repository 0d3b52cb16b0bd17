import { z } from 'zod'
import { ok } from '../../lib/result.ts'
import { defineCommand } from '../command.ts'
import { chosenRows, whoInWords } from '../fields/chosen.ts'
import { gone } from '../fields/rules.ts'
import { calendarDateField, idField, shortText } from '../fields/schema.ts'
import { creation, stamped } from '../journal/changes.ts'

/** Adds the same task for each of many partners, as one change. Errors: `gone`. */
export const createTaskForMany = defineCommand({
  name: 'task.createMany',
  input: z.object({
    partnerIds: z.array(idField('partner')).min(1).max(20_000),
    title: shortText,
    dueOn: calendarDateField.optional(),
  }),
  label: ({ partnerIds, title }, rows) =>
    `Add the task “${title}” for ${whoInWords(rows, 'partners', partnerIds)}`,
  needs: ({ partnerIds }) => [{ table: 'partners', ids: partnerIds }],
  run: (rows, { partnerIds, title, dueOn }, context) => {
    const partners = chosenRows(rows, 'partners', partnerIds)
    if (!partners) return gone('partner')
    return ok(
      partners.map(({ id: partnerId }) =>
        creation('tasks', stamped({ title, dueOn, partnerId }, context.newId('task'), context)),
      ),
    )
  },
})
