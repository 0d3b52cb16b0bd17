import type { Money } from '../../lib/money.ts'
import { fold } from '../../lib/text.ts'
import type { ConflictCase } from './case.ts'
import type { EngagementRule } from './schema.ts'

/** An amount in another currency as of a day; undefined where no dated rate leads there. */
export type Convert = (amount: Money, to: string, on: string) => Money | undefined

/** Why a rule does not fit, the first reason found; undefined where it fits. */
export function misfit(rule: EngagementRule, it: ConflictCase, convert: Convert): string | undefined {
  if (!rule.enabled) return 'switched off'
  if (rule.effectiveFrom !== undefined && it.on < rule.effectiveFrom)
    return `in force only from ${rule.effectiveFrom}`
  if (rule.effectiveTo !== undefined && it.on > rule.effectiveTo)
    return `in force only until ${rule.effectiveTo}`
  const { segment, territory, productIds } = it.registration
  return (
    oneOf('segment', rule.segments, segment) ??
    oneOf('territory', rule.territories, territory) ??
    oneOf('tier', rule.tiers, it.tier) ??
    (rule.productIds.length > 0 && !rule.productIds.some(id => productIds.includes(id))
      ? 'for other products'
      : undefined) ??
    (rule.accountListIds.length > 0 && !rule.accountListIds.some(id => it.accountListIds.includes(id))
      ? 'for named accounts only'
      : undefined) ??
    size(rule, it, convert)
  )
}

function oneOf(what: string, wanted: readonly string[], value: string | undefined): string | undefined {
  if (wanted.length === 0) return undefined
  if (value === undefined || value === '') return `for a ${what} this registration does not say`
  return wanted.some(each => fold(each) === fold(value)) ? undefined : `for another ${what}`
}

/** A size is compared in the rule's currency by the rate of the day; without a rate nobody knows, so it does not fit. */
function size({ minAmount, maxAmount }: EngagementRule, it: ConflictCase, convert: Convert) {
  const { amount } = it.registration
  for (const [bound, above] of [
    [minAmount, true],
    [maxAmount, false],
  ] as const) {
    if (!bound) continue
    if (!amount) return 'for a size this registration does not say'
    const own = convert(amount, bound.currency, it.on)
    if (!own) return `for a size in ${bound.currency}: no rate from ${amount.currency} up to ${it.on}`
    if (above ? own.minor < bound.minor : own.minor > bound.minor)
      return above ? 'for larger deals' : 'for smaller deals'
  }
  return undefined
}
