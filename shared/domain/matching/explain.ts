import type { FieldKind, Tools } from './kind.ts'
import { type Decision, decide, LEVELS, type Level, levelOf, type Model } from './model.ts'
import { likenesses, type Prepared } from './record.ts'

/** What one field says about two records being the same. */
export interface FieldMatch {
  readonly field: string
  readonly kind: FieldKind
  /** 0 to 1; undefined where either side lacks the field. */
  readonly similarity?: number
  readonly level?: Level
  /** Bits; 0 where nothing is known. */
  readonly weight: number
}

/** A single fact that would decide otherwise. */
export interface Turn {
  readonly field: string
  /** What would have to be found out about the field. */
  readonly to: 'same' | 'different'
  readonly total: number
  readonly decision: Decision
}

export interface Explanation {
  readonly fields: readonly FieldMatch[]
  /** Bits. */
  readonly total: number
  readonly decision: Decision
  readonly turns: readonly Turn[]
}

/** Why two records are, may be or are not the same, field by field, and what would change that. */
export function explain(model: Model, a: Prepared, b: Prepared, tools: Tools): Explanation {
  const fields = likenesses(model.fields, a, b, tools).map((similarity, at): FieldMatch => {
    const spec = model.fields[at]
    if (!spec) throw new RangeError('A field without a spec.')
    const about = { field: spec.id, kind: spec.kind }
    if (similarity === undefined) return { ...about, weight: 0 }
    const level = levelOf(similarity)
    return { ...about, similarity, level: LEVELS[level] ?? 'different', weight: spec.weights[level] ?? 0 }
  })
  const total = sum(fields)
  const decision = decide(total, model)
  return { fields, total, decision, turns: turnsOf(model, fields, total, decision) }
}

const sum = (fields: readonly FieldMatch[]): number => fields.reduce((bits, { weight }) => bits + weight, 0)

/** Only the total, for the many pairs nobody asks about. */
export const totalOf = (model: Model, a: Prepared, b: Prepared, tools: Tools): number => {
  let bits = 0
  const scores = likenesses(model.fields, a, b, tools)
  for (let at = 0; at < scores.length; at++) {
    const score = scores[at]
    if (score !== undefined) bits += model.fields[at]?.weights[levelOf(score)] ?? 0
  }
  return bits
}

function turnsOf(
  model: Model,
  fields: readonly FieldMatch[],
  total: number,
  decision: Decision,
): readonly Turn[] {
  return fields.flatMap(({ field, weight, level }, at) =>
    (['same', 'different'] as const).flatMap((to): Turn[] => {
      if (level === to) return []
      const weights = model.fields[at]?.weights ?? []
      const other = total - weight + (weights[to === 'same' ? 0 : LEVELS.length - 1] ?? 0)
      const then = decide(other, model)
      return then === decision ? [] : [{ field, to, total: other, decision: then }]
    }),
  )
}
