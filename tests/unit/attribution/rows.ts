import type { Interaction } from '@shared/domain/interaction/schema.ts'
import type { Lead } from '@shared/domain/lead/schema.ts'
import type { Registration } from '@shared/domain/registration/schema.ts'

const AT = '2026-01-05T08:00:00.000Z'
const stamps = { createdAt: AT, updatedAt: AT, createdIn: 'intent-0' }

/** Approved on 10 January, protected for 90 days. */
export const registrationOf = (key: string, fields: Partial<Registration> = {}): Registration => ({
  ...stamps,
  id: `registration:${key}`,
  partnerId: 'partner:1',
  company: 'Aalto Oy',
  domains: [],
  productIds: [],
  state: 'approved',
  steps: [],
  approvers: [],
  protectedFrom: '2026-01-10',
  protectedUntil: '2026-04-10',
  ...fields,
})

export const leadOf = (key: string, fields: Partial<Lead> = {}): Lead => ({
  ...stamps,
  id: `lead:${key}`,
  company: 'Aalto Oy',
  productIds: [],
  state: 'new',
  offers: [],
  ...fields,
})

export const callOf = (key: string, fields: Partial<Interaction> = {}): Interaction => ({
  ...stamps,
  id: `interaction:${key}`,
  kind: 'call',
  subject: 'Call',
  on: '2026-02-01',
  partnerId: 'partner:1',
  dealId: 'deal:1',
  contactIds: [],
  ...fields,
})
