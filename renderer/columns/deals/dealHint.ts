import type { Deal } from '@shared/domain/deal/schema.ts'
import type { Change } from '@shared/domain/journal/schema.ts'
import type { DealColumns } from './dealColumns.ts'
import type { DealPatch } from './dealPatch.ts'
import { NO_DAY, recordOf } from './dealRecord.ts'
import type { Standing } from './dealRows.ts'

/** Deals as an entry of the journal left them. */
export interface DealHint {
  readonly seq: number
  readonly deals: readonly Deal[]
}

/** Above this many an entry is read from the journal as any other. */
const FEW = 20

/** What the window that wrote an entry can tell of it; undefined where it did more than edit a few deals. */
export function hintOf(seq: number, changes: readonly Change[]): DealHint | undefined {
  if (changes.length > FEW) return undefined
  const deals: Deal[] = []
  for (const { table, before, after } of changes) {
    if (table !== 'deals' || !before || !after) return undefined
    deals.push(after as Deal)
  }
  return { seq, deals }
}

/**
 * The patch of a hint, with nothing read from the store; undefined where the store must be asked: the hint is not the next
 * entry, or names something that is not known here.
 */
export function patchOfHint(
  columns: DealColumns,
  { seq, deals }: DealHint,
  { about, rates }: Standing,
): DealPatch | undefined {
  if (seq !== about.seq + 1) return undefined
  const last = [...new Map(deals.map(deal => [deal.id, deal])).values()]
  const put = last.map(deal => {
    const row = columns.rowOf(deal.id)
    // Its tasks did not change: when the next one is due is as it was.
    return row < 0 ? undefined : recordOf(deal, rates, about.today, columns.figures.nextOn[row] ?? NO_DAY)
  })
  const known = put.flatMap(record => (record && isNamed(columns, record) ? [record] : []))
  return known.length < put.length ? undefined : { put: known, drop: [], named: [] }
}

const isNamed = (
  { partnerNames, customerNames, productNames }: DealColumns,
  { partnerIds, customerId, productIds }: DealPatch['put'][number],
): boolean =>
  partnerIds.every(id => partnerNames.find(id) > 0) &&
  productIds.every(id => productNames.find(id) > 0) &&
  (customerId === '' || customerNames.find(customerId) > 0)
