import type { At } from './types.ts'

const PAGE = 12

/** Where a key leads on a table of so many rows and columns; undefined: it is no moving key. */
export function moved(
  { row, column }: At,
  event: { readonly key: string; readonly ctrlKey: boolean; readonly metaKey: boolean },
  rows: number,
  columns: number,
): At | undefined {
  const far = event.ctrlKey || event.metaKey
  const to = (r: number, c: number): At => ({
    row: Math.max(0, Math.min(rows - 1, r)),
    column: Math.max(0, Math.min(columns - 1, c)),
  })
  switch (event.key) {
    case 'ArrowUp':
      return to(far ? 0 : row - 1, column)
    case 'ArrowDown':
      return to(far ? rows - 1 : row + 1, column)
    case 'ArrowLeft':
      return to(row, far ? 0 : column - 1)
    case 'ArrowRight':
      return to(row, far ? columns - 1 : column + 1)
    case 'Home':
      return to(far ? 0 : row, 0)
    case 'End':
      return to(far ? rows - 1 : row, columns - 1)
    case 'PageUp':
      return to(row - PAGE, column)
    case 'PageDown':
      return to(row + PAGE, column)
    default:
      return undefined
  }
}

/** The next cell that can be written, by rows; undefined past the last or before the first. */
export function nextWritable(
  { row, column }: At,
  by: 1 | -1,
  rows: number,
  columns: number,
  isWritable: (at: At) => boolean,
): At | undefined {
  const all = rows * columns
  for (let cell = row * columns + column + by; cell >= 0 && cell < all; cell += by) {
    const at = { row: Math.floor(cell / columns), column: cell % columns }
    if (isWritable(at)) return at
  }
  return undefined
}

/** A key that writes something: it begins the writing of a cell, input methods included. */
export const writes = (event: {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
}): boolean =>
  !event.ctrlKey && !event.metaKey && !event.altKey && (event.key.length === 1 || event.key === 'Process')
