import type { ConflictCase } from './case.ts'
import { type Convert, misfit } from './fit.ts'
import {
  type EngagementRule,
  type EngagementRuleFields,
  engagementRuleFields,
  type TieBreak,
} from './schema.ts'
import { JUDGES } from './tieBreaks.ts'

/** What a rule of engagement says about a conflict. */
export interface Proposal {
  /** Without one no rule fits and the convention decides. */
  readonly ruleId?: EngagementRule['id'] | undefined
  readonly ruleName: string
  /** What decided; without one a person must. */
  readonly by?: TieBreak | 'samePartner' | 'over' | undefined
  readonly wins?: 'registration' | 'rival' | undefined
  /** One sentence. */
  readonly reason: string
  readonly adjudicator?: string | undefined
  readonly turns: readonly string[]
}

/** What holds where no rule fits: the order practitioners name (field guide 1b, graded C). */
export const CONVENTION: EngagementRuleFields = engagementRuleFields.parse({ name: 'The convention' })

/** Lower order first; of two equal ones the older id, so that the order of rows never decides. */
export const inOrder = (rules: readonly EngagementRule[]): readonly EngagementRule[] =>
  [...rules].sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1))

/** The first rule in force that fits; undefined where the convention holds. */
export const ruleFor = (
  rules: readonly EngagementRule[],
  it: ConflictCase,
  convert: Convert,
): EngagementRule | undefined => inOrder(rules).find(rule => misfit(rule, it, convert) === undefined)

/** Who should win by the rules, why, and what would change it. Pure: the same case gives the same answer. */
export function decide(rules: readonly EngagementRule[], it: ConflictCase, convert: Convert): Proposal {
  const rule = ruleFor(rules, it, convert)
  return decideBy(rule ?? CONVENTION, it, rule?.id)
}

function decideBy(
  rule: EngagementRuleFields,
  it: ConflictCase,
  ruleId: EngagementRule['id'] | undefined,
): Proposal {
  const { mine, theirs } = it
  const about = { ruleId, ruleName: rule.name, adjudicator: rule.adjudicator }
  if (theirs.over !== undefined)
    return {
      ...about,
      by: 'over',
      wins: 'registration',
      reason: `The claim of ${theirs.who} ${theirs.over}.`,
      turns: [`Did the claim of ${theirs.who} still hold, “${rule.name}” would decide.`],
    }
  if (mine.partnerId !== undefined && mine.partnerId === theirs.partnerId)
    return {
      ...about,
      by: 'samePartner',
      wins: 'rival',
      reason: `${mine.who} has it already: one registration is enough.`,
      turns: [],
    }
  const passed: string[] = []
  for (const by of rule.decide) {
    const { wins, why, turns } = JUDGES[by](it, rule)
    if (wins) return { ...about, by, wins, reason: sentence([...passed, why]), turns }
    passed.push(why)
    // Whoever is named decides; what stands behind it is never reached.
    if (by === 'adjudicator') break
  }
  return { ...about, reason: sentence(passed), turns: [] }
}

const sentence = (parts: readonly string[]): string => {
  const text = parts.join('; ')
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
}
