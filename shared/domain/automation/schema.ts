import { z } from 'zod'
import { idField, instantField, longText, optionalText, rowFields, shortText } from '../fields/schema.ts'

/** Processes whose steps are logged; later ones join here. */
export const PROCESSES = ['registration', 'lead', 'deal'] as const
export type Process = (typeof PROCESSES)[number]

export const PROCESS_LABELS: Readonly<Record<Process, string>> = {
  registration: 'Deal registration',
  lead: 'Lead distribution',
  deal: 'Deal follow-up',
}

/** What a rule compares a field with. Lists mean "one of". */
export const CONDITION_OPERATORS = ['is', 'isNot', 'under', 'over', 'isSet', 'isNotSet'] as const

export const automationCondition = z.object({
  field: z.string().min(1).max(100),
  operator: z.enum(CONDITION_OPERATORS),
  values: z
    .array(z.union([z.string().max(300), z.number()]))
    .max(200)
    .default([]),
  /** Of an amount: the currency the value is in. */
  currency: z.string().length(3).optional(),
})
export type AutomationCondition = z.infer<typeof automationCondition>

/** What a rule does; which fields an action needs is the action's own rule. */
export const automationAction = z.object({
  kind: z.string().min(1).max(100),
  /** People, in order, of a route to approvers. */
  people: z.array(shortText).max(20).optional(),
  parallel: z.boolean().optional(),
  days: z.number().int().min(-3650).max(3650).optional(),
  text: longText,
})
export type AutomationAction = z.infer<typeof automationAction>

export const automationRuleFields = z.object({
  name: shortText,
  enabled: z.boolean().default(false),
  order: z.number().int().min(0).default(0),
  process: z.enum(PROCESSES),
  trigger: z.string().min(1).max(100),
  /** Of a trigger that waits for a day: how many days before or after it. */
  triggerDays: z.number().int().min(0).max(3650).optional(),
  conditions: z.array(automationCondition).max(50).default([]),
  actions: z.array(automationAction).min(1).max(20),
  notes: longText,
})
export type AutomationRuleFields = z.infer<typeof automationRuleFields>

export const automationRule = automationRuleFields.extend({ id: idField('automationRule'), ...rowFields })
export type AutomationRule = z.infer<typeof automationRule>

/** `stopped`: the loop guard; `refused`: an action was not allowed, with why. */
export const RUN_OUTCOMES = ['done', 'refused', 'stopped'] as const

/** One run of one rule over one record. */
export const ruleRun = z.object({
  id: idField('ruleRun'),
  ruleId: idField('automationRule'),
  ruleName: z.string(),
  trigger: z.string(),
  recordId: z.string(),
  at: instantField,
  outcome: z.enum(RUN_OUTCOMES),
  actions: z.array(z.string()).max(20).default([]),
  note: optionalText,
  ...rowFields,
})
export type RuleRun = z.infer<typeof ruleRun>

/** One step of a process as it happened: by a person, or by a rule. The automation rate is counted from these alone. */
export const processStep = z.object({
  id: idField('processStep'),
  process: z.enum(PROCESSES),
  step: z.string().min(1).max(100),
  recordId: z.string(),
  at: instantField,
  by: z.string(),
  ruleId: idField('automationRule').optional(),
  ...rowFields,
})
export type ProcessStep = z.infer<typeof processStep>
