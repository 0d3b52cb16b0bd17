import { buildSegment, finish } from './build.ts'
import type { FindRow } from './findRow.ts'
import type { FindOptions, Found } from './found.ts'
import { match } from './match.ts'
import type { Match } from './matched.ts'
import { parseQuery } from './query.ts'
import { compareNames, type Named } from './rank.ts'
import { type PackedSegment, Segment } from './segment.ts'
import { foundShower } from './showFound.ts'
import { nameKey } from './spelling.ts'

/** From so many changed rows on a new base pays. */
const WORN = 2_000

/**
 * All that can be found: a large base that never changes, and a small tail of rows that changed since. A row
 * stands in one of them.
 */
export class FindIndex {
  readonly base: Segment
  /** 1: the row of the base was changed or deleted since. */
  readonly #gone: Uint8Array
  #goneCount = 0
  readonly #changed = new Map<string, FindRow>()
  #tail: Segment = finish(buildSegment([]))

  constructor(base: Segment | PackedSegment) {
    this.base = base instanceof Segment ? base : new Segment(base)
    this.#gone = new Uint8Array(this.base.count)
  }

  /** Records that can be found. */
  get count(): number {
    return this.base.count - this.#goneCount + this.#changed.size
  }

  /** True when the tail has grown so long that a new base pays. */
  get worn(): boolean {
    return this.#changed.size > WORN || this.#goneCount > WORN
  }

  row(id: string): FindRow | undefined {
    const changed = this.#changed.get(id)
    if (changed) return changed
    const at = this.#baseRow(id)
    return at < 0 ? undefined : this.base.documents.rowAt(at)
  }

  nameOf = (id: string): string | undefined => {
    const changed = this.#changed.get(id)
    if (changed) return changed.title
    const at = this.#baseRow(id)
    return at < 0 ? undefined : this.base.documents.titleAt(at)
  };

  /** Every record, for a new base. */
  *rows(): Generator<FindRow> {
    for (let at = 0; at < this.base.count; at++) if (this.#gone[at] === 0) yield this.base.documents.rowAt(at)
    yield* this.#changed.values()
  }

  /** Rows that are new or other than they were, and ids of those that are gone. */
  apply(put: readonly FindRow[], drop: readonly string[]): void {
    const ids = new Set([...put.map(row => row.id), ...drop])
    const before = new Map(Array.from(ids, id => [id, this.nameOf(id)]))
    for (const id of ids) this.#take(id)
    for (const row of put) this.#changed.set(row.id, row)
    const renamed = new Set([...ids].filter(id => before.get(id) !== this.nameOf(id)))
    this.#rename(renamed)
    this.#tail = finish(buildSegment([...this.#changed.values()], this.nameOf))
  }

  /** The best answers to what was typed; to nothing the records opened lately. */
  search(text: string, { limit, recent }: FindOptions): Found[] {
    if (limit <= 0) return []
    const query = parseQuery(text)
    if (query.words.length === 0) return text.trim() === '' ? this.#recent(recent, limit) : []
    const canMisspell = [...query.words, ...(query.joined ? [query.joined] : [])].some(word => word.edits > 0)
    const parts = [
      { segment: this.base, gone: this.#gone },
      { segment: this.#tail, gone: new Uint8Array(this.#tail.count) },
    ].map(({ segment, gone }) => ({
      segment,
      options: {
        ...{ limit, gone, recents: recent.length, recent: this.#recentRows(segment, recent) },
        names: segment.names.rangesOf(query.key),
      },
    }))
    const ask = (misspelt: boolean) =>
      parts.map(({ segment, options }) => ({ segment, best: match(segment, query, misspelt, options) }))
    const right = ask(false)
    const enough = right.reduce((sum, { best }) => sum + best.length, 0) >= limit
    const answers = enough || !canMisspell ? right : ask(true)
    const show = foundShower(query, this.nameOf)
    return merge(answers, limit).map(({ row, guessed }) => show(row, guessed))
  }

  #recent(recent: readonly string[], limit: number): Found[] {
    const show = foundShower(parseQuery(''), this.nameOf)
    const rows = recent.flatMap(id => this.row(id) ?? [])
    return rows.slice(0, limit).map(row => show(row, false))
  }

  #recentRows(segment: Segment, recent: readonly string[]): Map<number, number> {
    const rows = new Map<number, number>()
    for (const [place, id] of recent.entries()) {
      const row = segment.documents.find(id)
      if (row >= 0 && !rows.has(row)) rows.set(row, place)
    }
    return rows
  }

  #baseRow(id: string): number {
    const at = this.base.documents.find(id)
    return at >= 0 && this.#gone[at] === 0 ? at : -1
  }

  /** Takes a record out of wherever it stands. */
  #take(id: string): void {
    this.#changed.delete(id)
    const at = this.#baseRow(id)
    if (at < 0) return
    this.#gone[at] = 1
    this.#goneCount += 1
  }

  /** Rows that show a name which is another now move to the tail, where all names are looked up anew. */
  #rename(ids: ReadonlySet<string>): void {
    if (ids.size === 0) return
    for (const at of this.base.documents.rowsAbout(ids)) {
      if (this.#gone[at] === 1) continue
      const row = this.base.documents.rowAt(at)
      this.#take(row.id)
      this.#changed.set(row.id, row)
    }
  }
}

type Answer = { readonly segment: Segment; readonly best: readonly Match[] }

/** The best answers of several segments, each in order already. */
function merge(
  answers: readonly Answer[],
  limit: number,
): { readonly row: FindRow; readonly guessed: boolean }[] {
  const all = answers
    .flatMap(({ segment, best }) => best.map(each => ({ ...each, segment })))
    .sort(
      (a, b) => a.sort - b.sort || (a.segment === b.segment ? a.row - b.row : compareNames(name(a), name(b))),
    )
  return all
    .slice(0, limit)
    .map(({ segment, row, guessed }) => ({ row: segment.documents.rowAt(row), guessed }))
}

function name({ segment, row }: { readonly segment: Segment; readonly row: number }): Named {
  const title = segment.documents.titleAt(row)
  return { id: segment.documents.idAt(row), title, key: nameKey(title) }
}
