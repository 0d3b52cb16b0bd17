import { firstWhere } from '@shared/lib/firstWhere.ts'
import type { Segment } from './types.ts'

/** What stands on a line of a grouped list: a group's heading, or a row by its place in the source. */
export type Line =
  | { readonly kind: 'group'; readonly segment: Segment; readonly folded: boolean }
  | { readonly kind: 'row'; readonly row: number }

/** Lines of a list: its rows, with a heading before each group, without the rows of folded ones. */
export class Lines {
  readonly length: number
  readonly grouped: boolean
  readonly #count: number
  readonly #segments: readonly Segment[]
  readonly #folded: ReadonlySet<string>
  /** The line of each group's heading. */
  readonly #heads: Uint32Array

  constructor(count: number, segments?: readonly Segment[], folded: ReadonlySet<string> = new Set()) {
    this.grouped = segments !== undefined
    this.#count = count
    this.#segments = segments ?? []
    this.#folded = folded
    this.#heads = new Uint32Array(this.#segments.length)
    let line = 0
    this.#segments.forEach((segment, i) => {
      this.#heads[i] = line
      line += 1 + (folded.has(segment.value) ? 0 : segment.count)
    })
    this.length = segments ? line : count
  }

  at(line: number): Line | undefined {
    if (line < 0 || line >= this.length) return undefined
    if (!this.grouped) return { kind: 'row', row: line }
    const i = lastAtOrBefore(this.#heads.length, g => this.#heads[g] ?? 0, line)
    const segment = this.#segments[i]
    if (!segment) return undefined
    const below = line - (this.#heads[i] ?? 0)
    return below === 0
      ? { kind: 'group', segment, folded: this.#folded.has(segment.value) }
      : { kind: 'row', row: segment.from + below - 1 }
  }

  /** The line of a row; of its group's heading where that is folded; -1 for no row. */
  lineOf(row: number): number {
    if (row < 0 || row >= this.#count) return -1
    if (!this.grouped) return row
    const i = lastAtOrBefore(this.#segments.length, g => this.#segments[g]?.from ?? 0, row)
    const segment = this.#segments[i]
    if (!segment) return -1
    const head = this.#heads[i] ?? 0
    return this.#folded.has(segment.value) ? head : head + 1 + row - segment.from
  }

  /** The line of the heading a line stands under, itself for a heading; -1 without groups. */
  headOf(line: number): number {
    if (!this.grouped || line < 0 || line >= this.length) return -1
    return this.#heads[lastAtOrBefore(this.#heads.length, g => this.#heads[g] ?? 0, line)] ?? -1
  }

  /** The line of a group's heading by its value, -1 where there is no such group. */
  lineOfGroup(value: string): number {
    const i = this.#segments.findIndex(segment => segment.value === value)
    return i < 0 ? -1 : (this.#heads[i] ?? -1)
  }
}

/** The last index whose value is at most `wanted`, by bisection; values grow. */
const lastAtOrBefore = (count: number, valueAt: (index: number) => number, wanted: number): number =>
  firstWhere(0, count, index => valueAt(index) > wanted) - 1
