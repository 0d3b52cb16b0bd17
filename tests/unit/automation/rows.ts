import type { ConvertTo } from '@shared/domain/automation/condition.ts'
import type {
  AutomationCondition,
  AutomationRule,
  AutomationRuleFields,
  ProcessStep,
} from '@shared/domain/automation/schema.ts'
import type { Lead } from '@shared/domain/lead/schema.ts'
import type { Registration } from '@shared/domain/registration/schema.ts'

const AT = '2026-01-05T08:00:00.000Z'
const stamps = { createdAt: AT, updatedAt: AT, createdIn: 'intent-0' }

export const ruleRow = (key: string, fields: Partial<AutomationRuleFields> = {}): AutomationRule => ({
  ...stamps,
  id: `automationRule:${key}`,
  name: `Rule ${key}`,
  enabled: true,
  order: 0,
  process: 'registration',
  trigger: 'registration.submitted',
  conditions: [],
  actions: [{ kind: 'approve' }],
  ...fields,
})

export const registrationRow = (key: string, fields: Partial<Registration> = {}): Registration => ({
  ...stamps,
  id: `registration:${key}`,
  partnerId: 'partner:a',
  company: `Company ${key}`,
  domains: [],
  productIds: [],
  state: 'draft',
  steps: [],
  approvers: [],
  ...fields,
})

export const leadRow = (key: string, fields: Partial<Lead> = {}): Lead => ({
  ...stamps,
  id: `lead:${key}`,
  company: `Company ${key}`,
  productIds: [],
  state: 'new',
  offers: [],
  ...fields,
})

export const stepRow = (key: string, fields: Partial<ProcessStep> = {}): ProcessStep => ({
  ...stamps,
  id: `processStep:${key}`,
  process: 'registration',
  step: 'submit',
  recordId: 'registration:a',
  at: AT,
  by: 'Ana Ruiz',
  ...fields,
})

export const condition = (
  field: string,
  operator: AutomationCondition['operator'],
  ...values: (string | number)[]
): AutomationCondition => ({ field, operator, values })

/** One euro is two dollars; there is no other rate. */
export const convert: ConvertTo = ({ minor, currency }, to) =>
  currency === to ? minor : currency === 'EUR' && to === 'USD' ? minor * 2 : undefined
