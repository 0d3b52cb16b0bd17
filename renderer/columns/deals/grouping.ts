import type { DealColumns } from './dealColumns.ts'
import type { Groups } from './groups.ts'
import type { DealsAbout } from './query.ts'
import { Tallies } from './tallies.ts'

export interface Grouped {
  readonly order: Uint32Array
  /** The groups there are, in their order. */
  readonly met: Uint32Array
  readonly tallies: Tallies
}

/** Rows put group after group, each in the order the rows came in. */
export function groupOrder(
  columns: DealColumns,
  order: Uint32Array,
  groups: Groups,
  probability: DealsAbout['probability'],
): Grouped {
  const numbers = groups.numbers()
  const tallies = new Tallies(columns, probability, groups.length)
  tallies.add(order, numbers)
  const { counts } = tallies.figures
  const met: number[] = []
  for (const group of groups.inOrder())
    if (counts[group] !== 0 || groups.always.includes(group)) met.push(group)

  const next = new Uint32Array(groups.length)
  let from = 0
  for (const group of met) {
    next[group] = from
    from += counts[group] as number
  }
  const grouped = new Uint32Array(order.length)
  for (let i = 0; i < order.length; i++) {
    const row = order[i] as number
    const group = numbers[row] as number
    const at = next[group] as number
    grouped[at] = row
    next[group] = at + 1
  }
  return { order: grouped, met: Uint32Array.from(met), tallies }
}
