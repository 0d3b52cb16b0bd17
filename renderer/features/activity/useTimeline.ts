import type { Deal } from '@shared/domain/deal/schema.ts'
import type { Id } from '@shared/lib/ids.ts'
import { useMemo, useState } from 'react'
import { useDay } from '../../data/dayClock.ts'
import { useRow, useRowsBy } from '../../data/live.ts'
import { useNewestInteractions } from '../../data/timeline.ts'
import { useNames } from '../../data/useNames.ts'
import type { TimelineOf } from '../../state/slots.tsx'
import { localDayOf } from './localDay.ts'
import { timelineGroups } from './viewModelTimeline.ts'

/** What a new entry hangs on. */
export interface Place {
  readonly partnerId?: Id<'partner'>
  readonly customerId?: Id<'customer'>
  readonly dealId?: Id<'deal'>
  readonly registrationId?: Id<'registration'>
}

const PAGE = 40
const NO_DEALS: readonly Deal[] = []

/** A record's timeline, its newest page first. Undefined groups: not read yet. */
export function useTimeline(of: TimelineOf) {
  const [count, setCount] = useState(PAGE)
  const [field, id] =
    'partnerId' in of ? (['partnerId', of.partnerId] as const) : (['dealId', of.dealId] as const)
  // One more than is shown tells whether there is more.
  const read = useNewestInteractions({ field, id }, count + 1)
  const tasks = useRowsBy('tasks', field, id)
  const ofPartner = useRowsBy('deals', 'partnerIds', field === 'partnerId' ? id : '')
  const deal = useRow('deals', field === 'dealId' ? id : '')
  const day = useDay()
  const whole = read !== undefined && read.length <= count
  const deals = field === 'partnerId' ? ofPartner : NO_DEALS
  const groups = useMemo(
    () =>
      read && tasks && deals
        ? timelineGroups({ interactions: read.slice(0, count), whole, tasks, deals }, day, localDayOf)
        : undefined,
    [read, tasks, deals, count, whole, day],
  )
  const people = useNames(
    'contacts',
    useMemo(() => linked(read, tasks, peopleOf), [read, tasks]),
  )
  const dealNames = useNames(
    'deals',
    useMemo(() => linked(read, tasks, dealOf), [read, tasks]),
  )
  const names = useMemo(() => new Map([...people, ...dealNames]), [people, dealNames])
  return {
    id,
    groups,
    whole,
    day,
    names: field === 'dealId' ? people : names,
    partnerId: field === 'partnerId' ? id : undefined,
    place: placeOf(of, deal ?? undefined),
    more: () => setCount(count + PAGE),
  }
}

export type TimelineView = ReturnType<typeof useTimeline>

/** What is said about a deal is also said with the partner who brings it. */
function placeOf(of: TimelineOf, deal: Deal | undefined): Place {
  if ('partnerId' in of) return { partnerId: of.partnerId }
  const lead = deal?.partners.find(({ role }) => role === 'sourced') ?? deal?.partners[0]
  return {
    dealId: of.dealId,
    ...(lead && { partnerId: lead.partnerId }),
    ...(deal?.customerId && { customerId: deal.customerId }),
  }
}

interface Linked {
  readonly contactIds?: readonly string[]
  readonly contactId?: string | undefined
  readonly dealId?: string | undefined
}

const peopleOf = ({ contactIds = [], contactId }: Linked) =>
  contactId ? [...contactIds, contactId] : contactIds
const dealOf = ({ dealId }: Linked) => (dealId ? [dealId] : [])

const linked = (
  interactions: readonly Linked[] = [],
  tasks: readonly Linked[] = [],
  idsOf: (row: Linked) => readonly string[],
): readonly string[] => [...interactions, ...tasks].flatMap(idsOf)
