import type { Contact } from '@shared/domain/contact/schema.ts'
import type { Customer } from '@shared/domain/customer/schema.ts'
import type { Deal } from '@shared/domain/deal/schema.ts'
import type { Interaction } from '@shared/domain/interaction/schema.ts'
import type { Partner } from '@shared/domain/partner/schema.ts'
import type { RevenueEntry } from '@shared/domain/revenue/schema.ts'
import type { Target } from '@shared/domain/target/schema.ts'
import type { Task } from '@shared/domain/task/schema.ts'

const AT = '2026-01-05T08:00:00.000Z'
const stamps = { createdAt: AT, updatedAt: AT, createdIn: 'intent-0' }
const eur = (minor: number) => ({ minor, currency: 'EUR' })

export const partnerRow = (key: string, fields: Partial<Partner> = {}): Partner => ({
  ...stamps,
  id: `partner:${key}`,
  name: `Partner ${key}`,
  types: [],
  status: 'active',
  regions: [],
  industries: [],
  domains: [],
  capabilities: [],
  competitors: [],
  stack: [],
  ...fields,
})

export const contactRow = (key: string, fields: Partial<Contact> = {}): Contact => ({
  ...stamps,
  id: `contact:${key}`,
  name: `Person ${key}`,
  ...fields,
})

export const customerRow = (key: string, fields: Partial<Customer> = {}): Customer => ({
  ...stamps,
  id: `customer:${key}`,
  name: `Customer ${key}`,
  domains: [],
  ...fields,
})

export const dealRow = (key: string, fields: Partial<Deal> = {}): Deal => ({
  ...stamps,
  id: `deal:${key}`,
  name: `Deal ${key}`,
  productIds: [],
  stage: 'qualified',
  amount: eur(100_00),
  partners: [],
  ...fields,
})

export const revenueRow = (key: string, fields: Partial<RevenueEntry> = {}): RevenueEntry => ({
  ...stamps,
  id: `revenue:${key}`,
  role: 'sourced',
  date: '2026-02-03',
  amount: eur(50_00),
  ...fields,
})

export const targetRow = (key: string, fields: Partial<Target> = {}): Target => ({
  ...stamps,
  id: `target:${key}`,
  from: '2026-01-01',
  to: '2026-03-31',
  amount: eur(1_000_00),
  ...fields,
})

export const interactionRow = (key: string, fields: Partial<Interaction> = {}): Interaction => ({
  ...stamps,
  id: `interaction:${key}`,
  kind: 'meeting',
  subject: `Talk ${key}`,
  on: '2026-01-05',
  contactIds: [],
  ...fields,
})

export const taskRow = (key: string, fields: Partial<Task> = {}): Task => ({
  ...stamps,
  id: `task:${key}`,
  title: `Task ${key}`,
  ...fields,
})
