/** Runs steps one after the other; one that fails is told, and the next one runs all the same. */
export function inTurn(failed: (error: unknown) => void): (step: () => Promise<void>) => Promise<void> {
  let last: Promise<void> = Promise.resolve()
  return step => {
    last = last.then(step).catch(failed)
    return last
  }
}
