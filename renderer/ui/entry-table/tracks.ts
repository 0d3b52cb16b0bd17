interface Track {
  readonly width: number
  readonly grow?: number
}

/**
 * The widths of a table's columns in CSS. Each row is a grid of its own: a width that followed the content would put
 * the columns of two rows at different places, and would be measured at each keystroke.
 */
export function tracksOf(columns: readonly Track[]): string {
  const someGrow = columns.some(({ grow }) => grow !== undefined)
  return columns
    .map(({ width, grow }) => {
      const parts = grow ?? (someGrow ? undefined : width)
      return parts === undefined ? `${width}px` : `minmax(${width}px, ${parts}fr)`
    })
    .join(' ')
}
