import { contentOf } from '@shared/domain/plan/content.ts'
import { isOpenPlan } from '@shared/domain/plan/schema.ts'
import type { PlanShare } from '@shared/domain/plan-export/share.ts'
import { readActuals } from './planActuals.ts'
import { readPlan } from './planRows.ts'
import { getRow } from './rows.ts'
import { today } from './today.ts'

/** A plan as it goes to others: what was locked, else what it says now; actions and actuals as they stand. Throws where it is gone. */
export async function readShare(planId: string): Promise<PlanShare> {
  const rows = await readPlan(planId)
  if (!rows) throw new Error('This plan is not there any more.')
  const { plan, partner, parts, actions, names } = rows
  const asOf = today()
  const actuals = (await readActuals(plan, parts, asOf)).map(({ partId, quarter, actual }) => ({
    partId,
    quarter,
    actual,
  }))
  const now = { status: plan.status, actions, actuals, today: asOf }
  const version = isOpenPlan(plan) ? undefined : await getRow('planVersions', plan.versionId ?? '')
  if (version) return { ...now, content: version.content, hash: version.hash, signatures: version.signatures }
  if (!partner) throw new Error('The partner of this plan is not there any more.')
  const nameOf = (id: string) => names.get(id)
  return {
    ...now,
    content: contentOf({ plan, partner, parts, actions, nameOf, actuals, asOf }),
    signatures: [],
  }
}
