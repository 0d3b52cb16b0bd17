import { z } from 'zod'
import { err, ok } from '../../lib/result.ts'
import { defineCommand } from '../command.ts'
import { gone } from '../fields/rules.ts'
import { idField } from '../fields/schema.ts'
import { replacement } from '../journal/changes.ts'

/**
 * Ties a registration or a referred lead to the deal it led to, so that it can speak for it. Whether it counts is
 * for its own dates to say. Errors: `gone`, `elsewhere` (it belongs to another deal).
 */
export const attachEvidence = defineCommand({
  name: 'attribution.attach',
  input: z.object({
    dealId: idField('deal'),
    recordId: z.union([idField('registration'), idField('lead')]),
  }),
  label: ({ dealId }, rows) => `Attach evidence to ${rows.get('deals', dealId)?.name ?? 'a deal'}`,
  needs: ({ dealId, recordId }) => [
    { table: 'deals', ids: [dealId] },
    { table: 'registrations', ids: [recordId] },
    { table: 'leads', ids: [recordId] },
  ],
  thenNeeds: (_, rows) => [
    {
      table: 'deals',
      ids: [...rows.all('registrations'), ...rows.all('leads')].flatMap(({ dealId }) => dealId ?? []),
    },
  ],
  run: (rows, { dealId, recordId }, context) => {
    if (!rows.get('deals', dealId)) return gone('deal')
    const registration = rows.get('registrations', recordId)
    const lead = rows.get('leads', recordId)
    const row = registration ?? lead
    if (!row) return gone('evidence')
    if (row.dealId === dealId) return ok([])
    // A deal that was deleted keeps nothing to itself.
    if (row.dealId !== undefined && rows.get('deals', row.dealId))
      return err(
        'elsewhere',
        `${row.company} already led to another deal. Evidence speaks for one deal only.`,
      )
    return ok([
      ...(registration
        ? [replacement('registrations', registration, { ...registration, dealId }, context)]
        : []),
      ...(lead ? [replacement('leads', lead, { ...lead, dealId }, context)] : []),
    ])
  },
})
