import type { PartOf } from './partSchema.ts'

interface SmartHint {
  readonly letter: 'S' | 'M' | 'A' | 'R' | 'T'
  readonly text: string
}

/**
 * What keeps a goal from being SMART: specific, measurable, assigned, related to the strategy (only where there is
 * one), time-bound. Hints, never a refusal.
 */
export function smartHints(
  { title, detail, metric, quarters, owner, strategyGoal }: PartOf<'goal'>,
  { hasStrategy }: { readonly hasStrategy: boolean },
): readonly SmartHint[] {
  const targets = quarters.filter(({ target }) => target !== undefined)
  const words = title.trim().split(/\s+/).length
  const vague = words < 3 && (detail ?? '').trim() === '' && metric === undefined
  return [
    ...(vague ? [{ letter: 'S' as const, text: 'Say more exactly what is to be reached' }] : []),
    ...(targets.length === 0 ? [{ letter: 'M' as const, text: 'No target to measure it by' }] : []),
    ...(owner === undefined ? [{ letter: 'A' as const, text: 'Nobody owns it' }] : []),
    ...(hasStrategy && strategyGoal === undefined
      ? [{ letter: 'R' as const, text: 'It serves no goal of the strategy' }]
      : []),
    ...(targets.length > 0 && targets.length < quarters.length
      ? [
          {
            letter: 'T' as const,
            text: `${quarters.length - targets.length} of ${quarters.length} quarters have no target`,
          },
        ]
      : []),
  ]
}
