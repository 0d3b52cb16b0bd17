import type { AccountList, EngagementRule } from '@shared/domain/engagement/schema.ts'
import { engagementRuleFields } from '@shared/domain/engagement/schema.ts'
import type { Registration } from '@shared/domain/registration/schema.ts'

const AT = '2026-01-05T08:00:00.000Z'
export const stamps = { createdAt: AT, updatedAt: AT, createdIn: 'intent-0' }

export const registrationRow = (key: string, fields: Partial<Registration> = {}): Registration => ({
  ...stamps,
  id: `registration:${key}`,
  partnerId: 'partner:mine',
  company: 'Nordlicht Handels GmbH',
  domains: [],
  productIds: ['product:sensor'],
  state: 'submitted',
  steps: [],
  approvers: [],
  submittedAt: '2026-03-10T09:00:00.000Z',
  ...fields,
})

export const ruleRow = (key: string, fields: Partial<EngagementRule> = {}): EngagementRule => ({
  ...engagementRuleFields.parse({ name: `Rule ${key}` }),
  ...stamps,
  id: `engagementRule:${key}`,
  ...fields,
})

export const listRow = (key: string, fields: Partial<AccountList> = {}): AccountList => ({
  ...stamps,
  id: `accountList:${key}`,
  name: `List ${key}`,
  accounts: [],
  ...fields,
})
