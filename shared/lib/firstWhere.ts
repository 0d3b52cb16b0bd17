/**
 * The first number from `from` up to but without `to` for which a test holds, by bisection; `to` where there is none.
 * Where it holds it holds for all that come after.
 */
export function firstWhere(from: number, to: number, holds: (at: number) => boolean): number {
  let [low, high] = [from, to]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}
