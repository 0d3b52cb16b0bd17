import type { Money } from '../../lib/money.ts'
import type { Change } from '../journal/schema.ts'
import type { TableName } from '../tableNames.ts'
import type { TableRow } from '../tables.ts'
import type { MatchQuestion, RowMatch, RowOutcome } from './engine.ts'
import type { ImportKind } from './preset.ts'

/** Tables an import of a kind reads: its own, and those its rows refer to. */
export const TABLES_FOR: Readonly<Record<ImportKind, readonly TableName[]>> = {
  partners: ['partners'],
  contacts: ['contacts', 'partners', 'customers'],
  customers: ['customers'],
  products: ['products'],
  deals: ['deals', 'partners', 'customers', 'products'],
  leads: ['leads', 'partners', 'products'],
  revenue: ['revenue', 'partners', 'customers', 'products', 'deals'],
  targets: ['targets', 'partners'],
}

export type BookRows = { readonly [T in TableName]?: readonly TableRow<T>[] }

/** What becomes of one row of the file. */
export interface RowPlan {
  readonly line: number
  readonly outcome: RowOutcome
  readonly changes: readonly Change[]
  /** Amounts of the records the row creates. */
  readonly amounts: readonly Money[]
  /** Records made beside the row's first one. */
  readonly also: Readonly<Partial<Record<ImportKind, number>>>
  /** Why it fails. */
  readonly problem?: string
  /** What a person should know though the row goes in. */
  readonly notes: readonly string[]
  readonly match?: RowMatch
  readonly question?: MatchQuestion
}

/** A record named by a row that the book does not have yet. */
export interface Creation {
  readonly kind: ImportKind
  readonly change: Change
  readonly id: string
  /** Makes it findable for the rows that follow. */
  register(): void
}

export class RowProblem extends Error {}
