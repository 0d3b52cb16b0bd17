import { fromTemplate, type PlanStart } from '@shared/domain/plan/fromTemplate.ts'
import { rollForward } from '@shared/domain/plan/rollForward.ts'
import type { Plan } from '@shared/domain/plan/schema.ts'
import { templateByKey } from '@shared/domain/plan/templates.ts'
import type { DateSpan } from '@shared/lib/period.ts'
import { readPlan } from '../../data/planRows.ts'

const NOTHING: PlanStart = { parts: [], actions: [] }

/** What a new plan begins with: the earlier plan moved on, or a template. */
export async function readStart(
  from: Plan | undefined,
  template: string,
  span: DateSpan,
): Promise<PlanStart> {
  if (from) {
    const earlier = await readPlan(from.id)
    return earlier ? rollForward(earlier, span) : NOTHING
  }
  const chosen = templateByKey(template)
  return chosen ? fromTemplate(chosen, span) : NOTHING
}
