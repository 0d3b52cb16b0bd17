import { CloseMonths } from './closeMonths.ts'
import { type DealRecord, NO_DAY } from './dealRecord.ts'
import { DerivedColumn } from './derivedColumn.ts'
import { IdIndex } from './idIndex.ts'
import { Names, type PackedNames } from './names.ts'
import { bytesOf, grown, type PackedRuns, Runs, textOf } from './runs.ts'

/** One figure per row and column. */
interface Figures {
  /** 0: deleted; its place is given up when the columns are packed. */
  alive: Uint8Array
  stage: Uint8Array
  minor: Float64Array
  converted: Float64Array
  closeOn: Int32Array
  openedOn: Int32Array
  updated: Float64Array
  /** Codes of names. */
  currency: Uint32Array
  owner: Uint32Array
  customer: Uint32Array
  territory: Uint32Array
  category: Uint8Array
  motion: Uint8Array
  nextOn: Int32Array
}

/** What is kept in the store and sent to the window. */
export interface PackedDeals {
  readonly rows: number
  readonly figures: Readonly<Figures>
  readonly ids: PackedRuns<Uint8Array>
  readonly names: PackedRuns<Uint8Array>
  readonly partners: PackedRuns<Uint32Array>
  readonly weights: PackedRuns<Uint32Array>
  readonly products: PackedRuns<Uint32Array>
  readonly paths: PackedRuns<Uint32Array>
  readonly partnerNames: PackedNames
  readonly customerNames: PackedNames
  readonly owners: PackedNames
  readonly currencies: PackedNames
  readonly productNames: PackedNames
  readonly territories: PackedNames
}

const START = 64
/** As bytes of a text. */
const [LINE_BREAK, BLANK] = [0x0a, 0x20]

/**
 * All deals as columns: typed arrays and dictionaries instead of objects. The worker and the window each
 * hold them and apply the same changes in the same order, so a row's number means the same in both.
 */
export class DealColumns {
  /** Rows ever given out, deleted ones too. */
  rows = 0
  /** Deals there are. */
  count = 0
  readonly figures: Figures
  readonly partnerNames: Names
  readonly customerNames: Names
  readonly owners: Names
  readonly currencies: Names
  readonly productNames: Names
  readonly territories: Names
  readonly #ids: Runs<Uint8Array>
  readonly #names: Runs<Uint8Array>
  readonly #partners: Runs<Uint32Array>
  readonly #weights: Runs<Uint32Array>
  readonly #products: Runs<Uint32Array>
  readonly #paths: Runs<Uint32Array>
  /** Made when an id is first asked for: to sort, filter and add up none is. */
  #rowById: IdIndex | undefined
  readonly #firstPartners = new DerivedColumn(row => this.firstPartnerOf(row))
  #months: CloseMonths | undefined

  constructor(packed?: PackedDeals) {
    this.figures = packed ? { ...packed.figures } : emptyFigures()
    this.partnerNames = new Names(packed?.partnerNames)
    this.customerNames = new Names(packed?.customerNames)
    this.owners = new Names(packed?.owners)
    this.currencies = new Names(packed?.currencies)
    this.productNames = new Names(packed?.productNames)
    this.territories = new Names(packed?.territories)
    this.#ids = new Runs(Uint8Array, packed?.ids)
    this.#names = new Runs(Uint8Array, packed?.names)
    this.#partners = new Runs(Uint32Array, packed?.partners)
    this.#weights = new Runs(Uint32Array, packed?.weights)
    this.#products = new Runs(Uint32Array, packed?.products)
    this.#paths = new Runs(Uint32Array, packed?.paths)
    this.rows = packed?.rows ?? 0
    for (let row = 0; row < this.rows; row++) if (this.isAlive(row)) this.count += 1
  }

  get #index(): IdIndex {
    if (!this.#rowById) {
      this.#rowById = new IdIndex(this.rows)
      for (let row = 0; row < this.rows; row++) this.#rowById.add(row, this.#ids.get(row), this.#idBytes)
    }
    return this.#rowById
  }

  readonly #idBytes = (row: number): Uint8Array => this.#ids.get(row)

  isAlive = (row: number): boolean => this.figures.alive[row] === 1
  idOf = (row: number): string => textOf(this.#ids.get(row))
  nameOf = (row: number): string => textOf(this.#names.get(row))
  /** All names in the order of the rows, each with a line break behind it; one within a name is a blank. */
  nameLines = (): string => textOf(this.#names.joined(this.rows, LINE_BREAK, BLANK))
  /** Codes of its partners, the first one named first. */
  partnersOf = (row: number): Uint32Array => this.#partners.get(row)
  /** Code of the first one; 0 where there is none. */
  firstPartnerOf = (row: number): number => this.#partners.first(row) ?? 0
  /** The same of every row. */
  firstPartners = (): Uint32Array => this.#firstPartners.get(this.rows)
  /** Whether one of its partners is among those marked, by code. */
  hasPartner = (row: number, marked: Uint8Array): boolean => this.#partners.hasMarked(row, marked)
  /** The weight of each of them in a forecast, and last of what is nobody's. */
  weightsOf = (row: number): Uint32Array => this.#weights.get(row)
  productsOf = (row: number): Uint32Array => this.#products.get(row)
  /** Points of its path (`stagePoints.ts`). */
  pathOf = (row: number): Uint32Array => this.#paths.get(row)
  /** -1: there is no such deal. */
  rowOf = (id: string): number => this.#index.find(bytesOf(id), this.#idBytes, this.isAlive)

  /** Adds a deal or replaces what is known of it. Answers its row. */
  put(deal: DealRecord): number {
    const id = bytesOf(deal.id)
    // Before the row is there, or it would be in the index twice.
    const index = this.#index
    let row = index.find(id, this.#idBytes, this.isAlive)
    const { figures } = this
    if (row < 0) {
      row = this.rows++
      this.count += 1
      this.#grow(row)
      this.#ids.set(row, id)
      index.add(row, id, this.#idBytes)
    }
    figures.alive[row] = 1
    figures.stage[row] = deal.stage
    figures.minor[row] = deal.minor
    figures.converted[row] = deal.converted
    figures.closeOn[row] = deal.closeOn
    figures.openedOn[row] = deal.openedOn
    figures.updated[row] = deal.updated
    figures.currency[row] = this.currencies.code(deal.currency)
    figures.owner[row] = this.owners.codeOfText(deal.owner)
    figures.customer[row] = this.customerNames.code(deal.customerId)
    figures.territory[row] = this.territories.codeOfText(deal.territory)
    figures.category[row] = deal.category
    figures.motion[row] = deal.motion
    figures.nextOn[row] = deal.nextOn
    this.#names.set(row, bytesOf(deal.name))
    this.#partners.set(
      row,
      deal.partnerIds.map(each => this.partnerNames.code(each)),
    )
    this.#weights.set(row, deal.weights)
    this.#products.set(
      row,
      deal.productIds.map(each => this.productNames.code(each)),
    )
    this.#paths.set(row, deal.path)
    this.#firstPartners.put(row)
    if (this.#months?.put(row, deal.closeOn) === false) this.#months = undefined
    return row
  }

  /** The month each one closes in. */
  closeMonths(): CloseMonths {
    this.#months ??= new CloseMonths(row => this.figures.closeOn[row] ?? NO_DAY, this.rows)
    return this.#months
  }

  /** Deletes a deal. Answers the row it had, -1 where there was none. */
  drop(id: string): number {
    const row = this.rowOf(id)
    if (row < 0) return -1
    this.figures.alive[row] = 0
    this.count -= 1
    return row
  }

  /** True when so much is held for nothing that packing pays. */
  get worn(): boolean {
    return this.rows - this.count > 1_000 + this.count / 4 || this.#names.waste > 4_000_000
  }

  /** A copy without spare room; deleted rows stay, since row numbers must not move. */
  pack(): PackedDeals {
    const { figures, rows } = this
    const cut = Object.fromEntries(
      Object.entries(figures).map(([name, array]) => [name, array.slice(0, rows)]),
    ) as unknown as Figures
    return {
      rows,
      figures: cut,
      ids: this.#ids.pack(rows),
      names: this.#names.pack(rows),
      partners: this.#partners.pack(rows),
      weights: this.#weights.pack(rows),
      products: this.#products.pack(rows),
      paths: this.#paths.pack(rows),
      partnerNames: this.partnerNames.pack(),
      customerNames: this.customerNames.pack(),
      owners: this.owners.pack(),
      currencies: this.currencies.pack(),
      productNames: this.productNames.pack(),
      territories: this.territories.pack(),
    }
  }

  #grow(row: number): void {
    if (row < this.figures.alive.length) return
    for (const name of Object.keys(this.figures) as (keyof Figures)[])
      Object.assign(this.figures, { [name]: grown(this.figures[name], row + 1) })
  }
}

const emptyFigures = (): Figures => ({
  alive: new Uint8Array(START),
  stage: new Uint8Array(START),
  minor: new Float64Array(START),
  converted: new Float64Array(START),
  closeOn: new Int32Array(START),
  openedOn: new Int32Array(START),
  updated: new Float64Array(START),
  currency: new Uint32Array(START),
  owner: new Uint32Array(START),
  customer: new Uint32Array(START),
  territory: new Uint32Array(START),
  category: new Uint8Array(START),
  motion: new Uint8Array(START),
  nextOn: new Int32Array(START),
})

/** The buffers of a packed copy, to be handed over instead of copied. */
export const buffersOf = (packed: PackedDeals): ArrayBufferLike[] => [
  ...Object.values(packed.figures).map(array => array.buffer),
  ...runsOf(packed).flatMap(({ pool, start, length }) => [pool.buffer, start.buffer, length.buffer]),
]

/** Everything kept as runs. */
export const runsOf = ({ ids, names, partners, weights, products, paths }: PackedDeals) => [
  ids,
  names,
  partners,
  weights,
  products,
  paths,
]
