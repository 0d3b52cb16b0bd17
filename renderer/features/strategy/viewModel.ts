import type { Strategy } from '@shared/domain/strategy/schema.ts'

interface Keyed {
  readonly key: string
}

/** A key no goal of any version ever had: a link of an old plan must not come to mean another goal. */
export function nextKey(rows: readonly Strategy[], written: readonly Keyed[]): string {
  const used = new Set([...rows.flatMap(({ goals }) => goals), ...written].map(({ key }) => key))
  let number = used.size + 1
  while (used.has(`goal-${number}`)) number += 1
  return `goal-${number}`
}
