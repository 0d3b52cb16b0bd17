import { generateSample, type SampleRows } from '@shared/domain/sample/generate.ts'

export const SEED = 2026
export const TODAY = '2026-11-24'

/** A made-up book of that size; the same for every peer and in every run. Only the last one asked for is held. */
export function sampleOf(partners: number, deals: number): SampleRows {
  const name = `${partners} ${deals}`
  if (held?.name !== name) {
    let ids = 0
    const rows = generateSample({
      seed: SEED,
      today: TODAY,
      now: `${TODAY}T12:00:00.000Z`,
      newId: type => `${type}:${String(ids++).padStart(12, '0')}`,
      partners,
      deals,
      revenueLines: 0,
      targetQuarters: 0,
    })
    held = { name, rows }
  }
  return held.rows
}

let held: { readonly name: string; readonly rows: SampleRows } | undefined

/** The same numbers in every run. */
export function random(seed = SEED): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}
