import { isOpenPlan } from '@shared/domain/plan/schema.ts'
import type { PlanShare } from '@shared/domain/plan-export/share.ts'
import { readContent, readKeptActuals } from './planContent.ts'
import { readPlan } from './planRows.ts'
import { getRow } from './rows.ts'
import { today } from './today.ts'

/** A plan as it goes to others: what was locked, else what it says now; actions and actuals as they stand. Throws where it is gone. */
export async function readShare(planId: string): Promise<PlanShare> {
  const rows = await readPlan(planId)
  if (!rows) throw new Error('This plan is not there any more.')
  const { plan, actions } = rows
  const asOf = today()
  const version = isOpenPlan(plan) ? undefined : await getRow('planVersions', plan.versionId ?? '')
  if (version) {
    const { content, hash, signatures } = version
    const actuals = await readKeptActuals(rows, asOf)
    return { status: plan.status, actions, actuals, today: asOf, content, hash, signatures }
  }
  const content = await readContent(rows, asOf)
  if (!content) throw new Error('The partner of this plan is not there any more.')
  return { status: plan.status, actions, actuals: content.actuals, today: asOf, content, signatures: [] }
}
