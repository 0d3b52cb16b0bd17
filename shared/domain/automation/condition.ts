import type { Money } from '../../lib/money.ts'
import { fold } from '../../lib/text.ts'
import { type FactName, type Facts, type FactValue, factType, OPERATORS_OF } from './facts.ts'
import type { AutomationCondition } from './schema.ts'

/** Brings an amount to a currency by a dated rate; undefined where there is none. Minor units. */
export type ConvertTo = (amount: Money, currency: string) => number | undefined

/** Whether a condition fits, and what made it so. */
export type Fit = 'yes' | 'no' | 'unknown' | 'noRate' | 'notUsable'

/** Conditions a form could not make, or of another version: no record fits them. */
export const isUsable = (condition: AutomationCondition): boolean => {
  const { field, operator, values, currency } = condition
  const type = factType(field)
  if (!type || !OPERATORS_OF[type.kind].includes(operator)) return false
  if (operator === 'isSet' || operator === 'isNotSet') return true
  if (values.length === 0) return false
  if (type.kind === 'money') return currency !== undefined && typeof values[0] === 'number'
  if (type.kind === 'number') return values.every(value => typeof value === 'number')
  return true
}

/**
 * Whether a record's facts fit one condition. A fact that is unknown fits nothing but `isNotSet`: a rule acts
 * on what is known. Amounts are compared in the condition's currency, in minor units, by a dated rate only.
 */
export function fitOf(condition: AutomationCondition, facts: Facts, convert: ConvertTo): Fit {
  if (!isUsable(condition)) return 'notUsable'
  const { field, operator, values } = condition
  const value = facts[field as FactName]
  const known = isKnown(value)
  if (operator === 'isSet') return yesOrNo(known)
  if (operator === 'isNotSet') return yesOrNo(!known)
  if (!known) return 'unknown'
  if (operator === 'is' || operator === 'isNot') {
    const among = words(value).some(word => values.some(wanted => fold(String(wanted)) === fold(word)))
    return yesOrNo(among === (operator === 'is'))
  }
  const amount = isMoney(value) ? convert(value, condition.currency ?? '') : Number(value)
  if (amount === undefined) return 'noRate'
  const bound = Number(values[0])
  return yesOrNo(operator === 'under' ? amount < bound : amount > bound)
}

const isKnown = (value: FactValue | undefined): value is FactValue =>
  value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0)

export const isMoney = (value: FactValue): value is Money =>
  typeof value === 'object' && !Array.isArray(value) && 'minor' in value

function words(value: FactValue): readonly string[] {
  if (typeof value === 'boolean') return [value ? 'yes' : 'no']
  if (Array.isArray(value)) return value as readonly string[]
  return [String(value)]
}

const yesOrNo = (fits: boolean): Fit => (fits ? 'yes' : 'no')
