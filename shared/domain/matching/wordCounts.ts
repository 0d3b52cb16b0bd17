import type { FieldSpec } from './model.ts'
import type { Prepared } from './record.ts'

/** So many records with words of their own are supposed beside those known, so that few records prove little. */
const SUPPOSED = 100
const LEAST = 0.2

export interface WordCounts {
  take(record: Prepared, by: 1 | -1): void
  /** 0.2 to 1: 1 for a word only one record has, less the more have it. */
  rarity(word: string): number
}

/** How common the words of names are among the records known: `restaurant` tells little among restaurants. */
export function createWordCounts(fields: readonly FieldSpec[]): WordCounts {
  const counts = new Map<string, number>()
  let records = 0
  return {
    take(record, by) {
      records += by
      fields.forEach(({ kind }, at) => {
        if (kind !== 'company' && kind !== 'product') return
        const own = new Set((record[at] ?? []).flatMap(value => value.words))
        for (const word of own) counts.set(word, (counts.get(word) ?? 0) + by)
      })
    },
    rarity(word) {
      const all = records + SUPPOSED
      return Math.max(LEAST, Math.min(1, Math.log(all / Math.max(1, counts.get(word) ?? 1)) / Math.log(all)))
    },
  }
}
