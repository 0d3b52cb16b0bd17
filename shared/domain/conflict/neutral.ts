import { isSameName } from '../../lib/text.ts'
import type { Target } from '../target/schema.ts'
import type { ChannelPolicy, TeamMember } from '../workspace/channelPolicy.ts'

/** What is at stake in a conflict, as far as it may touch somebody's quota. */
export interface Stakes {
  /** Of the registration and of the rival. */
  readonly territories: readonly string[]
  /** The partners of both sides. */
  readonly partners: readonly {
    readonly id: string
    readonly name: string
    readonly owner?: string | undefined
  }[]
  /** Who runs a deal of either side. */
  readonly sellers: readonly { readonly name: string; readonly of: string }[]
  /** Targets of these partners. */
  readonly targets: readonly Target[]
}

const same = (a: string | undefined, b: string): boolean => a !== undefined && isSameName(a, b)

/**
 * Why somebody may not settle a conflict; undefined where they may. The approver's quota must not be affected (field
 * guide 1b, graded C): not by a deal they run, a partner they manage, a territory, or a target of theirs.
 */
export function partiality(
  name: string,
  stakes: Stakes,
  { team }: Pick<ChannelPolicy, 'team'>,
): string | undefined {
  const deal = stakes.sellers.find(seller => same(seller.name, name))
  if (deal) return `${name} runs the deal “${deal.of}”`
  const managed = stakes.partners.find(({ owner }) => same(owner, name))
  if (managed) return `${name} manages ${managed.name}`
  const member = team.find(each => same(each.name, name))
  const quota = member && quotaOf(member, stakes)
  if (quota) return `${name}’s quota counts ${quota}`
  const target = stakes.targets.find(({ sellerKey }) => same(sellerKey, name))
  const partner = target && stakes.partners.find(({ id }) => id === target.partnerId)
  if (target)
    return `${name} has a target over ${partner?.name ?? 'one of the partners'} from ${target.from} to ${target.to}`
  return undefined
}

function quotaOf(member: TeamMember, { territories, partners }: Stakes): string | undefined {
  const territory = territories.find(each => member.quotaTerritories.some(own => same(own, each)))
  if (territory) return `the territory ${territory}`
  return partners.find(({ id }) => member.quotaPartnerIds.includes(id))?.name
}

/** Somebody who could settle it, or why not. */
export interface Candidate {
  readonly name: string
  readonly partial?: string | undefined
}

/** The adjudicators of the team, those who may settle it first; the one the rule names before all. */
export function candidates(
  stakes: Stakes,
  policy: Pick<ChannelPolicy, 'team'>,
  named?: string,
): readonly Candidate[] {
  const names = policy.team.filter(({ canAdjudicate }) => canAdjudicate).map(({ name }) => name)
  const all = named && !names.some(name => same(name, named)) ? [named, ...names] : names
  return all
    .map(name => ({ name, partial: partiality(name, stakes, policy) }))
    .sort(
      (a, b) =>
        Number(a.partial !== undefined) - Number(b.partial !== undefined) ||
        Number(same(named, b.name)) - Number(same(named, a.name)) ||
        (a.name < b.name ? -1 : 1),
    )
}
