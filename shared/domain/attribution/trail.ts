import type { Attribution, Credit } from './schema.ts'

/** How one partner's credit changed by an amendment; undefined: it had, or has, none. */
export interface TrailChange {
  readonly partnerId: string
  readonly before?: Pick<Credit, 'kind' | 'shareBp' | 'amount'>
  readonly after?: Pick<Credit, 'kind' | 'shareBp' | 'amount'>
}

export interface TrailStep {
  readonly at: string
  readonly by: string
  readonly reason: string
  readonly changes: readonly TrailChange[]
}

/** What was changed after the lock, the newest first: who, when, why, and what of whom. */
export function trailOf({ credits, amendments }: Pick<Attribution, 'credits' | 'amendments'>): TrailStep[] {
  let before: readonly Credit[] = credits
  const steps = amendments.map(({ at, by, reason, credits: after }) => {
    const step = { at, by, reason: reason ?? '', changes: changesOf(before, after) }
    before = after
    return step
  })
  return steps.reverse()
}

function changesOf(before: readonly Credit[], after: readonly Credit[]): TrailChange[] {
  const ids = [...new Set([...before, ...after].map(({ partnerId }) => partnerId))].sort()
  return ids.flatMap(partnerId => {
    const [was, is] = [before, after].map(all => all.find(each => each.partnerId === partnerId))
    const same = was?.kind === is?.kind && was?.shareBp === is?.shareBp
    return same ? [] : [{ partnerId, ...(was && { before: was }), ...(is && { after: is }) }]
  })
}
