import { decimalFromMinor, type Money } from '../../lib/money.ts'
import { DEAL_STAGE_LABELS, type DealStage, MOTION_LABELS, type Motion } from '../deal/schema.ts'
import { count, either, list } from '../fields/words.ts'
import { PARTNER_TYPE_LABELS, type PartnerType } from '../partner/schema.ts'
import { actionType } from './actions.ts'
import { isUsable } from './condition.ts'
import { factType } from './facts.ts'
import type { AutomationAction, AutomationCondition, AutomationRuleFields } from './schema.ts'
import { triggerDays, triggerOf } from './triggers.ts'

/** How values are said: names of products, amounts as the user writes them. */
export interface RuleWords {
  money(amount: Money): string
  /** The name of a record a value points at. */
  nameOf(id: string): string | undefined
}

export const PLAIN_WORDS: RuleWords = {
  money: amount =>
    `${amount.currency} ${decimalFromMinor(amount)
      .replace(/\.0+$/, '')
      .replace(/\B(?=(\d{3})+(?!\d))(?<!\.\d*)/g, ',')}`,
  nameOf: () => undefined,
}

const DECISIONS: Readonly<Record<string, string>> = {
  registration: 'for the registration',
  rival: 'for the rival',
  both: 'both go on',
  differentCustomer: 'another customer',
}

/** A value of a fact as a person says it. */
export function valueInWords(field: string, value: string | number, words: RuleWords = PLAIN_WORDS): string {
  const text = String(value)
  if (field === 'partnerType') return PARTNER_TYPE_LABELS[text as PartnerType] ?? text
  if (field === 'stage') return DEAL_STAGE_LABELS[text as DealStage] ?? text
  if (field === 'motion') return MOTION_LABELS[text as Motion] ?? text
  if (field === 'conflictDecision') return DECISIONS[text] ?? text
  if (field === 'product') return words.nameOf(text) ?? 'a product that is gone'
  return text
}

/** `partner tier is Gold or Platinum`, `amount under USD 25,000`, `no open conflict`. */
export function conditionInWords(condition: AutomationCondition, words: RuleWords = PLAIN_WORDS): string {
  const type = factType(condition.field)
  if (!type || !isUsable(condition)) return 'a condition this version does not know'
  const { operator, values, field } = condition
  const subject = lowerFirst(type.label)
  if (operator === 'isSet') return `${subject} is known`
  if (operator === 'isNotSet') return `${subject} is not known`
  if (type.kind === 'yesNo') return values.some(value => String(value) === 'yes') ? subject : `no ${subject}`
  if (operator === 'under' || operator === 'over')
    return `${subject} ${operator} ${boundInWords(condition, words)}`
  const named = values.map(value => valueInWords(field, value, words))
  return `${subject} is ${operator === 'isNot' ? 'not ' : ''}${either(named)}${unitOf(type.unit)}`
}

function boundInWords({ field, values, currency }: AutomationCondition, words: RuleWords): string {
  const [bound = 0] = values
  if (currency !== undefined) return words.money({ minor: Number(bound), currency })
  return `${Number(bound).toLocaleString('en')}${unitOf(factType(field)?.unit)}`
}

const unitOf = (unit: string | undefined): string => (unit === undefined ? '' : ` ${unit}`)

/** `approve it`, `ask Anna, then Ben to approve it`, `add the task “Call them” due in 3 days`. */
export function actionInWords(action: AutomationAction): string {
  const { kind, people = [], parallel, text = '', days = 0 } = action
  switch (kind) {
    case 'routeToApprovers':
      return `ask ${routeInWords(people, parallel === true)} to approve it`
    case 'requestInfo':
      return `ask the partner: “${text}”`
    case 'createTask':
      return `add the task “${text}” ${dueInWords(days)}`
    case 'remind':
      return `remind me ${inDays(days)} of “${text}”`
    default:
      return lowerFirst(actionType(kind)?.label ?? 'do what this version does not know')
  }
}

/** `Anna, then Ben` one after the other; `Anna and Ben` at the same time. */
export const routeInWords = (people: readonly string[], parallel: boolean): string =>
  parallel ? list(people) : people.join(', then ')

const dueInWords = (days: number): string => `due ${inDays(days)}`
const inDays = (days: number): string =>
  days === 0 ? 'the same day' : days === 1 ? 'the next day' : `${days} days later`

/** `When a registration is submitted`, `14 days before protection ends`. */
function triggerInWords(rule: Pick<AutomationRuleFields, 'trigger' | 'triggerDays'>): string {
  const days = triggerDays(rule) ?? 0
  if (rule.trigger === 'registration.protectionEnds')
    return `When protection ends within ${count(days, 'day')}`
  if (rule.trigger === 'registration.infoOverdue')
    return `When asked-for information has not come after ${count(days, 'day')}`
  return `When ${triggerOf(rule.trigger)?.words ?? 'something happens that this version does not know'}`
}

/** A rule as one sentence, in its three parts: when, if, what. `condition` is empty when it always fits. */
export function ruleInWords(
  rule: Pick<AutomationRuleFields, 'trigger' | 'triggerDays' | 'conditions' | 'actions'>,
  words: RuleWords = PLAIN_WORDS,
): { readonly when: string; readonly condition: string; readonly action: string } {
  return {
    when: triggerInWords(rule),
    condition: list(rule.conditions.map(condition => conditionInWords(condition, words))),
    action: list(rule.actions.map(actionInWords)),
  }
}

const lowerFirst = (text: string): string => text.slice(0, 1).toLowerCase() + text.slice(1)
