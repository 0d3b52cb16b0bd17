import { remembered } from '../../lib/remembered.ts'
import { packDocuments } from './documents.ts'
import { type FindRow, isCompany } from './findRow.ts'
import { packHeads } from './nameOrder.ts'
import { compareNames, standingOf } from './rank.ts'
import { type PackedSegment, Segment } from './segment.ts'
import { compactName, keyOf, nameKey, termsOf, termsOfWord } from './spelling.ts'
import type { PackedTerms, Postings } from './terms.ts'

/** Work between two pauses, in rows. */
const STEP = 2_000

/**
 * Builds a segment, pausing now and then so that others get their turn. `nameOf`: what records that are
 * not among the rows are called.
 */
export function* buildSegment(
  rows: readonly FindRow[],
  nameOf: (id: string) => string | undefined = () => undefined,
): Generator<undefined, Segment> {
  const named = []
  const key = remembered(keyOf)
  for (const [i, row] of rows.entries()) {
    named.push({ row, standing: standingOf(row), key: nameKey(row.title, key), title: row.title, id: row.id })
    if (i % STEP === STEP - 1) yield
  }
  named.sort((a, b) => a.standing - b.standing || compareNames(a, b))
  const sorted = named.map(each => each.row)
  yield
  const names = new Map(rows.map(row => [row.id, row.title]))
  const hits = new HitList()
  for (const [i, row] of sorted.entries()) {
    hits.begin(i)
    hits.add(row.title, 'name')
    if (isCompany(row)) hits.addTerm(compactName(row.title))
    for (const text of row.shown) hits.add(text, 'other')
    for (const text of row.more) hits.add(text, 'other')
    for (const id of row.about) hits.add(names.get(id) ?? nameOf(id) ?? '', 'named')
    if (i % STEP === STEP - 1) yield
  }
  const documents = yield* packDocuments(sorted, STEP)
  const heads = packHeads(named.map(each => each.key))
  const packed: PackedSegment = { documents, heads, terms: hits.pack() }
  return new Segment(packed)
}

/** Runs a build to its end at once. */
export function finish<T>(work: Generator<undefined, T>): T {
  for (;;) {
    const step = work.next()
    if (step.done) return step.value
  }
}

/** Words with the rows they are in, as they come; each row once per word. */
class HitList {
  readonly #terms = new Map<string, number>()
  /** Of each word its latest hit. */
  readonly #latest: number[] = []
  /** Names are written in many records: taken apart once. */
  readonly #names = new Map<string, readonly number[]>()
  readonly #wordTerms = remembered(termsOfWord)
  #hits = new Uint32Array(4_096)
  #of = new Uint32Array(4_096)
  #count = 0
  #row = 0

  begin(row: number): void {
    this.#row = row
  }

  add(text: string, as: 'name' | 'named' | 'other'): void {
    if (text === '') return
    if (as === 'named') {
      let terms = this.#names.get(text)
      if (!terms) {
        terms = Array.from(termsOf(text, true, this.#wordTerms), term => this.#term(term))
        this.#names.set(text, terms)
      }
      for (const term of terms) this.#hit(term, 0)
    } else
      for (const term of termsOf(text, as === 'name', this.#wordTerms))
        this.#hit(this.#term(term), as === 'name' ? 1 : 0)
  }

  /** One more term of the row's name, as it is. */
  addTerm(term: string | undefined): void {
    if (term !== undefined) this.#hit(this.#term(term), 1)
  }

  #term(text: string): number {
    let term = this.#terms.get(text)
    if (term === undefined) {
      term = this.#terms.size
      this.#terms.set(text, term)
      this.#latest.push(-1)
    }
    return term
  }

  #hit(term: number, ofName: number): void {
    const latest = this.#latest[term] ?? -1
    if (latest >= 0 && (this.#hits[latest] ?? 0) >>> 1 === this.#row) {
      if (ofName === 1) this.#hits[latest] = this.#row * 2 + 1
      return
    }
    if (this.#count === this.#hits.length) {
      this.#hits = doubled(this.#hits)
      this.#of = doubled(this.#of)
    }
    this.#latest[term] = this.#count
    this.#hits[this.#count] = this.#row * 2 + ofName
    this.#of[this.#count] = term
    this.#count += 1
  }

  pack(): PackedTerms {
    const texts = [...this.#terms.keys()]
    const order = texts.map((_, term) => term).sort((a, b) => ((texts[a] ?? '') < (texts[b] ?? '') ? -1 : 1))
    const place = new Uint32Array(texts.length)
    for (const [at, term] of order.entries()) place[term] = at
    const start = new Uint32Array(texts.length + 1)
    for (const [at, term] of order.entries()) start[at + 1] = (start[at] ?? 0) + (texts[term]?.length ?? 0)
    const letters = new Uint16Array(start[texts.length] ?? 0)
    for (const [at, term] of order.entries()) {
      const text = texts[term] ?? ''
      for (let i = 0; i < text.length; i++) letters[(start[at] ?? 0) + i] = text.charCodeAt(i)
    }
    return { letters, start, named: this.#postings(place, 1), others: this.#postings(place, 0) }
  }

  /** Hits come row by row; counted and then laid out word by word they stay in the order of rows. */
  #postings(place: Uint32Array, ofName: number): Postings {
    const start = new Uint32Array(place.length + 1)
    const isOne = (i: number) => (this.#hits[i] ?? 0) % 2 === ofName
    for (let i = 0; i < this.#count; i++) {
      if (!isOne(i)) continue
      const next = (place[this.#of[i] ?? 0] ?? 0) + 1
      start[next] = (start[next] ?? 0) + 1
    }
    for (let at = 0; at < place.length; at++) start[at + 1] = (start[at + 1] ?? 0) + (start[at] ?? 0)
    const rows = new Uint32Array(start[place.length] ?? 0)
    const next = start.slice()
    for (let i = 0; i < this.#count; i++) {
      if (!isOne(i)) continue
      const at = place[this.#of[i] ?? 0] ?? 0
      const to = next[at] ?? 0
      rows[to] = (this.#hits[i] ?? 0) >>> 1
      next[at] = to + 1
    }
    return { start, rows }
  }
}

function doubled(array: Uint32Array): Uint32Array<ArrayBuffer> {
  const next = new Uint32Array(2 * array.length)
  next.set(array)
  return next
}
