import type { Strategy } from './schema.ts'

type Words = Pick<Strategy, 'vision' | 'mission' | 'goals'>

/** What differs between two versions, a sentence each; goals are the same by their key. Empty: nothing. */
export function strategyChanges(before: Words, after: Words): string[] {
  const changes: string[] = []
  for (const part of ['vision', 'mission'] as const) {
    const [old, now] = [before[part]?.trim() ?? '', after[part]?.trim() ?? '']
    if (old !== now)
      changes.push(`The ${part} is ${old === '' ? 'written' : now === '' ? 'taken out' : 'worded anew'}.`)
  }
  const old = new Map(before.goals.map(goal => [goal.key, goal]))
  for (const goal of after.goals) {
    const was = old.get(goal.key)
    if (!was) changes.push(`New goal: “${goal.title}”.`)
    else if (was.title !== goal.title) changes.push(`“${was.title}” is now “${goal.title}”.`)
    if (was && (was.detail ?? '') !== (goal.detail ?? '')) changes.push(`“${goal.title}” is explained anew.`)
    if (was && was.by !== goal.by)
      changes.push(`“${goal.title}” is due ${goal.by ?? 'on no day'} instead of ${was.by ?? 'no day'}.`)
  }
  const kept = new Set(after.goals.map(({ key }) => key))
  for (const goal of before.goals)
    if (!kept.has(goal.key)) changes.push(`“${goal.title}” is no goal any more.`)
  return changes
}
