import { z } from 'zod'
import type { Id } from '../../lib/ids.ts'
import type { CommandContext } from '../command.ts'
import { stamped } from '../journal/changes.ts'
import { PART_FIELDS, type PartKind, type PlanPart } from './partSchema.ts'

/** A name for it while it has no id: actions of the same input point at it. */
const key = z.string().max(80).optional()

/** A part that is not stored yet. */
export const newPart = z.discriminatedUnion('kind', [
  PART_FIELDS.text.extend({ kind: z.literal('text'), key }),
  PART_FIELDS.swot.extend({ kind: z.literal('swot'), key }),
  PART_FIELDS.goal.extend({ kind: z.literal('goal'), key }),
  PART_FIELDS.forecast.extend({ kind: z.literal('forecast'), key }),
  PART_FIELDS.account.extend({ kind: z.literal('account'), key }),
  PART_FIELDS.motion.extend({ kind: z.literal('motion'), key }),
  PART_FIELDS.campaign.extend({ kind: z.literal('campaign'), key }),
  PART_FIELDS.enablement.extend({ kind: z.literal('enablement'), key }),
  PART_FIELDS.resource.extend({ kind: z.literal('resource'), key }),
  PART_FIELDS.delivery.extend({ kind: z.literal('delivery'), key }),
  PART_FIELDS.risk.extend({ kind: z.literal('risk'), key }),
  PART_FIELDS.kpi.extend({ kind: z.literal('kpi'), key }),
  PART_FIELDS.meeting.extend({ kind: z.literal('meeting'), key }),
])
export type NewPart = z.input<typeof newPart>

/** New parts as rows, each after the last of its kind. */
export function partRows(
  planId: Id<'plan'>,
  parts: readonly z.output<typeof newPart>[],
  there: readonly PlanPart[],
  context: Pick<CommandContext, 'newId' | 'now' | 'intent'>,
): readonly PlanPart[] {
  const last = new Map<PartKind, number>()
  for (const { kind, order } of there) last.set(kind, Math.max(last.get(kind) ?? 0, order))
  return parts.map(({ key: _, ...fields }) => {
    const order = Math.floor(last.get(fields.kind) ?? 0) + 1
    last.set(fields.kind, order)
    return stamped({ ...fields, planId, order }, context.newId('planPart'), context) as PlanPart
  })
}
