import { nextCategory } from '@shared/domain/deal/category.ts'
import { setDealsField } from '@shared/domain/deal/commands.ts'
import type { ForecastCategory } from '@shared/domain/deal/schema.ts'
import type { Id } from '@shared/lib/ids.ts'
import type { DealLine } from '../../columns/deals/dealLine.ts'
import { actOrSay } from '../../data/act.ts'

/** Sets the forecast category of deals, as one change; null: that of their stage again. */
export const setCategory = (ids: readonly string[], category: ForecastCategory | null): Promise<boolean> =>
  actOrSay(setDealsField, { ids: [...ids] as Id<'deal'>[], field: 'category', value: category })

/** On a key: the next one, from commit to omitted and round again. Closed deals have none. */
export function turnCategory({ id, category }: Pick<DealLine, 'id' | 'category'>): void {
  if (category !== undefined) void setCategory([id], nextCategory(category))
}
