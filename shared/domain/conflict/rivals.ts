import { addDays, type CalendarDate } from '../../lib/calendarDate.ts'
import { type Deal, isOpen } from '../deal/schema.ts'
import type { Claim } from '../engagement/case.ts'
import type { Registration } from '../registration/schema.ts'
import type { ConflictFacts } from './facts.ts'
import type { Registered } from './records.ts'

/** A claim of somebody on a customer, before it is weighed. */
export interface Rival {
  readonly table: 'registrations' | 'deals' | 'accountLists'
  readonly id: string
  /** Without one the direct team. */
  readonly partnerId?: string | undefined
  readonly since?: Claim['since']
  readonly productIds: readonly string[]
  readonly territory?: string | undefined
  readonly over?: string | undefined
  /** The day since which it is over. */
  readonly endedOn?: CalendarDate | undefined
  /** What of the window and the pipeline is worth saying. */
  readonly notes: readonly string[]
  readonly dealIds: readonly string[]
}

const NEVER = new Set<Registration['state']>(['draft', 'rejected', 'withdrawn'])
const ENDED = new Set<Registration['state']>(['expired', 'won', 'lost'])

/** When a registration came to its end; the last day of its protection where it expired. */
function endOf(
  { state, protectedUntil, steps, updatedAt }: Registration,
  dayOf: ConflictFacts['dayOf'],
): CalendarDate {
  if (state === 'expired' && protectedUntil !== undefined) return protectedUntil
  return dayOf(steps.at(-1)?.at ?? updatedAt)
}

/** What a registration claims; undefined for one that claims nothing, or did longer ago than the window. */
export function rivalRegistration(
  row: Registration,
  { today, dayOf }: ConflictFacts,
  windowDays: number,
): Rival | undefined {
  const at = row.submittedAt ?? row.createdAt
  if (NEVER.has(row.state)) return undefined
  const ended = ENDED.has(row.state) ? endOf(row, dayOf) : undefined
  if (ended !== undefined && ended < addDays(today, -windowDays)) return undefined
  return {
    table: 'registrations',
    id: row.id,
    partnerId: row.partnerId,
    since: { day: dayOf(at), at },
    productIds: row.productIds,
    territory: row.territory,
    ...(ended !== undefined && row.state !== 'won' && { over: `${row.state} on ${ended}`, endedOn: ended }),
    notes: ended === undefined ? [] : [`Inside the window of ${windowDays} days: ${row.state} on ${ended}`],
    dealIds: row.dealId === undefined ? [] : [row.dealId],
  }
}

/** Whose deal it is: the partner who sourced it, else the first named; undefined: the direct team. */
export const sideOf = ({ partners }: Deal): string | undefined =>
  (partners.find(({ role }) => role === 'sourced') ?? partners[0])?.partnerId

/**
 * What the deals of a customer claim, one rival a side: the open one first, then the won, then the lost; of equal ones
 * the oldest. Own deals of the registering partner are what it registers, not a rival.
 */
export function rivalDeals(
  deals: readonly Deal[],
  registered: Registered,
  { today }: ConflictFacts,
  windowDays: number,
): readonly Rival[] {
  const sides = new Map<string, Deal[]>()
  const from = addDays(today, -windowDays)
  for (const deal of deals) {
    if (deal.id === registered.dealId || (registered.id && deal.registrationId === registered.id)) continue
    if (!isOpen(deal.stage) && (deal.closeOn === undefined || deal.closeOn < from)) continue
    const side = sideOf(deal) ?? ''
    if (side === registered.partnerId) continue
    sides.set(side, [...(sides.get(side) ?? []), deal])
  }
  return [...sides].flatMap(([side, all]) => {
    const [first, ...others] = all.sort(byClaim)
    return first ? [rivalOf(first, others, side || undefined, windowDays)] : []
  })
}

const rank = ({ stage }: Deal): number => (isOpen(stage) ? 0 : stage === 'won' ? 1 : 2)
const byClaim = (a: Deal, b: Deal): number =>
  rank(a) - rank(b) || ((a.openedOn ?? '9') < (b.openedOn ?? '9') ? -1 : 1)

function rivalOf(
  deal: Deal,
  others: readonly Deal[],
  partnerId: string | undefined,
  windowDays: number,
): Rival {
  const live = isOpen(deal.stage)
  return {
    table: 'deals',
    id: deal.id,
    partnerId,
    since: deal.openedOn === undefined ? undefined : { day: deal.openedOn },
    productIds: deal.productIds,
    territory: deal.territory,
    ...(deal.stage === 'lost' && { over: `was lost on ${deal.closeOn}`, endedOn: deal.closeOn }),
    notes: [
      ...(live && partnerId === undefined ? ['Direct pipeline: an open deal without a partner'] : []),
      ...(live ? [] : [`Inside the window of ${windowDays} days: ${deal.stage} on ${deal.closeOn}`]),
      ...(others.length > 0
        ? [`${others.length} more ${others.length === 1 ? 'deal' : 'deals'} of this side`]
        : []),
    ],
    dealIds: [deal.id, ...others.map(({ id }) => id)],
  }
}
