import { firstWhere } from '../../lib/firstWhere.ts'
import { readUtf8, writeUtf8 } from '../../lib/utf8.ts'
import type { FindRow } from './findRow.ts'
import { FOUND_KINDS, type FoundKind } from './found.ts'
import { standingOf } from './rank.ts'

/** Rows in the order of their standings and names, in typed arrays: kept and read back at once, and no objects meanwhile. */
export interface PackedDocuments {
  readonly count: number
  /** The texts of each row as JSON in UTF-8. */
  readonly texts: Uint8Array
  /** Where those of each row begin; one more for the end. */
  readonly start: Uint32Array
  /** As `standingOf` tells. */
  readonly standing: Uint8Array
  /** 0: none, 1: itself, else two more than its place in `about`. */
  readonly open: Uint8Array
  /** Records it is about: a row of these, or from `count` on one of `strangers`. */
  readonly about: Uint32Array
  readonly aboutStart: Uint32Array
  readonly strangers: readonly string[]
  /** Sorted hashes of ids, and the rows they are of. */
  readonly hashes: Uint32Array
  readonly hashed: Uint32Array
}

export class Documents {
  readonly count: number
  /** Place of a record that is no row of these, in `strangers`. */
  #strangers: Map<string, number> | undefined

  constructor(readonly packed: PackedDocuments) {
    this.count = packed.count
  }

  standing = (row: number): number => this.packed.standing[row] ?? 0

  kindAt = (row: number): FoundKind => FOUND_KINDS[this.standing(row) >>> 1] ?? 'note'

  rowAt(row: number): FindRow {
    const [id = '', title = '', shown, more] = this.#texts(row)
    const about = this.#codes(row).map(code => this.#idOf(code))
    const open = this.packed.open[row] ?? 0
    const openId = open === 1 ? id : about[open - 2]
    return {
      kind: this.kindAt(row),
      id,
      title,
      shown,
      more,
      about,
      ...(openId !== undefined && { openId }),
      ended: this.standing(row) % 2 === 1,
    }
  }

  idAt = (row: number): string => this.#textAt(this.#from(row))

  titleAt(row: number): string {
    return this.#textAt(this.#endOfText(this.#from(row)) + 1)
  }

  /** The row of a record, -1 where there is none. */
  find(id: string): number {
    const { hashes, hashed } = this.packed
    const hash = hashOf(id)
    const first = firstWhere(0, hashes.length, at => (hashes[at] ?? 0) >= hash)
    for (let at = first; hashes[at] === hash; at++) {
      const row = hashed[at] ?? 0
      if (this.idAt(row) === id) return row
    }
    return -1
  }

  /** Rows that are about one of some records, in order. */
  rowsAbout(ids: ReadonlySet<string>): number[] {
    this.#strangers ??= new Map(this.packed.strangers.map((id, i) => [id, this.count + i]))
    const codes = new Set<number>()
    for (const id of ids) {
      const own = this.find(id)
      const code = own >= 0 ? own : this.#strangers.get(id)
      if (code !== undefined) codes.add(code)
    }
    const rows: number[] = []
    if (codes.size === 0) return rows
    const { about, aboutStart } = this.packed
    for (let row = 0; row < this.count; row++)
      for (let at = aboutStart[row] ?? 0; at < (aboutStart[row + 1] ?? 0); at++)
        if (codes.has(about[at] ?? 0)) {
          rows.push(row)
          break
        }
    return rows
  }

  /** Where the first text of a row begins, with its quotation mark. */
  #from = (row: number): number => (this.packed.start[row] ?? 0) + 1

  /** The text that begins at a place, without what else the row holds. */
  #textAt(at: number): string {
    const { texts } = this.packed
    const end = this.#endOfText(at)
    const text = readUtf8(texts, at + 1, end - 1)
    return text.includes(ESCAPE) ? JSON.parse(`"${text}"`) : text
  }

  /** Where a text ends, behind its quotation mark: these signs are never a part of another one in UTF-8. */
  #endOfText(at: number): number {
    const { texts } = this.packed
    let end = at + 1
    while (end < texts.length && texts[end] !== QUOTE) end += texts[end] === ESCAPED ? 2 : 1
    return end + 1
  }

  #texts(row: number): RowTexts {
    const { texts, start } = this.packed
    return JSON.parse(readUtf8(texts, start[row] ?? 0, start[row + 1] ?? 0))
  }

  #codes = (row: number): number[] => {
    const { about, aboutStart } = this.packed
    return [...about.subarray(aboutStart[row], aboutStart[row + 1])]
  }

  #idOf = (code: number): string =>
    code < this.count ? this.idAt(code) : (this.packed.strangers[code - this.count] ?? '')
}

type RowTexts = readonly [id: string, title: string, shown: readonly string[], more: readonly string[]]

/** Packs rows that are in order already; pauses after every `step` rows. */
export function* packDocuments(
  rows: readonly FindRow[],
  step: number,
): Generator<undefined, PackedDocuments> {
  const count = rows.length
  const start = new Uint32Array(count + 1)
  const standing = new Uint8Array(count)
  const open = new Uint8Array(count)
  const aboutStart = new Uint32Array(count + 1)
  const about: number[] = []
  const strangers: string[] = []
  const codes = new Map(rows.map((row, i) => [row.id, i]))
  let texts = new Uint8Array(256 * count)
  let end = 0
  for (const [i, row] of rows.entries()) {
    if (i % step === step - 1) yield
    const text = JSON.stringify([row.id, row.title, row.shown, row.more] satisfies RowTexts)
    if (end + 3 * text.length > texts.length) texts = longer(texts, end + 3 * text.length)
    end = writeUtf8(text, texts, end)
    start[i + 1] = end
    standing[i] = standingOf(row)
    open[i] = row.openId === undefined ? 0 : row.openId === row.id ? 1 : row.about.indexOf(row.openId) + 2
    for (const id of row.about) {
      let code = codes.get(id)
      if (code === undefined) {
        code = count + strangers.length
        strangers.push(id)
        codes.set(id, code)
      }
      about.push(code)
    }
    aboutStart[i + 1] = about.length
  }
  const hash = Uint32Array.from(rows, row => hashOf(row.id))
  const hashed = Uint32Array.from(rows, (_, i) => i).sort((a, b) => (hash[a] ?? 0) - (hash[b] ?? 0))
  return {
    count,
    texts: texts.slice(0, end),
    start,
    standing,
    open,
    about: Uint32Array.from(about),
    aboutStart,
    strangers,
    hashes: hashed.map(row => hash[row] ?? 0),
    hashed,
  }
}

function longer(bytes: Uint8Array, least: number): Uint8Array<ArrayBuffer> {
  const next = new Uint8Array(Math.max(2 * bytes.length, least))
  next.set(bytes)
  return next
}

const ESCAPE = '\\'
const [QUOTE, ESCAPED] = [0x22, 0x5c]

/** FNV-1a over UTF-16 units. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash >>> 0
}
