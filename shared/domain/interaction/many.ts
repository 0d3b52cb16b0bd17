import { z } from 'zod'
import { ok } from '../../lib/result.ts'
import { defineCommand } from '../command.ts'
import { chosenRows, whoInWords } from '../fields/chosen.ts'
import { gone } from '../fields/rules.ts'
import { calendarDateField, idField, shortText } from '../fields/schema.ts'
import { creation, stamped } from '../journal/changes.ts'
import { INTERACTION_KIND_LABELS, INTERACTION_KINDS } from './schema.ts'

/** Logs the same meeting, call, mail or note with each of many partners, as one change. Errors: `gone`. */
export const logWithMany = defineCommand({
  name: 'interaction.logMany',
  input: z.object({
    partnerIds: z.array(idField('partner')).min(1).max(20_000),
    kind: z.enum(INTERACTION_KINDS),
    subject: shortText,
    on: calendarDateField,
  }),
  label: ({ partnerIds, kind, subject }, rows) =>
    `Add a ${INTERACTION_KIND_LABELS[kind].toLowerCase()} with ${whoInWords(rows, 'partners', partnerIds)}: ${subject}`,
  needs: ({ partnerIds }) => [{ table: 'partners', ids: partnerIds }],
  run: (rows, { partnerIds, kind, subject, on }, context) => {
    const partners = chosenRows(rows, 'partners', partnerIds)
    if (!partners) return gone('partner')
    return ok(
      partners.map(({ id: partnerId }) =>
        creation(
          'interactions',
          stamped({ kind, subject, on, contactIds: [], partnerId }, context.newId('interaction'), context),
        ),
      ),
    )
  },
})
