import { leadPolicy } from '@shared/domain/lead/policy.ts'
import type { Lead } from '@shared/domain/lead/schema.ts'
import type { WeightWorld } from '@shared/domain/lead/weight.ts'

const AT = '2026-01-05T08:00:00.000Z'

export const leadRow = (key: string, fields: Partial<Lead> = {}): Lead => ({
  createdAt: AT,
  updatedAt: AT,
  createdIn: 'intent-0',
  id: `lead:${key}`,
  company: `Company ${key}`,
  productIds: [],
  state: 'new',
  offers: [],
  ...fields,
})

export const world = (policy: Parameters<typeof leadPolicy.parse>[0] = {}): WeightWorld => ({
  policy: leadPolicy.parse(policy),
  tiers: ['Registered', 'Silver', 'Gold', 'Platinum'],
  products: new Map([['product:1', { name: 'Lantern Analytics', family: 'Analytics' }]]),
})
