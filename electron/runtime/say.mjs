/** @typedef {(line: string) => void} Say */

/** Starts a clock; the function it answers says what was done and how long it took. @param {Say} say */
export function clock(say) {
  const start = performance.now()
  return (/** @type {string} */ what) => say(`${what} (${((performance.now() - start) / 1000).toFixed(1)} s)`)
}

/** A failure that a person can act on: its message is shown without a stack. */
export class SetupError extends Error {}

/** @param {() => Promise<number>} work answers the exit code */
export async function main(work) {
  try {
    process.exitCode = await work()
  } catch (error) {
    console.error(error instanceof SetupError ? error.message : error)
    process.exitCode = 1
  }
}
