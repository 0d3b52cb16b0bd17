import { fold } from '@shared/lib/text.ts'
import type { DealColumns } from './dealColumns.ts'
import type { Names } from './names.ts'

/**
 * Finds deals that hold every word, in the name of the deal, of its customer, its partners or its seller.
 * Folded names are kept: folding all of them takes long, comparing does not.
 */
export class DealSearch {
  readonly #folded: string[] = []

  constructor(readonly columns: DealColumns) {}

  touch(rows: Iterable<number>): void {
    for (const row of rows) delete this.#folded[row]
  }

  /** undefined: nothing is searched for. */
  test(search: string): ((row: number) => boolean) | undefined {
    const wanted = fold(search).split(/\s+/).filter(Boolean)
    if (wanted.length === 0) return undefined
    const tests = wanted.map(word => this.#word(word))
    return row => tests.every(test => test(row))
  }

  #word(word: string): (row: number) => boolean {
    const { columns } = this
    const { customer, owner } = columns.figures
    const partners = codesWith(columns.partnerNames, word)
    const customers = codesWith(columns.customerNames, word)
    const owners = codesWith(columns.owners, word)
    return row => {
      if (customers[customer[row] ?? 0] || owners[owner[row] ?? 0]) return true
      if (columns.hasPartner(row, partners)) return true
      this.#folded[row] ??= fold(columns.nameOf(row))
      return this.#folded[row].includes(word)
    }
  }
}

/** Which names hold a word, by code. */
function codesWith(names: Names, word: string): Uint8Array {
  const found = new Uint8Array(names.length)
  for (let code = 1; code < names.length; code++) if (names.foldedOf(code).includes(word)) found[code] = 1
  return found
}
