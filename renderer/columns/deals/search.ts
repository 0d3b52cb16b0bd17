import { fold } from '@shared/lib/text.ts'
import type { DealColumns } from './dealColumns.ts'
import { NameLines } from './nameLines.ts'
import type { Names } from './names.ts'

/** Finds deals that hold every word, in the name of the deal, of its customer, its partners or its seller. */
export class DealSearch {
  readonly #names: NameLines

  constructor(readonly columns: DealColumns) {
    this.#names = new NameLines(columns)
  }

  touch(rows: Iterable<number>): void {
    this.#names.touch(rows)
  }

  /** undefined: nothing is searched for. Right until rows are touched. */
  test(search: string): ((row: number) => boolean) | undefined {
    const wanted = fold(search).split(/\s+/).filter(Boolean)
    if (wanted.length === 0) return undefined
    const tests = wanted.map(word => this.#word(word))
    if (tests.length === 1) return tests[0]
    return row => tests.every(test => test(row))
  }

  #word(word: string): (row: number) => boolean {
    const { columns } = this
    const { customer, owner } = columns.figures
    const names = this.#names.rowsWith(word)
    const customers = codesWith(columns.customerNames, word)
    const owners = codesWith(columns.owners, word)
    const partners = codesWith(columns.partnerNames, word)
    return row =>
      names[row] === 1 ||
      customers?.[customer[row] ?? 0] === 1 ||
      owners?.[owner[row] ?? 0] === 1 ||
      (partners !== undefined && columns.hasPartner(row, partners))
  }
}

/** Which names hold a word, by code; undefined: none does. */
function codesWith(names: Names, word: string): Uint8Array | undefined {
  let found: Uint8Array | undefined
  for (let code = 1; code < names.length; code++) {
    if (!names.foldedOf(code).includes(word)) continue
    found ??= new Uint8Array(names.length)
    found[code] = 1
  }
  return found
}
