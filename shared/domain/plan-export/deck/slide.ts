/** A slide as plain data: what stands on it, without a word of how a file keeps it. */
export interface Slide {
  readonly title: string
  readonly note?: string | undefined
  /** One over the whole width, or two beside each other. */
  readonly blocks: readonly Block[]
}

export type Block = CoverBlock | TextBlock | TableBlock | ChartBlock

export interface CoverBlock {
  readonly kind: 'cover'
  readonly lines: readonly string[]
  /** Small print at the foot: hash, signatures. */
  readonly small: readonly string[]
}

export interface TextBlock {
  readonly kind: 'text'
  readonly lines: readonly string[]
}

export interface Column {
  readonly head: string
  /** Part of the width, in relation to the others. */
  readonly width: number
  readonly align?: 'end'
}

export interface TableBlock {
  readonly kind: 'table'
  readonly label: string
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly string[])[]
  /** Size of the type, and widths of the columns in inches at that size; told by `tablePages`. */
  readonly larger?: { readonly points: number; readonly widths: readonly number[] }
}

export interface ChartBlock {
  readonly kind: 'chart'
  readonly label: string
  readonly categories: readonly string[]
  readonly series: readonly {
    readonly name: string
    readonly meaning: 'worst' | 'likely' | 'best' | 'reached' | 'pipeline'
    readonly values: readonly (number | null)[]
  }[]
  /** How a spreadsheet writes its figures. */
  readonly format: string
}

/** How figures and days are written; handed in, because they follow the user's own way. */
export interface DeckFormats {
  date(day: string): string
  quarter(quarter: string): string
  /** Minor units of the plan's currency. */
  money(minor: number): string
  /** The same as a plain number of whole units, for charts. */
  units(minor: number): number
  count(n: number): string
  /** 86 → `86%`. */
  percent(percent: number): string
}

export const UNKNOWN = 'n/a'
