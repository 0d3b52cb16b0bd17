import type { CalendarDate } from '../../lib/calendarDate.ts'
import type { LoadedRows, Need } from '../command.ts'
import type { PersonRef } from '../fields/side.ts'
import { WHOLE_TEAM } from '../member/commands.ts'
import { memberNames, nameKey } from '../member/resolve.ts'
import type { Member } from '../member/schema.ts'
import type { Partner } from '../partner/schema.ts'
import { isOpenPlan, type Plan } from '../plan/schema.ts'
import type { Target } from '../target/schema.ts'
import { isOpenTask, type Task } from '../task/schema.ts'

/** What is asked to be handed over. Without `fromId`: whoever owns the partners now. */
export interface Handing {
  readonly partnerIds: readonly string[]
  readonly fromId?: string | undefined
  readonly toId: string
}

/** A partner with who has it now, by the name the team knows; without one it is nobody's. */
export interface Handed {
  readonly partner: Partner
  readonly former: string | undefined
}

/** What a handover changes: the partners, and what names who hands them over. */
export interface Affected {
  readonly partners: readonly Handed[]
  readonly tasks: readonly Task[]
  readonly targets: readonly Target[]
  readonly plans: readonly Plan[]
  /** Whether a name is that of who had the partner. */
  isFormer(name: string | undefined, partnerId: string | undefined): boolean
}

export const needsOfHandover = (ids: readonly string[]): readonly Need[] => [
  { table: 'partners', ids },
  WHOLE_TEAM,
  { table: 'tasks', index: 'partnerId', anyOf: ids },
  { table: 'targets', index: 'partnerId', anyOf: ids },
  { table: 'plans', index: 'partnerId', anyOf: ids },
]

/**
 * Works out what goes over. Partners that are theirs already stay, and so does what is over: tasks done, targets
 * of the past, plans that are locked keep the name of who was there.
 */
export function affected(
  rows: LoadedRows,
  { partnerIds, fromId, toId }: Handing,
  day: CalendarDate,
): Affected {
  const read = memberNames(rows.all('members'))
  const memberOf = (name: string | undefined): Member | undefined => {
    const resolved = read(name)
    return resolved.kind === 'member' ? resolved.member : undefined
  }
  const partners = [...new Set(partnerIds)].flatMap((id): readonly Handed[] => {
    const partner = rows.get('partners', id)
    if (!partner) return []
    const owner = memberOf(partner.owner)
    if (owner?.id === toId || (fromId !== undefined && owner?.id !== fromId)) return []
    return [{ partner, former: owner?.name ?? partner.owner }]
  })
  const ownerOf = new Map<string, string | undefined>(
    partners.map(({ partner }) => [partner.id, partner.owner]),
  )
  const isFormer = (name: string | undefined, partnerId: string | undefined): boolean => {
    const owner = partnerId === undefined ? undefined : ownerOf.get(partnerId)
    if (name === undefined || owner === undefined) return false
    const former = memberOf(owner)
    return nameKey(name) === nameKey(owner) || (former !== undefined && memberOf(name)?.id === former.id)
  }
  const isTheirs = (person: PersonRef | undefined, partnerId: string | undefined): boolean =>
    person?.side === 'ours' && isFormer(person.name, partnerId)
  return {
    partners,
    tasks: rows
      .all('tasks')
      .filter(
        task =>
          isOpenTask(task) &&
          [task.accountable, ...(task.responsible ?? [])].some(person => isTheirs(person, task.partnerId)),
      ),
    targets: rows
      .all('targets')
      .filter(({ sellerKey, partnerId, to }) => to >= day && isFormer(sellerKey, partnerId)),
    plans: rows
      .all('plans')
      .filter(
        plan =>
          isOpenPlan(plan) &&
          plan.people.some(({ role, person }) => role === 'owner' && isTheirs(person, plan.partnerId)),
      ),
    isFormer,
  }
}
