/** A passphrase shorter than this is guessed too soon. */
export const LEAST_PASSPHRASE = 12

/** What is wrong with a new passphrase; undefined: nothing. */
export function passphraseProblem(passphrase: string): string | undefined {
  const { length } = passphrase
  if (length < LEAST_PASSPHRASE)
    return `It needs ${LEAST_PASSPHRASE} characters at least; this one has ${length}.`
  if (new Set(passphrase.toLowerCase()).size < 5) return 'It repeats a few characters: that is soon guessed.'
  return undefined
}

/** What is wrong with it typed a second time. */
export const repeatProblem = (passphrase: string, repeated: string): string | undefined =>
  passphrase === repeated ? undefined : 'The two are not alike.'
