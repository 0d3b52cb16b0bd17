import type { Deal } from '@shared/domain/deal/schema.ts'
import type { Registration } from '@shared/domain/registration/schema.ts'
import type { Id } from '@shared/lib/ids.ts'
import { useMemo, useState } from 'react'
import { useDay } from '../../data/dayClock.ts'
import { useRow, useRowsBy } from '../../data/live.ts'
import { dayOf } from '../../data/localTime.ts'
import { useNewestInteractions } from '../../data/timeline.ts'
import { useNames } from '../../data/useNames.ts'
import type { TimelineOf } from '../../state/slots.tsx'
import { timelineGroups } from './viewModelTimeline.ts'

/** What a new entry hangs on. */
export interface Place {
  readonly partnerId?: Id<'partner'>
  readonly customerId?: Id<'customer'>
  readonly dealId?: Id<'deal'>
  readonly registrationId?: Id<'registration'>
}

/** Which record a timeline is of, and the field its entries name it in. */
export function recordOf(of: TimelineOf) {
  if ('partnerId' in of) return { field: 'partnerId', id: of.partnerId } as const
  if ('dealId' in of) return { field: 'dealId', id: of.dealId } as const
  return { field: 'registrationId', id: of.registrationId } as const
}

const PAGE = 40
const NO_DEALS: readonly Deal[] = []

/** A record's timeline, its newest page first. Undefined groups: not read yet. */
export function useTimeline(of: TimelineOf) {
  const [count, setCount] = useState(PAGE)
  const { field, id } = recordOf(of)
  // One more than is shown tells whether there is more.
  const read = useNewestInteractions({ field, id }, count + 1)
  const tasks = useRowsBy('tasks', field, id)
  const ofPartner = useRowsBy('deals', 'partnerIds', field === 'partnerId' ? id : '')
  const deal = useRow('deals', field === 'dealId' ? id : '')
  const registration = useRow('registrations', field === 'registrationId' ? id : '')
  const day = useDay()
  const whole = read !== undefined && read.length <= count
  const deals = field === 'partnerId' ? ofPartner : NO_DEALS
  const groups = useMemo(
    () =>
      read && tasks && deals
        ? timelineGroups({ interactions: read.slice(0, count), whole, tasks, deals }, day, dayOf)
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
    place: placeOf(of, deal ?? undefined, registration ?? undefined),
    more: () => setCount(count + PAGE),
  }
}

export type TimelineView = ReturnType<typeof useTimeline>

/** What is said about a deal or a registration is also said with the partner who brings it. */
function placeOf(of: TimelineOf, deal: Deal | undefined, registration: Registration | undefined): Place {
  if ('partnerId' in of) return { partnerId: of.partnerId }
  if ('registrationId' in of)
    return {
      registrationId: of.registrationId,
      ...(registration && { partnerId: registration.partnerId }),
      ...(registration?.customerId && { customerId: registration.customerId }),
    }
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
