import type { CalendarDate } from '../../lib/calendarDate.ts'
import { partsOfKind } from './partSchema.ts'
import { isInForce } from './stepCommands.ts'
import type { PlanVersion } from './versionSchema.ts'

export interface JointShare {
  readonly plan: string
  readonly joint: number
  readonly goals: number
}

/** The version both sides signed that holds on a day; the newest one where several do. */
const versionInForce = (versions: readonly PlanVersion[], day: CalendarDate): PlanVersion | undefined =>
  versions
    .filter(row => isInForce(row) && row.content.plan.from <= day && day <= row.content.plan.to)
    .reduce<PlanVersion | undefined>(
      (top, row) => (!top || row.lockedAt > top.lockedAt ? row : top),
      undefined,
    )

/** Joint goals of all goals of the plan in force, by count; undefined (n/a) without such a plan or without goals. */
export function jointShare(versions: readonly PlanVersion[], day: CalendarDate): JointShare | undefined {
  const version = versionInForce(versions, day)
  const goals = version ? partsOfKind(version.content.parts, 'goal') : []
  if (!version || goals.length === 0) return undefined
  return {
    plan: version.content.plan.name,
    joint: goals.filter(({ side }) => side === 'joint').length,
    goals: goals.length,
  }
}
