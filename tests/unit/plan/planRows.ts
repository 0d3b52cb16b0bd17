import type { PartKind, PlanPart } from '@shared/domain/plan/partSchema.ts'
import { planPart } from '@shared/domain/plan/partSchema.ts'
import { type Plan, plan } from '@shared/domain/plan/schema.ts'
import { type Task, task } from '@shared/domain/task/schema.ts'

const AT = '2026-01-05T08:00:00.000Z'
const stamps = { createdAt: AT, updatedAt: AT, createdIn: 'intent-0' }

export const planRow = (key: string, fields: Partial<Plan> = {}): Plan =>
  plan.parse({
    ...stamps,
    id: `plan:${key}`,
    name: `Plan ${key}`,
    partnerId: 'partner:n',
    from: '2026-01-01',
    to: '2026-12-31',
    currency: 'EUR',
    ...fields,
  })

export const partRow = (key: string, kind: PartKind, fields: object, order = 1): PlanPart =>
  planPart.parse({ ...stamps, id: `planPart:${key}`, planId: 'plan:p', order, kind, ...fields })

export const actionRow = (key: string, fields: Partial<Task> = {}): Task =>
  task.parse({ ...stamps, id: `task:${key}`, title: `Action ${key}`, planId: 'plan:p', ...fields })

export const ourAna = { name: 'Ana Ruiz', side: 'ours' as const }
export const theirBo = { name: 'Bo Lind', side: 'theirs' as const }
