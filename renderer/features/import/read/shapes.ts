/** Per column the few forms its cells have (`99/99/9999`, `AA-9999`); undefined for free text. */
export type Shapes = readonly (ReadonlySet<string> | undefined)[]

/** A column with more forms than this, or with long cells, is free text. */
const MAX_FORMS = 12
const LEARN_FROM = 2_000

/** `ZN-4049` → `AA-9999`: digits, letters and everything else as it is. */
const formOf = (text: string): string =>
  text
    .trim()
    .replace(/\p{Lu}/gu, 'A')
    .replace(/\p{Ll}/gu, 'a')
    .replace(/\d/g, '9')

/** Learns the forms of each column from rows that are surely right. */
export function learnShapes(rows: readonly (readonly string[])[], width: number): Shapes {
  const sample = rows.slice(0, LEARN_FROM)
  return Array.from({ length: width }, (_, column) => {
    const forms = new Set<string>()
    for (const row of sample) {
      const form = formOf(row[column] ?? '')
      if (form.length > 20) return undefined
      forms.add(form)
      if (forms.size > MAX_FORMS) return undefined
    }
    // Words only (`Won`, `Lost`) are no form to cut a cell by.
    return [...forms].some(form => /9/.test(form)) || isOnlyEmpty(forms) ? forms : undefined
  })
}

const isOnlyEmpty = (forms: ReadonlySet<string>): boolean => forms.size === 1 && forms.has('')

/** True when every cell has a form its column is known to have, and at least one column has forms. */
export const fitsShapes = (cells: readonly string[], shapes: Shapes): boolean =>
  shapes.some(forms => forms !== undefined) && cells.every((cell, i) => shapes[i]?.has(formOf(cell)) ?? true)
