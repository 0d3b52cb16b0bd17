import { err, ok, type Result } from '../../lib/result.ts'
import { isSameName } from '../../lib/text.ts'
import type { CommandContext, LoadedRows, Need } from '../command.ts'
import { type ChannelPolicy, policyOf } from '../workspace/channelPolicy.ts'
import { WORKSPACE_ID } from '../workspace/schema.ts'
import { mayStart, type RegistrationEvent, type RegistrationRole, type Transition } from './machine.ts'
import { type RegionTimes, regionTimes } from './region.ts'
import type { Registration } from './schema.ts'

/** The settings every transition is held against. */
export const NEEDS_POLICY: Need = { table: 'workspace', ids: [WORKSPACE_ID] }

export const policyIn = (rows: LoadedRows): ChannelPolicy =>
  policyOf(rows.get('workspace', WORKSPACE_ID) ?? {})

/** Regions as a command sees them: without a calendar of their own in the zone of the computer. */
export const regionsIn = (rows: LoadedRows, { timeZone = 'UTC' }: CommandContext): RegionTimes =>
  regionTimes(policyIn(rows), timeZone)

/**
 * Whether somebody may approve: anybody until a team is set up; then who is said to, unless the deal counts for
 * their own quota (field guide 1b, a convention; setting `neutralApprover`). Errors: `notAllowed`, `quota`.
 */
export function mayApprove(
  { team, neutralApprover }: Pick<ChannelPolicy, 'team' | 'neutralApprover'>,
  person: string,
  { partnerId, territory }: Pick<Registration, 'partnerId' | 'territory'>,
): Result<undefined> {
  if (team.length === 0) return ok(undefined)
  const member = team.find(({ name }) => isSameName(name, person))
  if (!member?.canApprove)
    return err(
      'notAllowed',
      `${person} is not among those who approve. Who does is set in Rules, Clocks and people.`,
    )
  const isOwn =
    member.quotaPartnerIds.includes(partnerId) ||
    (territory !== undefined && member.quotaTerritories.some(own => isSameName(own, territory)))
  return neutralApprover && isOwn
    ? err('quota', `This deal counts for the quota of ${member.name}; somebody else has to decide it.`)
    : ok(undefined)
}

const isOpenToAll = (roles: readonly RegistrationRole[]): boolean =>
  roles.includes('partner') || roles.includes('clock')

/** Whether the one who acts may cause an event in this state. Errors: `state`, `notAllowed`, `quota`. */
export function allowed(
  rows: LoadedRows,
  event: RegistrationEvent,
  row: Registration,
  { actor, rule }: CommandContext,
): Result<Transition> {
  const start = mayStart(event, row)
  if (!start.ok) return start
  const { by, verb } = start.value
  if (rule) return by.includes('rule') ? start : err('notAllowed', `“${verb}” is for people, not for a rule.`)
  if (isOpenToAll(by) || !by.includes('approver')) return start
  const may = mayApprove(policyIn(rows), actor, row)
  return may.ok ? start : may
}
