/**
 * Asks one question at a time. Of questions that come meanwhile only the newest is asked; who asked an older
 * one gets undefined, also where its answer comes after a newer question.
 */
export function newestOnly<Q, A>(ask: (question: Q) => Promise<A>): (question: Q) => Promise<A | undefined> {
  let newest = 0
  let asking: Promise<unknown> = Promise.resolve()
  return async question => {
    newest += 1
    const own = newest
    const before = asking
    await before
    if (own !== newest) return undefined
    const answer = ask(question)
    asking = answer.catch(() => {})
    return answer.then(found => (own === newest ? found : undefined))
  }
}
