import { median } from '@shared/lib/median.ts'

/** The sum of what is known; undefined (n/a) where nothing is. */
export function sumOf<R>(
  rows: readonly R[],
  value: (row: R) => number | undefined,
  add: (a: number, b: number) => number,
): number | undefined {
  let sum: number | undefined
  for (const row of rows) {
    const each = value(row)
    if (each !== undefined) sum = add(sum ?? 0, each)
  }
  return sum
}

/** The middle of what is known, of an even number the mean of the two in the middle; undefined without any. */
export function medianOf<R>(rows: readonly R[], value: (row: R) => number | undefined): number | undefined {
  return median(rows.flatMap(row => value(row) ?? []))
}
