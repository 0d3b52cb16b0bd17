/**
 * Moves label positions apart until neighbours are at least `gap` from each other, staying within
 * `min` and `max` where there is room, in their order. Answers one position per given one.
 */
export function spreadLabels(wanted: readonly number[], gap: number, min: number, max: number): number[] {
  const order = wanted.map((at, index) => ({ at, index })).sort((a, b) => a.at - b.at || a.index - b.index)
  const placed: number[] = []
  for (const { at } of order)
    placed.push(Math.max(at, min, (placed.at(-1) ?? Number.NEGATIVE_INFINITY) + gap))
  for (let i = placed.length - 1, limit = max; i >= 0; i--) {
    placed[i] = Math.min(placed[i] ?? 0, limit)
    limit = (placed[i] ?? 0) - gap
  }
  const answer = new Array<number>(wanted.length).fill(0)
  order.forEach(({ index }, i) => {
    answer[index] = placed[i] ?? 0
  })
  return answer
}
