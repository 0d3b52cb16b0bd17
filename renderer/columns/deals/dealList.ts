import type { DealColumns } from './dealColumns.ts'
import { type DealLine, dealLine } from './dealLine.ts'
import type { DealAnswer, DealsAbout } from './query.ts'

/** Lines kept at most; more than any screen shows at once. */
const KEPT = 3_000

/** Lines already read, so that the same deal is the same object until something of it changes. */
export class DealLines {
  readonly #lines = new Map<number, DealLine>()

  constructor(
    readonly columns: DealColumns,
    public about: DealsAbout,
  ) {}

  get(row: number): DealLine | undefined {
    if (!this.columns.isAlive(row)) return undefined
    let line = this.#lines.get(row)
    if (!line) {
      if (this.#lines.size >= KEPT) this.#lines.clear()
      line = dealLine(this.columns, row, this.about)
      this.#lines.set(row, line)
    }
    return line
  }

  forget(rows: readonly number[]): void {
    for (const row of rows) this.#lines.delete(row)
  }
}

/** An answer as rows to show: read one by one, found by id. */
export class DealList {
  readonly length: number
  #places: Int32Array | undefined

  constructor(
    readonly lines: DealLines,
    readonly answer: DealAnswer,
  ) {
    this.length = answer.order.length
  }

  at = (index: number): DealLine | undefined => {
    const row = this.answer.order[index]
    return row === undefined ? undefined : this.lines.get(row)
  }

  idAt = (index: number): string | undefined => {
    const row = this.answer.order[index]
    return row === undefined ? undefined : this.lines.columns.idOf(row)
  }

  indexOf = (id: string): number => {
    const row = this.lines.columns.rowOf(id)
    if (row < 0) return -1
    if (!this.#places) {
      this.#places = new Int32Array(this.lines.columns.rows).fill(-1)
      for (let i = 0; i < this.length; i++) this.#places[this.answer.order[i] ?? 0] = i
    }
    return this.#places[row] ?? -1
  }
}
