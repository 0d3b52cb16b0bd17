import { firstWhere } from '@shared/lib/firstWhere.ts'
import { byName } from '@shared/lib/text.ts'
import type { DealColumns } from './dealColumns.ts'

/** The order of deals by their own names, kept while names change: comparing all of them takes long. */
export class NameRanks {
  #order: Uint32Array | undefined
  readonly #texts: string[] = []
  #ranks: Float64Array | undefined

  constructor(readonly columns: DealColumns) {}

  /** The place of each row; equal names have equal places. */
  get(): Float64Array {
    if (this.#ranks) return this.#ranks
    const { columns } = this
    this.#order ??= this.#sorted()
    const ranks = new Float64Array(columns.rows).fill(Number.NaN)
    let rank = 0
    let before: string | undefined
    for (const row of this.#order) {
      const text = this.#text(row)
      if (before !== undefined && before !== text && byName(before, text) !== 0) rank += 1
      ranks[row] = rank
      before = text
    }
    this.#ranks = ranks
    return ranks
  }

  /** Rows that are new, renamed or gone. */
  touch(rows: Iterable<number>): void {
    const touched = new Set([...rows].filter(row => !this.#isAsKept(row)))
    if (touched.size === 0) return
    for (const row of touched) delete this.#texts[row]
    this.#ranks = undefined
    if (!this.#order) return
    const kept = this.#order.filter(row => !touched.has(row))
    const added = [...touched]
      .filter(this.columns.isAlive)
      .map(row => ({ row, at: this.#placeIn(kept, this.#text(row)) }))
      .sort((a, b) => a.at - b.at || byName(this.#text(a.row), this.#text(b.row)))
    const next = new Uint32Array(kept.length + added.length)
    let from = 0
    added.forEach(({ row, at }, i) => {
      next.set(kept.subarray(from, at), from + i)
      next[at + i] = row
      from = at
    })
    next.set(kept.subarray(from), from + added.length)
    this.#order = next
  }

  #isAsKept(row: number): boolean {
    return this.columns.isAlive(row) && this.#texts[row] === this.columns.nameOf(row)
  }

  #sorted(): Uint32Array {
    const rows: number[] = []
    for (let row = 0; row < this.columns.rows; row++) if (this.columns.isAlive(row)) rows.push(row)
    return Uint32Array.from(rows.sort((a, b) => byName(this.#text(a), this.#text(b)) || a - b))
  }

  #text(row: number): string {
    this.#texts[row] ??= this.columns.nameOf(row)
    return this.#texts[row]
  }

  #placeIn(order: Uint32Array, text: string): number {
    return firstWhere(0, order.length, at => byName(this.#text(order[at] ?? 0), text) > 0)
  }
}
