import type { EntityType } from '../../lib/ids.ts'
import type { Money } from '../../lib/money.ts'
import { domainKey } from '../matching/kinds/domain.ts'
import type { TableName } from '../tableNames.ts'
import type { TableRow } from '../tables.ts'
import { IMPORT_FIELDS } from './fields.ts'
import { makeRow, type PlanContext } from './planContext.ts'
import type { Reference } from './refs.ts'
import { type Creation, RowProblem } from './rowPlan.ts'
import { amountAt, type TypedRow, textAt } from './typed.ts'
import { enumValue, wordsOfCell } from './values.ts'

/** A record as a row describes it, before anybody looked whether the book has it. */
export interface Draft<T extends TableName = TableName> {
  readonly row: TableRow<T>
  readonly creations: readonly Creation[]
  readonly notes: readonly string[]
  readonly amounts: readonly Money[]
}

/** Collects the fields of one record while its row is read. */
export class DraftBuilder {
  readonly fields: Record<string, unknown> = {}
  readonly creations: Creation[] = []
  readonly notes: string[] = []
  readonly amounts: Money[] = []

  constructor(
    readonly context: PlanContext,
    readonly row: TypedRow,
  ) {}

  set(field: string, value: unknown): void {
    if (value !== undefined) this.fields[field] = value
  }

  text(...fields: readonly string[]): void {
    for (const field of fields) {
      const value = textAt(this.row, field)
      if (value === undefined) continue
      const limit = LIMITS[field] ?? 300
      if (value.length > limit)
        throw new RowProblem(`${labelOf(this.context, field)} is longer than ${limit} characters.`)
      this.fields[field] = value
    }
  }

  lists(...fields: readonly string[]): void {
    for (const field of fields) {
      const value = this.row.values[field]
      const items = Array.isArray(value) ? (value as string[]) : []
      if (items.length > 200 || items.some(item => item.length > 200))
        throw new RowProblem(`${labelOf(this.context, field)} holds too much text for a list.`)
      this.fields[field] = field === 'domains' ? items.map(item => domainKey(item) ?? item) : items
    }
  }

  /** A whole number within bounds, both included. */
  integer(field: string, from: number, to: number): void {
    const value = this.row.values[field]
    if (typeof value !== 'number') return
    if (!Number.isInteger(value) || value < from || value > to)
      throw new RowProblem(
        `${labelOf(this.context, field)}: “${value}” is not a whole number from ${from} to ${to}.`,
      )
    this.fields[field] = value
  }

  amount(field: string, to = field, millions = false): Money | undefined {
    const read = amountAt(this.row, field, this.context.currency, millions)
    if ('problem' in read) throw new RowProblem(read.problem)
    if (read.money) this.fields[to] = read.money
    return read.money
  }

  /** The value a word stands for; undefined when empty. Throws for a word nobody knows. */
  word(field: string, otherwise?: 'note'): string | undefined {
    const [first] = this.wordList(field, otherwise)
    return first
  }

  /** All values of a cell; with `note`, unknown words are left out and said so. */
  wordList(field: string, otherwise?: 'note'): string[] {
    const text = textAt(this.row, field)
    if (text === undefined) return []
    const { kind, settings } = this.context
    const byHand = settings.values[field] ?? {}
    const found = new Set<string>()
    for (const word of wordsOfCell(kind, field, text, byHand)) {
      const value = enumValue(kind, field, word, byHand)
      if (value !== undefined && value !== '') found.add(value)
      if (value !== undefined) continue
      if (otherwise === undefined) throw new RowProblem(unknownWord(this.context, field, word))
      this.notes.push(`${unknownWord(this.context, field, word)} It is left empty.`)
    }
    return [...found]
  }

  refer(field: string, reference: Reference): void {
    this.set(field, reference.id)
    this.use(reference)
  }

  use(reference: Reference): void {
    if (reference.creation) this.creations.push(reference.creation)
    if (reference.note !== undefined) this.notes.push(reference.note)
  }

  done<T extends TableName>(type: EntityType): Draft<T> {
    return {
      row: makeRow<T>(this.context, type, this.fields),
      creations: this.creations,
      notes: this.notes,
      amounts: this.amounts,
    }
  }
}

const LIMITS: Readonly<Record<string, number>> = { externalKey: 200, notes: 20_000 }

const labelOf = (context: PlanContext, field: string): string =>
  IMPORT_FIELDS[context.kind].find(known => known.field === field)?.label ?? field

const unknownWord = (context: PlanContext, field: string, word: string): string =>
  `${labelOf(context, field)}: nobody has said yet what “${word}” stands for.`
