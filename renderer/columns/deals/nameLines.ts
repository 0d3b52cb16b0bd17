import { fold, foldLines } from '@shared/lib/text.ts'
import type { DealColumns } from './dealColumns.ts'

/** Above this many changed names all are read anew. */
const FEW = 200
/** Words whose rows are kept: typing goes back and forth between few. */
const WORDS = 8

interface Lines {
  /** Folded, a line for every row. */
  readonly text: string
  /** Where the line of each row begins, and the end. */
  readonly starts: Uint32Array
  readonly found: Map<string, Uint8Array>
}

/** The names of all deals as one text: a word is sought in all of them at once, many times as fast as name by name. */
export class NameLines {
  #lines: Lines | undefined
  /** Rows named anew since. */
  readonly #touched = new Set<number>()

  constructor(readonly columns: Pick<DealColumns, 'rows' | 'nameOf' | 'nameLines'>) {}

  touch(rows: Iterable<number>): void {
    if (!this.#lines) return
    for (const row of rows) this.#touched.add(row)
    if (this.#touched.size > FEW) this.#lines = undefined
  }

  /** Marks the rows whose names hold a folded word without blanks: 1 each. Right until rows are touched. */
  rowsWith(word: string): Uint8Array {
    const found = this.#rowsFound(word)
    if (this.#touched.size === 0) return found
    const now = new Uint8Array(this.columns.rows)
    now.set(found)
    for (const row of this.#touched) now[row] = fold(this.columns.nameOf(row)).includes(word) ? 1 : 0
    return now
  }

  #rowsFound(word: string): Uint8Array {
    const { text, starts, found } = this.#read()
    const known = found.get(word)
    if (known) return known
    const rows = new Uint8Array(starts.length - 1)
    for (let row = 0, at = text.indexOf(word); at >= 0; at = text.indexOf(word, starts[row])) {
      while ((starts[row + 1] as number) <= at) row += 1
      rows[row] = 1
      row += 1
    }
    if (found.size >= WORDS) found.clear()
    found.set(word, rows)
    return rows
  }

  #read(): Lines {
    if (this.#lines) return this.#lines
    this.#touched.clear()
    const text = foldLines(this.columns.nameLines())
    const starts = new Uint32Array(this.columns.rows + 1)
    for (let row = 0; row < this.columns.rows; row++) starts[row + 1] = text.indexOf('\n', starts[row]) + 1
    this.#lines = { text, starts, found: new Map() }
    return this.#lines
  }
}
