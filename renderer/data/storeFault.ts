import { err, type Result } from '@shared/lib/result.ts'

/** A store that failed, as the answer of a commit: for those who say it rather than break on it. */
export const storeFault = (error: unknown): Result<never> =>
  err('store', error instanceof Error ? error.message : String(error))
