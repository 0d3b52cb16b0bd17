import type { Mark } from './found.ts'

/** Marks in order, joined where they overlap or touch. */
export function joinMarks(marks: readonly Mark[]): Mark[] {
  const joined: [number, number][] = []
  for (const [from, to] of [...marks].sort((a, b) => a[0] - b[0])) {
    const last = joined.at(-1)
    if (last && from <= last[1]) last[1] = Math.max(last[1], to)
    else joined.push([from, to])
  }
  return joined
}
