/** Shorter words are near to everything. */
const SHORTEST = 4

/**
 * How many letters of a word are meant by a beginning that was typed with at most one mistake: a letter more,
 * less, other, or two swapped. undefined: it is no beginning of it. What is typed right has no mistake.
 */
export function beginningOf(typed: string, word: string): number | undefined {
  if (word.startsWith(typed)) return typed.length
  if (typed.length < SHORTEST) return undefined
  for (const length of [typed.length, typed.length + 1, typed.length - 1])
    if (length <= word.length && differsByOne(typed, word.slice(0, length))) return length
  return undefined
}

function differsByOne(a: string, b: string): boolean {
  let from = 0
  while (from < a.length && a[from] === b[from]) from++
  let [endA, endB] = [a.length, b.length]
  while (endA > from && endB > from && a[endA - 1] === b[endB - 1]) {
    endA--
    endB--
  }
  const [restA, restB] = [a.slice(from, endA), b.slice(from, endB)]
  return (
    (restA.length <= 1 && restB.length <= 1) ||
    (restA.length === 2 && restB.length === 2 && restA[0] === restB[1] && restA[1] === restB[0])
  )
}
