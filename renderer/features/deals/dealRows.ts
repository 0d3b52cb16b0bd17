import type { DealLine } from '../../columns/deals/dealLine.ts'
import type { RowSource } from '../../ui/table/types.ts'

/** Deals to show, from the worker's answer or from what was remembered. */
export type DealRows = RowSource<DealLine>
