import { err } from '../../lib/result.ts'
import { isOpenPlan, PLAN_STATUS_LABELS, type Plan } from './schema.ts'

/** A locked, signed or superseded plan is not changed: it gets a new version. */
export const refuseIfClosed = (plan: Pick<Plan, 'status'>) =>
  isOpenPlan(plan)
    ? undefined
    : err(
        'locked',
        `This plan is ${PLAN_STATUS_LABELS[plan.status].toLowerCase()}. Nothing was changed; start a new version to go on with it.`,
      )
