import { canonicalJson } from '@shared/lib/canonicalJson.ts'
import { isRecord } from '@shared/lib/isRecord.ts'

/**
 * What a form shows once its record was changed from outside (an undo, a colleague, a load): the new values, and over
 * them what was typed since `known`, which is what the form and the record last agreed on.
 */
export function keepTyped(now: unknown, known: unknown, typed: unknown): unknown {
  if (isRecord(now) && isRecord(known) && isRecord(typed)) {
    const keys = new Set([now, known, typed].flatMap(Object.keys))
    return Object.fromEntries([...keys].map(key => [key, keepTyped(now[key], known[key], typed[key])]))
  }
  return same(known, typed) ? now : typed
}

/** What is no number yet is nothing that was there before. */
const same = (known: unknown, typed: unknown): boolean =>
  !Number.isNaN(typed) && canonicalJson(known ?? null) === canonicalJson(typed ?? null)
