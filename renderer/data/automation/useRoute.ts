import { plan, type RulePlan } from '@shared/domain/automation/plan.ts'
import type { Registration } from '@shared/domain/registration/schema.ts'
import { useLiveQuery } from 'dexie-react-hooks'
import { readAll } from '../rows.ts'
import { today } from '../today.ts'
import { actorOf, currentWorkspace } from '../workspace.ts'
import { converterOn, situationOf } from './situation.ts'

export interface RegistrationPlans {
  readonly row: Registration
  /** What the rules that are on would do about its submission. */
  readonly plans: readonly RulePlan[]
  /** Who works here. */
  readonly you: string
}

/** A registration with what rules would do if it were submitted now; undefined until known, or when it is gone. */
export const useRoute = (id: string): RegistrationPlans | undefined =>
  useLiveQuery(async () => {
    const day = today()
    const trigger = 'registration.submitted'
    const situation = await situationOf({ trigger, recordId: id }, day)
    if (situation?.table !== 'registrations') return undefined
    const rules = await readAll('automationRules')
    return {
      row: situation.row,
      plans: plan(rules, trigger, situation.facts, await converterOn(day)),
      you: actorOf(await currentWorkspace()),
    }
  }, [id])
