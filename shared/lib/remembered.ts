/** What becomes of a word is worked out once for each, for as long as the answer is held. */
export function remembered<T>(of: (word: string) => T): (word: string) => T {
  const known = new Map<string, { readonly value: T }>()
  return word => {
    let found = known.get(word)
    if (!found) {
      found = { value: of(word) }
      known.set(word, found)
    }
    return found.value
  }
}
