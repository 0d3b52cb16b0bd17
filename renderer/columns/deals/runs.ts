/** Typed arrays a pool of runs may be made of. */
type Pool = Uint8Array | Uint32Array
type PoolType<P extends Pool> = (new (length: number) => P) & { readonly BYTES_PER_ELEMENT: number }

export interface PackedRuns<P extends Pool> {
  readonly pool: P
  readonly start: Uint32Array
  readonly length: Uint32Array
}

/** One run of values per row (the bytes of a text, the partners of a deal), all in one pool. */
export class Runs<P extends Pool> {
  #type: PoolType<P>
  #pool: P
  #used = 0
  /** Values in the pool no row points at any more. */
  #waste = 0
  #start: Uint32Array
  #length: Uint32Array

  constructor(type: PoolType<P>, packed?: PackedRuns<P>) {
    this.#type = type
    this.#pool = packed?.pool ?? new type(1024)
    this.#used = packed?.pool.length ?? 0
    this.#start = packed?.start ?? new Uint32Array(64)
    this.#length = packed?.length ?? new Uint32Array(64)
  }

  get(row: number): P {
    const start = this.#start[row] ?? 0
    return this.#pool.subarray(start, start + (this.#length[row] ?? 0)) as P
  }

  /** The first value of a row, without a view of its run; undefined where the run is empty. */
  first(row: number): number | undefined {
    return (this.#length[row] ?? 0) > 0 ? this.#pool[this.#start[row] ?? 0] : undefined
  }

  /** Whether any value of a row is marked, without a view of its run. */
  hasMarked(row: number, marked: Uint8Array): boolean {
    const start = this.#start[row] ?? 0
    const end = start + (this.#length[row] ?? 0)
    for (let at = start; at < end; at++) if (marked[this.#pool[at] as number] === 1) return true
    return false
  }

  set(row: number, values: ArrayLike<number>): void {
    if (row >= this.#start.length) {
      this.#start = grown(this.#start, row + 1)
      this.#length = grown(this.#length, row + 1)
    }
    this.#waste += this.#length[row] ?? 0
    if (this.#used + values.length > this.#pool.length) {
      const pool = new this.#type(Math.max(2 * this.#pool.length, this.#used + values.length))
      pool.set(this.#pool.subarray(0, this.#used))
      this.#pool = pool
    }
    this.#pool.set(values, this.#used)
    this.#start[row] = this.#used
    this.#length[row] = values.length
    this.#used += values.length
  }

  /** Bytes held for nothing. */
  get waste(): number {
    return this.#waste * this.#type.BYTES_PER_ELEMENT
  }

  /** All runs of the first rows in one, each with `end` behind it, which `instead` stands for within them. */
  joined(rows: number, end: number, instead: number): P {
    const [pool, start, length] = [this.#pool, this.#start, this.#length]
    let size = rows
    for (let row = 0; row < rows; row++) size += length[row] ?? 0
    const all = new this.#type(size)
    let to = 0
    for (let row = 0; row < rows; row++) {
      const first = start[row] ?? 0
      const stop = first + (length[row] ?? 0)
      for (let at = first; at < stop; at++) {
        const value = pool[at] as number
        all[to++] = value === end ? instead : value
      }
      all[to++] = end
    }
    return all
  }

  /** A copy of the first rows without what is held for nothing. */
  pack(rows: number): PackedRuns<P> {
    const length = this.#length.slice(0, rows)
    const start = new Uint32Array(rows)
    const pool = new this.#type(length.reduce((sum, each) => sum + each, 0))
    let at = 0
    for (let row = 0; row < rows; row++) {
      start[row] = at
      pool.set(this.get(row), at)
      at += length[row] ?? 0
    }
    return { pool, start, length }
  }
}

/** A longer copy, at least doubled, so that growing row by row stays cheap. */
export function grown<A extends Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array>(
  array: A,
  least: number,
): A {
  const next = new (array.constructor as new (length: number) => A)(Math.max(2 * array.length, least))
  next.set(array)
  return next
}

const encoder = new TextEncoder()
const decoder = new TextDecoder()

export const bytesOf = (text: string): Uint8Array => encoder.encode(text)
export const textOf = (bytes: Uint8Array): string => decoder.decode(bytes)
