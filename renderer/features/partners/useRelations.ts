import { relationGaps, relationMap } from '@shared/domain/contact/relationMap.ts'
import type { Contact } from '@shared/domain/contact/schema.ts'
import { jointShare } from '@shared/domain/plan/jointShare.ts'
import { useMemo } from 'react'
import { useDay } from '../../data/dayClock.ts'
import { useRowsBy } from '../../data/live.ts'
import { useNewestInteractions } from '../../data/timeline.ts'

/** Touches looked at: more than fit into the days after which a relation is silent. */
const TOUCHES = 500

/** The relationship map of a partner, what it lacks, and the share of joint goals; undefined until known. */
export function useRelations(partnerId: string, people: readonly Contact[]) {
  const day = useDay()
  const touches = useNewestInteractions({ field: 'partnerId', id: partnerId }, TOUCHES)
  const versions = useRowsBy('planVersions', 'partnerId', partnerId)
  return useMemo(() => {
    if (!touches || !versions) return undefined
    const map = relationMap(people, touches, day)
    return { map, gaps: relationGaps(map), joint: jointShare(versions, day) }
  }, [people, touches, versions, day])
}

export type Relations = NonNullable<ReturnType<typeof useRelations>>
