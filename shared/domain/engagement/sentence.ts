import type { Money } from '../../lib/money.ts'
import { either, list } from '../fields/words.ts'
import type { EngagementRuleFields, TieBreak } from './schema.ts'

/** How records and amounts a rule names are written. */
export interface RuleWords {
  product(id: string): string
  accountList(id: string): string
  money(amount: Money): string
}

export const TIE_BREAK_LABELS: Readonly<Record<TieBreak, string>> = {
  namedAccount: 'Who holds it as a named account',
  firstToRegister: 'Who registered first',
  evidenceOfWork: 'Who shows more dated work',
  directFirst: 'The direct team before partners',
  adjudicator: 'A named adjudicator',
}

/** For which registrations: `Enterprise in DACH, by Gold partners, from €10,000`. Without conditions: `Every registration`. */
export function conditionsInWords(rule: EngagementRuleFields, words: RuleWords): string {
  const { segments, territories, productIds, tiers, minAmount, maxAmount, accountListIds } = rule
  const parts = [
    segments.length > 0 && either(segments),
    territories.length > 0 && `in ${either(territories)}`,
    tiers.length > 0 && `by ${either(tiers)} partners`,
    productIds.length > 0 && `with ${either(productIds.map(words.product))}`,
    minAmount && `from ${words.money(minAmount)}`,
    maxAmount && `up to ${words.money(maxAmount)}`,
    accountListIds.length > 0 && `on ${either(accountListIds.map(id => `“${words.accountList(id)}”`))}`,
  ].filter(part => typeof part === 'string')
  if (parts.length === 0) return 'Every registration'
  const text = parts.join(', ')
  return segments.length > 0 ? text : `Registrations ${text}`
}

/** Who wins, step by step: `first who registered first, then more dated work (2 touches ahead), then Sam Reed decides`. */
export function stepsInWords(rule: EngagementRuleFields): string {
  const steps = rule.decide.map(step => {
    if (step === 'namedAccount') return 'who holds it as a named account'
    if (step === 'firstToRegister') return 'who registered first'
    if (step === 'evidenceOfWork') return `who shows more dated work (${rule.clearLead} touches ahead)`
    if (step === 'directFirst') return 'the direct team'
    return rule.adjudicator ? `${rule.adjudicator} decides` : 'a named adjudicator decides'
  })
  return steps.join(', then ')
}

/** When it is in force and how far back it looks; empty where it says neither. Days as stored: `2026-01-01`. */
export function bounds({ effectiveFrom, effectiveTo, windowDays }: EngagementRuleFields): string {
  return list(
    [
      effectiveFrom && effectiveTo
        ? `in force from ${effectiveFrom} to ${effectiveTo}`
        : effectiveFrom
          ? `in force from ${effectiveFrom}`
          : effectiveTo
            ? `in force until ${effectiveTo}`
            : '',
      windowDays === undefined ? '' : `rivals of the last ${windowDays} days`,
    ].filter(part => part !== ''),
  )
}
