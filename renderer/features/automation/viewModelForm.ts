import { actionType } from '@shared/domain/automation/actions.ts'
import { type FactName, factType, OPERATORS_OF } from '@shared/domain/automation/facts.ts'
import type {
  AutomationAction,
  AutomationCondition,
  AutomationRule,
  AutomationRuleFields,
} from '@shared/domain/automation/schema.ts'
import type { RuleDraft } from '@shared/domain/automation/starters.ts'
import { triggerOf } from '@shared/domain/automation/triggers.ts'
import { decimalFromMinor, isCurrency, minorFromDecimal } from '@shared/lib/money.ts'
import { localDecimal, plainDecimal } from '../../ui/forms/readNumber.ts'

/** A line of the form; figures stay as they are typed until they are read. */
export interface ConditionForm {
  readonly key: number
  readonly field: string
  readonly operator: AutomationCondition['operator']
  readonly values: readonly string[]
  readonly typed: string
  readonly currency: string
}

export interface ActionForm {
  readonly key: number
  readonly kind: string
  readonly people: readonly string[]
  readonly parallel: boolean
  readonly text: string
  readonly days: string
}

export interface RuleForm {
  readonly name: string
  readonly trigger: string
  readonly days: string
  readonly conditions: readonly ConditionForm[]
  readonly actions: readonly ActionForm[]
}

let keys = 0
const nextKey = (): number => ++keys

export const blankAction = (kind: string): ActionForm => ({
  key: nextKey(),
  kind,
  people: [],
  parallel: false,
  text: '',
  days: kind === 'remind' ? '0' : '3',
})

export const blankCondition = (field: FactName, currency: string): ConditionForm => {
  const kind = factType(field)?.kind ?? 'text'
  return {
    key: nextKey(),
    field,
    operator: OPERATORS_OF[kind][0] ?? 'is',
    values: kind === 'yesNo' ? ['no'] : [],
    typed: '',
    currency,
  }
}

/** A rule, or a draft of one, as the form shows it. */
export const formOf = (rule: RuleDraft | AutomationRule, currency: string): RuleForm => ({
  name: rule.name,
  trigger: rule.trigger,
  days: String(rule.triggerDays ?? triggerOf(rule.trigger)?.clock?.usual ?? ''),
  conditions: rule.conditions.map(({ field, operator, values, currency: own = currency }) => ({
    key: nextKey(),
    field,
    operator,
    values: values.map(String),
    typed: typedOf(field, values[0], own),
    currency: own,
  })),
  actions: rule.actions.map(({ kind, people = [], parallel = false, text = '', days = 0 }) => ({
    key: nextKey(),
    kind,
    people,
    parallel,
    text,
    days: String(days),
  })),
})

function typedOf(field: string, value: string | number | undefined, currency: string): string {
  const kind = factType(field)?.kind
  if (typeof value !== 'number') return ''
  const plain = kind === 'money' ? decimalFromMinor({ minor: value, currency }) : String(value)
  return localDecimal(plain.replace(/\.0+$/, ''))
}

/** What the form says, as the fields of a rule. What cannot be read is left out, and the rule's own check says so. */
export function readForm(form: RuleForm): Omit<AutomationRuleFields, 'order' | 'enabled'> {
  const trigger = triggerOf(form.trigger)
  const days = wholeNumber(form.days)
  return {
    name: form.name.trim(),
    process: trigger?.process ?? 'registration',
    trigger: form.trigger,
    ...(trigger?.clock && 'asks' in trigger.clock && days !== undefined && { triggerDays: days }),
    conditions: form.conditions.map(readCondition),
    actions: form.actions.map(readAction),
  }
}

function readCondition(line: ConditionForm): AutomationCondition {
  const { field, operator, typed, currency } = line
  const kind = factType(field)?.kind
  if (operator === 'isSet' || operator === 'isNotSet') return { field, operator, values: [] }
  if (kind !== 'money' && kind !== 'number') return { field, operator, values: [...line.values] }
  const plain = plainDecimal(typed)
  const figure =
    plain === undefined
      ? undefined
      : kind === 'number'
        ? Number(plain)
        : isCurrency(currency)
          ? minorFromDecimal(plain, currency)
          : undefined
  const values = figure === undefined ? [] : [figure]
  return kind === 'money' && isCurrency(currency)
    ? { field, operator, values, currency }
    : { field, operator, values }
}

function readAction({ kind, people, parallel, text, days }: ActionForm): AutomationAction {
  const needs: readonly string[] = actionType(kind)?.needs ?? []
  const count = wholeNumber(days)
  return {
    kind,
    ...(needs.includes('people') && { people: [...people], parallel }),
    ...(needs.includes('text') && { text: text.trim() }),
    ...(needs.includes('days') && count !== undefined && { days: count }),
  }
}

const wholeNumber = (text: string): number | undefined =>
  /^\d{1,4}$/.test(text.trim()) ? Number(text.trim()) : undefined
