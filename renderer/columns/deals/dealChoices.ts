import { choicesFrom, type FilterChoice, tally } from '@shared/domain/view/filterEdit.ts'
import { type FilterField, NOTHING } from '@shared/domain/view/filterField.ts'
import type { DealColumns } from './dealColumns.ts'
import type { Names } from './names.ts'

/**
 * What deals can be filtered by in a field of words, and how many have it. Names are counted by code, so
 * that opening a list of 10,000 partners over 100,000 deals makes no object per deal.
 */
export function dealChoices(columns: DealColumns, field: FilterField<number>): FilterChoice[] {
  const { figures, partnerNames, customerNames, owners, currencies } = columns
  switch (field.id) {
    case 'partner':
      return choicesFrom(field, runCounts(columns, partnerNames, columns.partnersOf))
    case 'product':
      return choicesFrom(field, runCounts(columns, columns.productNames, columns.productsOf))
    case 'tier':
      return choicesFrom(field, tierCounts(columns, partnerNames))
    case 'customer':
      return choicesFrom(field, codeCounts(columns, customerNames, figures.customer))
    case 'owner':
      return choicesFrom(field, codeCounts(columns, owners, figures.owner))
    case 'currency':
      return choicesFrom(field, codeCounts(columns, currencies, figures.currency))
    default:
      return choicesFrom(field, tally(alive(columns), field))
  }
}

function codeCounts({ rows, isAlive }: DealColumns, names: Names, codes: Uint32Array): Map<string, number> {
  const counts = new Uint32Array(names.length)
  for (let row = 0; row < rows; row++) if (isAlive(row)) bump(counts, codes[row] ?? 0)
  return byId(names, counts)
}

/** Nothing among a deal's partners, or products, is its having none. */
function runCounts(
  { rows, isAlive }: DealColumns,
  names: Names,
  runOf: (row: number) => Uint32Array,
): Map<string, number> {
  const counts = new Uint32Array(names.length)
  for (let row = 0; row < rows; row++) {
    if (!isAlive(row)) continue
    const codes = runOf(row)
    if (codes.length === 0) bump(counts, 0)
    for (const code of codes) bump(counts, code)
  }
  return byId(names, counts)
}

/** A deal with two partners of a tier counts once for it. */
function tierCounts({ rows, isAlive, partnersOf }: DealColumns, names: Names): Map<string, number> {
  const tiers = [NOTHING, ...new Set(Array.from({ length: names.length }, (_, code) => names.noteOf(code)))]
  const place = new Map(tiers.map((tier, i) => [tier, i]))
  place.set(NOTHING, 0)
  const tierOf = Uint32Array.from({ length: names.length }, (_, code) => place.get(names.noteOf(code)) ?? 0)
  const counts = new Uint32Array(tiers.length)
  /** The row each tier was last counted for. */
  const seen = new Int32Array(tiers.length).fill(-1)
  for (let row = 0; row < rows; row++) {
    if (!isAlive(row)) continue
    let known = false
    for (const code of partnersOf(row)) {
      const tier = tierOf[code] ?? 0
      if (tier === 0) continue
      known = true
      if (seen[tier] === row) continue
      seen[tier] = row
      bump(counts, tier)
    }
    if (!known) bump(counts, 0)
  }
  return new Map(tiers.map((tier, i) => [tier, counts[i] ?? 0] as const).filter(([, count]) => count > 0))
}

const bump = (counts: Uint32Array, code: number): void => {
  counts[code] = (counts[code] ?? 0) + 1
}

function byId(names: Names, counts: Uint32Array): Map<string, number> {
  const found = new Map<string, number>()
  counts.forEach((count, code) => {
    if (count > 0) found.set(code === 0 ? NOTHING : names.idOf(code), count)
  })
  return found
}

function* alive({ rows, isAlive }: DealColumns): Iterable<number> {
  for (let row = 0; row < rows; row++) if (isAlive(row)) yield row
}
