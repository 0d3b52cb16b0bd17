import { grown } from './runs.ts'

/** A figure per row that follows from others: worked out when first asked for, then row by row as they change. */
export class DerivedColumn {
  #values: Uint32Array | undefined

  constructor(readonly of: (row: number) => number) {}

  get(rows: number): Uint32Array {
    if (this.#values) return this.#values
    const values = new Uint32Array(rows)
    for (let row = 0; row < rows; row++) values[row] = this.of(row)
    this.#values = values
    return values
  }

  put(row: number): void {
    if (!this.#values) return
    if (row >= this.#values.length) this.#values = grown(this.#values, row + 1)
    this.#values[row] = this.of(row)
  }
}
