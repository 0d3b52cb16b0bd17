import type { FindRow } from './findRow.ts'
import { FOUND_KINDS } from './found.ts'

/** Rows in the order of their names; few large texts instead of many small objects. */
export interface PackedDocuments {
  readonly count: number
  /** The texts of rows, `BLOCK` rows in each. */
  readonly blocks: readonly string[]
  /** Where each row begins in its block. */
  readonly start: Uint32Array
  /** Place in FOUND_KINDS, plus ENDED. */
  readonly kinds: Uint8Array
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

const BLOCK = 256
const ENDED = 8

export class Documents {
  readonly count: number
  /** Place of a record that is no row of these, in `strangers`. */
  #strangers: Map<string, number> | undefined

  constructor(readonly packed: PackedDocuments) {
    this.count = packed.count
  }

  kindOf = (row: number): number => (this.packed.kinds[row] ?? 0) & (ENDED - 1)
  isEnded = (row: number): boolean => (this.packed.kinds[row] ?? 0) >= ENDED

  rowAt(row: number): FindRow {
    const [id = '', title = '', shown, more] = this.#texts(row)
    const about = this.#codes(row).map(code => this.#idOf(code))
    const open = this.packed.open[row] ?? 0
    const openId = open === 1 ? id : about[open - 2]
    return {
      kind: FOUND_KINDS[this.kindOf(row)] ?? 'note',
      id,
      title,
      shown,
      more,
      about,
      ...(openId !== undefined && { openId }),
      ended: this.isEnded(row),
    }
  }

  idAt = (row: number): string => this.#texts(row)[0]
  titleAt = (row: number): string => this.#texts(row)[1]

  /** The row of a record, -1 where there is none. */
  find(id: string): number {
    const { hashes, hashed } = this.packed
    const hash = hashOf(id)
    let low = 0
    let high = hashes.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((hashes[middle] ?? 0) < hash) low = middle + 1
      else high = middle
    }
    for (let at = low; hashes[at] === hash; at++) {
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

  #texts(row: number): RowTexts {
    const { blocks, start } = this.packed
    const block = blocks[Math.floor(row / BLOCK)] ?? ''
    const isLast = row % BLOCK === BLOCK - 1 || row === this.count - 1
    return JSON.parse(block.slice(start[row], isLast ? undefined : start[row + 1]))
  }

  #codes = (row: number): number[] => {
    const { about, aboutStart } = this.packed
    return [...about.subarray(aboutStart[row], aboutStart[row + 1])]
  }

  #idOf = (code: number): string =>
    code < this.count ? this.idAt(code) : (this.packed.strangers[code - this.count] ?? '')
}

type RowTexts = readonly [id: string, title: string, shown: readonly string[], more: readonly string[]]

/** Packs rows that are in the order of their names already. */
export function packDocuments(rows: readonly FindRow[]): PackedDocuments {
  const count = rows.length
  const start = new Uint32Array(count)
  const kinds = new Uint8Array(count)
  const open = new Uint8Array(count)
  const aboutStart = new Uint32Array(count + 1)
  const about: number[] = []
  const strangers: string[] = []
  const codes = new Map(rows.map((row, i) => [row.id, i]))
  const blocks: string[] = []
  let block = ''
  rows.forEach((row, i) => {
    start[i] = block.length
    block += JSON.stringify([row.id, row.title, row.shown, row.more] satisfies RowTexts)
    if (i % BLOCK === BLOCK - 1 || i === count - 1) {
      blocks.push(block)
      block = ''
    }
    kinds[i] = FOUND_KINDS.indexOf(row.kind) + (row.ended ? ENDED : 0)
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
  })
  const hash = Uint32Array.from(rows, row => hashOf(row.id))
  const hashed = Uint32Array.from(rows, (_, i) => i).sort((a, b) => (hash[a] ?? 0) - (hash[b] ?? 0))
  return {
    count,
    blocks,
    start,
    kinds,
    open,
    about: Uint32Array.from(about),
    aboutStart,
    strangers,
    hashes: hashed.map(row => hash[row] ?? 0),
    hashed,
  }
}

/** FNV-1a over UTF-16 units. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash >>> 0
}
