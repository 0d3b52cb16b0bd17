import { fromEpochDay, toEpochDay } from '../../lib/calendarDate.ts'
import { DEAL_STAGES, FORECAST_CATEGORIES } from '../deal/schema.ts'
import type { DealStanding, PackedSnapshot } from './schema.ts'

const PREFIX = 'deal:'

export function packDeals(deals: Iterable<DealStanding>): PackedSnapshot {
  const ids: string[] = []
  const [stages, categories]: [string[], string[]] = [[], []]
  const minor: (number | null)[] = []
  const closeOn: (number | null)[] = []
  for (const deal of deals) {
    ids.push(deal.id.slice(PREFIX.length))
    stages.push(String(DEAL_STAGES.indexOf(deal.stage)))
    categories.push(String(FORECAST_CATEGORIES.indexOf(deal.category)))
    minor.push(deal.minor ?? null)
    closeOn.push(deal.closeOn === undefined ? null : toEpochDay(deal.closeOn))
  }
  return { ids: ids.join('\n'), stages: stages.join(''), categories: categories.join(''), minor, closeOn }
}

/** The deals of a snapshot; what a newer version wrote of stages and categories is read as the nearest known. */
export function unpackDeals({ ids, stages, categories, minor, closeOn }: PackedSnapshot): DealStanding[] {
  if (ids === '') return []
  return ids.split('\n').map((id, i): DealStanding => {
    const day = closeOn[i] ?? undefined
    return {
      id: PREFIX + id,
      stage: DEAL_STAGES[Number(stages[i])] ?? 'lost',
      category: FORECAST_CATEGORIES[Number(categories[i])] ?? 'pipeline',
      minor: minor[i] ?? undefined,
      closeOn: day === undefined ? undefined : fromEpochDay(day),
    }
  })
}
