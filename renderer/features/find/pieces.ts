import type { Mark } from '@shared/domain/search/found.ts'

interface Piece {
  readonly from: number
  readonly part: string
  readonly marked: boolean
}

/** A text cut at its marks (in order, not overlapping). */
export function pieces(text: string, marks: readonly Mark[]): readonly Piece[] {
  const cut: Piece[] = []
  let at = 0
  const add = (to: number, marked: boolean) => {
    if (to > at) cut.push({ from: at, part: text.slice(at, to), marked })
    at = Math.max(at, to)
  }
  for (const [from, to] of marks) {
    add(from, false)
    add(to, true)
  }
  add(text.length, false)
  return cut
}
