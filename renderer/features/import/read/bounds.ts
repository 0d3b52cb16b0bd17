/** No export has so many columns; every column is compared with every field. */
export const MOST_COLUMNS = 4_000
/** As many as a spreadsheet has. */
export const MOST_ROWS = 1_048_576
/** Cells of one sheet, the empty ones between others too. */
export const MOST_CELLS = 30_000_000

const shown = (count: number): string => count.toLocaleString('en')

/** Why a sheet is not read, looked at before its rows are made; undefined: it fits. */
export function sheetTooLarge(
  rows: readonly ({ readonly length: number } | undefined)[],
): string | undefined {
  if (rows.length > MOST_ROWS) return `It goes down to row ${shown(rows.length)}; no spreadsheet has so many.`
  let [columns, cells] = [0, 0]
  for (const row of rows) {
    columns = Math.max(columns, row?.length ?? 0)
    cells += row?.length ?? 0
  }
  if (columns > MOST_COLUMNS)
    return `It has ${shown(columns)} columns; Tandem reads at most ${shown(MOST_COLUMNS)}.`
  if (cells > MOST_CELLS) return `It has ${shown(cells)} cells; Tandem reads at most ${shown(MOST_CELLS)}.`
  return undefined
}
