import { err, type Result } from '@shared/lib/result.ts'
import { FULL_WORDS, isDiskFull } from './diskFull.ts'
import { EMPTIED_WORDS, isAnotherStore } from './sameStore.ts'

/** A store that failed, as the answer of a commit: for those who say it rather than break on it. */
export const storeFault = async (error: unknown): Promise<Result<never>> =>
  err('store', await storeWords(error))

/** What a failure of the store is called on screen. */
export async function storeWords(error: unknown): Promise<string> {
  if (isAnotherStore(error)) return EMPTIED_WORDS
  if (await isDiskFull(error)) return FULL_WORDS
  return error instanceof Error ? error.message : String(error)
}
