import fc from 'fast-check'
import { expect } from 'vitest'

export interface FuzzTarget<Input> {
  readonly name: string
  readonly seed: number
  readonly cases: number
  readonly inputs: fc.Arbitrary<Input>
  /** Tries one and answers how it ended, in a word; throws where it should not have ended so. */
  one(input: Input): string | Promise<string>
}

/** One case may take so long on a machine that is busy with others; what goes on for ever takes longer. */
const LONGEST_MS = 30_000

/**
 * Tries many hostile inputs. None may end in anything but a known outcome, none may leave a rejected promise behind,
 * and none may reach the prototypes every object has. Prints the seed and how the cases ended.
 */
export async function fuzz<Input>({
  name,
  seed,
  cases,
  inputs,
  one,
}: FuzzTarget<Input>): Promise<ReadonlyMap<string, number>> {
  const ends = new Map<string, number>()
  const loose: unknown[] = []
  const note = (reason: unknown) => void loose.push(reason)
  process.on('unhandledRejection', note)
  const before = prototypes()
  let slowest = 0
  let tried = 0
  try {
    await fc.assert(
      fc.asyncProperty(inputs, async input => {
        const start = performance.now()
        const end = await one(input)
        slowest = Math.max(slowest, performance.now() - start)
        tried += 1
        ends.set(end, (ends.get(end) ?? 0) + 1)
        if (slowest > LONGEST_MS) throw new Error(`It took ${Math.round(slowest)} ms.`)
        if (prototypes() !== before) throw new Error('It reached a prototype that all objects share.')
      }),
      { seed, numRuns: cases, endOnFailure: true },
    )
    // Rejections are told after the microtasks of the turn they happened in.
    await new Promise(done => setImmediate(done))
    expect(loose).toEqual([])
  } finally {
    process.off('unhandledRejection', note)
  }
  const counted = [...ends].sort((a, b) => b[1] - a[1]).map(([end, count]) => `${end} ${count}`)
  console.info(
    `fuzz ${name}: seed ${seed}, ${tried} cases: ${counted.join(', ')}; slowest ${Math.round(slowest)} ms`,
  )
  return ends
}

const SHARED = [Object.prototype, Array.prototype, Function.prototype, String.prototype]

const prototypes = (): string => SHARED.map(shared => Reflect.ownKeys(shared).map(String).join()).join('|')

/** What no person should read: a fault of the program in its own words. */
const INTERNAL =
  /is not a function|is not iterable|Cannot (read|set|convert)|of (undefined|null)|call stack|Invalid (array|string) length|\[object |\bat \w+ \(|node_modules|is (undefined|not defined|null)\b|Error:/

/** An error as a person may read it: a code for the program, and words with an end. */
export function expectPlain(error: {
  readonly code?: string
  readonly kind?: string
  readonly message: string
}) {
  expect(error.code ?? error.kind).toMatch(/^[\w-]+$/)
  expect(error.message.length).toBeGreaterThan(3)
  expect(error.message.length).toBeLessThan(2_000)
  expect(error.message).not.toMatch(INTERNAL)
}
