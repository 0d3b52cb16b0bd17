import { byName, fold } from '@shared/lib/text.ts'
import { orderByKeys } from './sortOrder.ts'

/** Names of records deals point at, by code. Code 0 is nothing. */
export class Names {
  readonly #ids: string[]
  readonly #names: string[]
  readonly #notes: string[]
  /** As a search compares them, each made when first asked for. */
  #folded: (string | undefined)[] = []
  #codes: Map<string, number> | undefined
  #ranks: Float64Array | undefined
  #order: Uint32Array | undefined

  constructor(packed?: PackedNames) {
    this.#ids = packed ? [...packed.ids] : ['']
    this.#names = packed ? [...packed.names] : ['']
    this.#notes = packed ? [...packed.notes] : ['']
  }

  get length(): number {
    return this.#ids.length
  }

  /** The code of a record, a new one where it was not known. */
  code(id: string): number {
    if (id === '') return 0
    const codes = this.#byId()
    let code = codes.get(id)
    if (code === undefined) {
      code = this.#ids.length
      codes.set(id, code)
      this.#ids.push(id)
      this.#names.push('')
      this.#notes.push('')
      this.#ranks = this.#order = undefined
    }
    return code
  }

  /** The code of a text that is its own name: a seller. */
  codeOfText(text: string): number {
    const code = this.code(text)
    this.name(code, text)
    return code
  }

  /** The code of a record that is known, else -1. */
  find = (id: string): number => this.#byId().get(id) ?? -1

  /** note: what lists ask about it besides its name, such as a partner's tier. */
  name(code: number, name: string, note = ''): void {
    if (code === 0) return
    if (this.#names[code] !== name) {
      this.#ranks = this.#order = undefined
      this.#folded[code] = undefined
    }
    this.#names[code] = name
    this.#notes[code] = note
  }

  /** All ids, by code. */
  ids = (): readonly string[] => [...this.#ids]
  idOf = (code: number): string => this.#ids[code] ?? ''
  nameOf = (code: number): string => this.#names[code] ?? ''
  foldedOf = (code: number): string => {
    this.#folded[code] ??= fold(this.nameOf(code))
    return this.#folded[code]
  }
  noteOf = (code: number): string => this.#notes[code] ?? ''

  /** All codes by their names, then those of records that are gone, and nothing last. */
  inOrder(): Uint32Array {
    if (this.#order) return this.#order
    const codes = Uint32Array.from(this.#names.keys())
    this.#order = new Uint32Array(codes.length)
    this.#order.set(orderByKeys(codes.subarray(1), this.ranks(), false))
    return this.#order
  }

  /** The place of each code in the order of names; NaN for nothing, or a record that is gone. */
  ranks(): Float64Array {
    if (this.#ranks) return this.#ranks
    const codes = this.#names.map((_, code) => code).filter(code => this.nameOf(code) !== '')
    codes.sort((a, b) => byName(this.nameOf(a), this.nameOf(b)) || a - b)
    const ranks = new Float64Array(this.#names.length).fill(Number.NaN)
    let rank = 0
    codes.forEach((code, i) => {
      const before = codes[i - 1]
      // Equal names stand equal: what decides between them is the order of the deals.
      if (before !== undefined && byName(this.nameOf(before), this.nameOf(code)) !== 0) rank += 1
      ranks[code] = rank
    })
    this.#ranks = ranks
    return ranks
  }

  pack(): PackedNames {
    return { ids: [...this.#ids], names: [...this.#names], notes: [...this.#notes] }
  }

  #byId(): Map<string, number> {
    this.#codes ??= new Map(this.#ids.map((id, code) => [id, code]))
    return this.#codes
  }
}

export interface PackedNames {
  readonly ids: readonly string[]
  readonly names: readonly string[]
  readonly notes: readonly string[]
}
