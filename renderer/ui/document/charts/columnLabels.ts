import type { ColumnGeometry } from './columnGeometry.ts'
import { spreadLabels } from './spreadLabels.ts'

export interface ColumnLabel {
  /** Layer number, or the number of layers for the target. */
  readonly of: number
  readonly y: number
  /** Given for a label that stands above its own column; otherwise it stands at the right side. */
  readonly x?: number
}

const LINE = 11

/**
 * Where layers and target are named: at the side when they are in the last column that has anything, else
 * above the last column that has them, so that no label points at a bar it does not mean.
 */
export function columnLabels(
  { bars, targets, centres, zero }: ColumnGeometry,
  layers: number,
  box: { readonly top: number; readonly bottom: number },
): ColumnLabel[] {
  const last = Math.max(-1, ...bars.map(({ column }) => column))
  const side: { of: number; y: number }[] = []
  const above: ColumnLabel[] = []
  for (let layer = 0; layer < layers; layer++) {
    const bar = bars.findLast(each => each.layer === layer)
    if (!bar) continue
    if (bar.column === last) side.push({ of: layer, y: bar.y + bar.height / 2 })
    else above.push({ of: layer, x: centres[bar.column] ?? 0, y: topOf(bar.column) - 5 })
  }
  const target = targets.at(-1)
  if (target) side.push({ of: layers, y: target.y })
  const ys = spreadLabels(
    side.map(({ y }) => y),
    LINE,
    box.top + 3,
    box.bottom - 2,
  )
  return [...side.map(({ of }, i) => ({ of, y: ys[i] ?? 0 })), ...above]

  function topOf(column: number): number {
    // A label is wider than its column: it clears the neighbours too.
    const tops = bars.filter(bar => Math.abs(bar.column - column) <= 1).map(({ y }) => y)
    const ticks = targets.filter(({ x1, x2 }) => x1 <= (centres[column] ?? 0) && x2 >= (centres[column] ?? 0))
    return Math.min(zero, ...tops, ...ticks.map(({ y }) => y))
  }
}
