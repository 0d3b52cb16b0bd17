import { contentOf } from '@shared/domain/plan/content.ts'
import type { PlanContent } from '@shared/domain/plan/versionSchema.ts'
import type { CalendarDate } from '@shared/lib/calendarDate.ts'
import { readActuals } from './planActuals.ts'
import type { PlanRows } from './planRows.ts'

/** The actuals of a plan's goals on a day, as a version keeps them. */
export const readKeptActuals = async (
  { plan, parts }: Pick<PlanRows, 'plan' | 'parts'>,
  asOf: CalendarDate,
): Promise<PlanContent['actuals']> =>
  (await readActuals(plan, parts, asOf)).map(({ partId, quarter, actual }) => ({ partId, quarter, actual }))

/** What a plan says on a day, with its goals' actuals read then; undefined: its partner is gone. */
export async function readContent(rows: PlanRows, asOf: CalendarDate): Promise<PlanContent | undefined> {
  const { plan, partner, parts, actions, names } = rows
  if (!partner) return undefined
  const actuals = await readKeptActuals(rows, asOf)
  return contentOf({ plan, partner, parts, actions, nameOf: id => names.get(id), actuals, asOf })
}
