import { categoryOf, DEFAULT_STAGE_CATEGORY } from '@shared/domain/deal/category.ts'
import { conversionDay, dealAge, dealState } from '@shared/domain/deal/clock.ts'
import { DEAL_STAGES, type Deal, FORECAST_CATEGORIES, isOpen, MOTIONS } from '@shared/domain/deal/schema.ts'
import { stageAge } from '@shared/domain/deal/stagePath.ts'
import { convertBy, type RateBook } from '@shared/domain/scorecard/rateBook.ts'
import { fold } from '@shared/lib/text.ts'
import type { DealGroup, DealSort } from '../../../renderer/columns/deals/query.ts'

/** The slow way: plain rows, looked through one by one. */
export interface World {
  readonly deals: ReadonlyMap<string, Deal>
  readonly partnerNames: ReadonlyMap<string, string>
  readonly customerNames: ReadonlyMap<string, string>
  readonly rates: RateBook
  readonly today: string
  readonly probability: Readonly<Record<string, number>>
}

export const convertedOf = (deal: Deal, { rates, today }: World): number | undefined =>
  deal.amount && convertBy(rates, deal.amount, conversionDay(deal, today))?.minor

export const weightedOf = (deal: Deal, world: World): number | undefined => {
  const converted = convertedOf(deal, world)
  return converted === undefined
    ? undefined
    : Math.round((converted * (world.probability[deal.stage] ?? 0)) / 100)
}

const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' })

export const sortValue = (deal: Deal, by: DealSort, world: World): string | number | undefined => {
  switch (by) {
    case 'name':
      return deal.name
    case 'partner':
      return world.partnerNames.get(deal.partners[0]?.partnerId ?? '') || undefined
    case 'customer':
      return world.customerNames.get(deal.customerId ?? '') || undefined
    case 'owner':
      return deal.owner
    case 'stage':
      return DEAL_STAGES.indexOf(deal.stage)
    case 'amount':
      return convertedOf(deal, world)
    case 'weighted':
      return weightedOf(deal, world)
    case 'close':
      return deal.closeOn
    case 'opened':
      return deal.openedOn
    case 'age':
      return dealAge(deal, world.today)
    case 'state':
      return ['slipped', 'closing', 'open', 'won', 'lost'].indexOf(dealState(deal, world.today))
    case 'updated':
      return Date.parse(deal.updatedAt)
    case 'category':
      return isOpen(deal.stage)
        ? FORECAST_CATEGORIES.indexOf(categoryOf(deal, DEFAULT_STAGE_CATEGORY))
        : undefined
    case 'stageAge':
      return stageAge(deal, world.today)
    case 'next':
      // Nobody has anything to do in this world.
      return isOpen(deal.stage) ? 0 : undefined
    case 'territory':
      return deal.territory
    case 'motion':
      return deal.motion === undefined ? undefined : MOTIONS.indexOf(deal.motion)
    case 'clock': {
      if (deal.closeOn === undefined) return undefined
      const days = Date.parse(deal.closeOn) / 86_400_000
      return deal.stage === 'won' || deal.stage === 'lost' ? 1e9 - days : days
    }
  }
}

/** Whether two neighbours of a list stand in the order asked for. */
export function inOrder(a: Deal, b: Deal, by: DealSort, desc: boolean, world: World): boolean {
  const [x, y] = [sortValue(a, by, world), sortValue(b, by, world)]
  if (y === undefined) return true
  if (x === undefined) return false
  const way =
    typeof x === 'string' && typeof y === 'string' && by !== 'close' && by !== 'opened'
      ? collator.compare(x, y)
      : x < y
        ? -1
        : x > y
          ? 1
          : 0
  return desc ? way >= 0 : way <= 0
}

export const holds = (deal: Deal, search: string, world: World): boolean => {
  const texts = [
    deal.name,
    deal.owner ?? '',
    world.customerNames.get(deal.customerId ?? '') ?? '',
    ...deal.partners.map(part => world.partnerNames.get(part.partnerId) ?? ''),
  ].map(fold)
  return fold(search)
    .split(/\s+/)
    .filter(Boolean)
    .every(word => texts.some(text => text.includes(word)))
}

export const groupOf = (deal: Deal, by: DealGroup, world: World): string => {
  switch (by) {
    case 'stage':
      return deal.stage
    case 'state':
      return dealState(deal, world.today)
    case 'partner':
      return deal.partners[0]?.partnerId ?? ''
    case 'customer':
      return deal.customerId ?? ''
    case 'owner':
      return deal.owner ?? ''
    case 'category':
      return isOpen(deal.stage) ? categoryOf(deal, DEFAULT_STAGE_CATEGORY) : ''
    case 'territory':
      return deal.territory ?? ''
    case 'closeMonth':
      return deal.closeOn?.slice(0, 7) ?? ''
  }
}

export function sumsOf(deals: readonly Deal[], world: World) {
  const own: Record<string, number> = {}
  let [minor, weighted, withoutRate, withoutAmount] = [0, 0, 0, 0]
  for (const deal of deals) {
    if (!deal.amount) {
      withoutAmount += 1
      continue
    }
    own[deal.amount.currency] = (own[deal.amount.currency] ?? 0) + deal.amount.minor
    const converted = convertedOf(deal, world)
    if (converted === undefined) withoutRate += 1
    else {
      minor += converted
      weighted += weightedOf(deal, world) ?? 0
    }
  }
  for (const [currency, sum] of Object.entries(own)) if (sum === 0) delete own[currency]
  const known = deals.length === 0 || deals.length > withoutRate + withoutAmount
  return {
    count: deals.length,
    minor: known ? minor : undefined,
    weighted: known ? weighted : undefined,
    withoutRate,
    withoutAmount,
    own,
  }
}
