import { addMinor } from '../../lib/money.ts'
import type { ImportCounts, RowOutcome } from './engine.ts'
import { IMPORT_KINDS, type ImportKind } from './preset.ts'
import type { RowPlan } from './rowPlan.ts'

export function addCount<K extends string>(counts: Partial<Record<K, number>>, key: K, by: number): void {
  counts[key] = (counts[key] ?? 0) + by
}

const PLACE = {
  create: 'created',
  link: 'linked',
  merge: 'merged',
  skip: 'skipped',
  fail: 'failed',
} as const satisfies Record<RowOutcome, keyof ImportCounts>

/** Adds up row plans; `totals` are the amounts of created records per currency, in minor units. */
export interface Tally {
  add(plan: RowPlan): void
  counts(): ImportCounts
}

/** A tally whose parts always add up to its rows: each row has exactly one outcome. */
export function createTally(): Tally {
  const numbers = { rows: 0, created: 0, linked: 0, merged: 0, skipped: 0, failed: 0 }
  const totals: Record<string, number> = {}
  const also: Partial<Record<ImportKind, number>> = {}
  return {
    add(plan) {
      numbers.rows++
      numbers[PLACE[plan.outcome]]++
      for (const { minor, currency } of plan.amounts)
        totals[currency] = addMinor(totals[currency] ?? 0, minor)
      for (const kind of IMPORT_KINDS) {
        const count = plan.also[kind]
        if (count !== undefined) addCount(also, kind, count)
      }
    },
    counts: () => ({ ...numbers, totals: { ...totals }, also: { ...also } }),
  }
}
