import { z } from 'zod'
import { ok } from '../../lib/result.ts'
import { defineCommand } from '../command.ts'
import { MOTION_LABELS, MOTIONS } from '../deal/schema.ts'
import { idField } from '../fields/schema.ts'
import { count } from '../fields/words.ts'
import { replacement } from '../journal/changes.ts'

const MOST = 20_000

/**
 * Says how revenue lines or deals were sold; null takes it back. Rows that are gone or say so already are passed
 * over. No errors.
 */
export const setMotion = defineCommand({
  name: 'motion.set',
  input: z.object({
    revenueIds: z.array(idField('revenue')).max(MOST).default([]),
    dealIds: z.array(idField('deal')).max(MOST).default([]),
    motion: z.enum(MOTIONS).nullable(),
  }),
  label: ({ revenueIds, dealIds, motion }, rows) => {
    const [only] = dealIds.length === 1 && revenueIds.length === 0 ? dealIds : []
    const what = [
      revenueIds.length > 0 && count(revenueIds.length, 'revenue line'),
      dealIds.length > 0 && ((only && rows.get('deals', only)?.name) ?? count(dealIds.length, 'deal')),
    ].filter(Boolean)
    return `Set the motion of ${what.join(' and ')} to ${motion === null ? 'nothing' : MOTION_LABELS[motion].toLowerCase()}`
  },
  needs: ({ revenueIds, dealIds }) => [
    { table: 'revenue', ids: revenueIds },
    { table: 'deals', ids: dealIds },
  ],
  run: (rows, { motion }, context) => {
    const said = <R extends { motion?: (typeof MOTIONS)[number] | undefined }>({ motion: _, ...row }: R) =>
      ({ ...row, ...(motion !== null && { motion }) }) as unknown as R
    const differs = ({ motion: now }: { motion?: string | undefined }) => (now ?? null) !== motion
    return ok([
      ...rows
        .all('revenue')
        .filter(differs)
        .map(row => replacement('revenue', row, said(row), context)),
      ...rows
        .all('deals')
        .filter(differs)
        .map(row => replacement('deals', row, said(row), context)),
    ])
  },
})
