import { columnsWorker } from '../../columns/columnsWorker.ts'
import type { SlippedDeals } from '../../data/automation/dueEvents.ts'

/** Open deals that passed their close date lately, from the columns the worker keeps; none until they are known. */
export const slippedDeals: SlippedDeals = async () => columnsWorker().slippedDeals()
