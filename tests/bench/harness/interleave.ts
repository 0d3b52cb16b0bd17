/** Milliseconds each side took, a figure a round. */
export type Times<S extends string> = Record<S, number[]>

/**
 * Each side once a round, by turns, and the first round thrown away. A side answers how long it took where only a part
 * of what it does counts.
 */
// biome-ignore lint/suspicious/noConfusingVoidType: a side that answers nothing is timed from outside.
type Side = () => number | void | Promise<number | void>

export async function interleaved<S extends string>(
  rounds: number,
  sides: Readonly<Record<S, Side>>,
): Promise<Times<S>> {
  const names = Object.keys(sides) as S[]
  const times = Object.fromEntries(names.map(name => [name, [] as number[]])) as Times<S>
  for (let round = 0; round <= rounds; round++)
    for (const name of round % 2 === 0 ? names : names.toReversed()) {
      const start = performance.now()
      const own = await sides[name]()
      const ms = own ?? performance.now() - start
      if (round > 0) times[name].push(ms)
    }
  return times
}
