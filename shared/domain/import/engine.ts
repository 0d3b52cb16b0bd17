import type { DomainError, Result } from '../../lib/result.ts'
import type { CellStyle, ImportKind, ImportPresetFields } from './preset.ts'

/**
 * The steps of an import as the screen and the command line see them. The engine behind it runs in a
 * worker of the renderer (`renderer/features/import/worker.ts`); everything here can be cloned.
 */

/** A sheet of a workbook, or the one table of a CSV file. */
export interface SheetInfo {
  readonly name: string
  readonly rows: number
  readonly columns: number
  readonly hidden: boolean
  /** Why nothing can be read from it, when nothing can. */
  readonly problem?: string
}

/** A file that was opened: what it is, what it holds, and what could not be read in it. */
export interface OpenedFile {
  readonly name: string
  readonly bytes: number
  readonly format: 'csv' | 'xlsx' | 'xls'
  /** CSV only. */
  readonly encoding?: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'
  readonly delimiter?: string
  readonly sheets: readonly SheetInfo[]
  /** The sheet with the most table-like content. */
  readonly suggestedSheet: number
  /** Plain-words notes: a data model that cannot be read, a broken quote at line n. */
  readonly notes: readonly string[]
}

/** A sheet looked at: where the header is, what the columns are called, how its values are written. */
export interface SheetShape {
  readonly sheet: number
  /** Zero-based row of the header. */
  readonly headerRow: number
  /** Unique names; an empty header becomes `Column 3`. */
  readonly headers: readonly string[]
  readonly dataRows: number
  readonly style: CellStyle
  readonly suggestedKind: ImportKind
  /** The first rows as text, from the top of the sheet, so that a person can move the header. */
  readonly firstRows: readonly (readonly string[])[]
  /** Up to three filled examples per column. */
  readonly examples: readonly (readonly string[])[]
}

export type CellState = 'ok' | 'empty' | 'problem'

/** A cell as it will be stored, in words, or why it cannot be. */
export interface PreviewCell {
  readonly field: string
  readonly text: string
  readonly state: CellState
  readonly problem?: string
}

export interface PreviewRow {
  /** One-based row in the sheet, as a spreadsheet shows it. */
  readonly line: number
  readonly cells: readonly PreviewCell[]
  readonly outcome: RowOutcome
  readonly problem?: string
  /** The record it meets in the book, with how it was found. */
  readonly match?: RowMatch
}

export type RowOutcome = 'create' | 'link' | 'merge' | 'skip' | 'fail'

export interface RowMatch {
  readonly id: string
  readonly name: string
  readonly by: 'key' | 'name' | 'domain' | 'similar name'
  /** 0 to 1; 1 for an exact match. */
  readonly score: number
}

/** A row whose match is only similar: a person decides. */
export interface MatchQuestion {
  readonly line: number
  readonly name: string
  readonly candidates: readonly RowMatch[]
  readonly decision: MatchDecision
}

/**
 * link: use the record found, change nothing in it. merge: fill its empty fields from the row.
 * create: make a new record. skip: leave the row out.
 */
export type MatchDecision =
  | { readonly kind: 'link' | 'merge'; readonly id: string }
  | { readonly kind: 'create' }
  | { readonly kind: 'skip' }

export interface ImportSettings extends ImportPresetFields {
  readonly sheet: number
  readonly headerRow: number
  /** What to do with a row that is surely in the book already. */
  readonly onMatch: 'link' | 'merge' | 'skip'
  /** Decisions per line, over the defaults. */
  readonly decisions: Readonly<Record<number, MatchDecision>>
}

/** Counts of a dry run or of a finished import; `created + linked + merged + skipped + failed = rows`. */
export interface ImportCounts {
  readonly rows: number
  readonly created: number
  readonly linked: number
  readonly merged: number
  readonly skipped: number
  readonly failed: number
  /** Amounts of the rows that go in, per currency, minor units. */
  readonly totals: Readonly<Record<string, number>>
  /** Records made beside the rows: customers, products or partners a row named that the book did not have. */
  readonly also: Readonly<Partial<Record<ImportKind, number>>>
}

export interface DryRun {
  readonly counts: ImportCounts
  readonly preview: readonly PreviewRow[]
  readonly questions: readonly MatchQuestion[]
  /** Problems grouped: reason → rows it concerns, most frequent first. */
  readonly problems: readonly { readonly reason: string; readonly rows: number; readonly firstLine: number }[]
  /** Fields the kind needs that no column is mapped to. */
  readonly missing: readonly string[]
  /** Words of the file per enum field, with what they were taken for (undefined: nobody knows). */
  readonly values: Readonly<
    Record<string, readonly { readonly word: string; readonly rows: number; readonly to?: string }[]>
  >
}

/** Lines under the header that are no rows: what a report writes under its data, headers that come again. */
export interface LeftOutLines {
  readonly footer: number
  readonly repeatedHeaders: number
}

export interface ImportReport extends ImportCounts {
  readonly file: string
  readonly kind: ImportKind
  /** The intent in the journal: undoing it takes the whole import back. */
  readonly intent: string
  readonly leftOut: LeftOutLines
  readonly seconds: number
  /** The failed rows as CSV, the original columns and one with the reason; empty when none failed. */
  readonly failuresCsv: string
}

export interface ImportProgress {
  readonly phase: 'reading' | 'matching' | 'saving' | 'undoing'
  readonly done: number
  readonly of: number
}

/** The engine's steps; each answers an error in plain words instead of throwing. */
export interface ImportEngine {
  open(
    file: { name: string; bytes: Uint8Array },
    onProgress?: (p: ImportProgress) => void,
  ): Promise<Result<OpenedFile, DomainError>>
  look(sheet: number, headerRow?: number): Promise<Result<SheetShape, DomainError>>
  /** Column header → field, matched by name, synonyms and the values of the column. */
  suggest(
    sheet: number,
    headerRow: number,
    kind: ImportKind,
  ): Promise<Result<ImportPresetFields, DomainError>>
  dryRun(
    settings: ImportSettings,
    onProgress?: (p: ImportProgress) => void,
  ): Promise<Result<DryRun, DomainError>>
  /** Writes in chunks, each one transaction and all of one intent; cancelled = everything taken back. */
  run(
    settings: ImportSettings,
    actor: string,
    onProgress?: (p: ImportProgress) => void,
  ): Promise<Result<ImportReport, DomainError>>
  cancel(): Promise<void>
}
