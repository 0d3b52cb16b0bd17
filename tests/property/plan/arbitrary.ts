import { contentOf } from '@shared/domain/plan/content.ts'
import { PART_KINDS, type PartKind, type PlanPart } from '@shared/domain/plan/partSchema.ts'
import { PLAN_SECTIONS } from '@shared/domain/plan/schema.ts'
import type { PlanContent } from '@shared/domain/plan/versionSchema.ts'
import type { Task } from '@shared/domain/task/schema.ts'
import fc from 'fast-check'
import { partnerRow } from '../../unit/domain/rows.ts'
import { actionRow, partRow, planRow } from '../../unit/plan/planRows.ts'

const name = fc.constantFrom('Win ten banks', '朝凪', 'ألفا', 'x')
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined })
const amount = fc.integer({ min: 0, max: 9_000 })
const day = fc.constantFrom('2026-01-31', '2026-02-28', '2027-12-31')
const quarter = fc.constantFrom('2026-Q1', '2026-Q2')
const person = fc.record({ name, side: fc.constantFrom('ours', 'theirs') })
const paragraphs = fc.array(name, { maxLength: 3 }).map(lines => ({
  type: 'doc',
  content: lines.map(text => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
}))
const customerId = maybe(fc.constantFrom('customer:1', 'customer:2'))

const FIELDS: Readonly<Record<PartKind, fc.Arbitrary<object>>> = {
  text: fc.record({ section: fc.constantFrom(...PLAN_SECTIONS), doc: paragraphs }),
  swot: fc.record({ quadrant: fc.constantFrom('strength', 'threat'), text: name }),
  goal: fc.record({
    side: fc.constantFrom('ours', 'theirs', 'joint'),
    title: name,
    detail: maybe(name),
    weight: fc.integer({ min: 0, max: 100 }),
    quarters: fc.array(fc.record({ quarter, target: maybe(amount), actual: maybe(amount) }), {
      maxLength: 2,
    }),
    owner: maybe(person),
  }),
  forecast: fc.record({ quarter, customerId, productId: maybe(fc.constant('product:1')), likely: amount }),
  account: fc.record({ name, customerId, overlap: maybe(name) }),
  motion: fc.record({ motion: fc.constantFrom('coSell', 'resale'), trigger: maybe(name) }),
  campaign: fc.record({ title: name, from: maybe(day), ours: amount, terms: maybe(name) }),
  enablement: fc.record({ person, certificate: name, byOn: maybe(day) }),
  resource: fc.record({ person, dayTenths: amount }),
  delivery: fc.record({ what: fc.constantFrom('sla', 'model'), title: name }),
  risk: fc.record({ title: name, likelihood: fc.integer({ min: 1, max: 5 }), mitigation: maybe(name) }),
  kpi: fc.record({ title: name, target: maybe(amount) }),
  meeting: fc.record({ title: name, on: day, minutes: fc.constantFrom(30, 60) }),
}

const stamp = fc.constantFrom('2026-01-05T08:00:00.000Z', '2026-03-05T08:00:00.000Z')
const order = fc.constantFrom(1, 1.5, 2, 3)

/** One of a few ids for each kind: the same part is met in two contents, or only in one. */
const part: fc.Arbitrary<PlanPart> = fc
  .constantFrom(...PART_KINDS)
  .chain(kind =>
    fc
      .tuple(fc.constantFrom('1', '2', '3'), FIELDS[kind], order, stamp)
      .map(([key, fields, at, updatedAt]) => partRow(`${kind}-${key}`, kind, { ...fields, updatedAt }, at)),
  )

const action: fc.Arbitrary<Task> = fc
  .record({
    key: fc.constantFrom('1', '2', '3', '4'),
    title: name,
    dueOn: maybe(day),
    accountable: maybe(person),
    responsible: maybe(fc.array(person, { maxLength: 2 })),
    order: maybe(order),
  })
  .map(({ key, ...fields }) => actionRow(key, fields as Partial<Task>))

const actual = fc.record({
  partId: fc.constantFrom('planPart:goal-1', 'planPart:goal-2'),
  quarter,
  actual: fc.option(amount),
})

/** Contents as a plan is frozen into, of few ids and few values. */
export const planContents: fc.Arbitrary<PlanContent> = fc
  .record({
    name,
    partner: name,
    confidentiality: maybe(name),
    people: fc.array(fc.record({ role: fc.constantFrom('owner', 'sponsor'), person }), { maxLength: 2 }),
    version: fc.integer({ min: 1, max: 3 }),
    parts: fc.uniqueArray(part, { selector: ({ id }) => id, maxLength: 14 }),
    actions: fc.uniqueArray(action, { selector: ({ id }) => id, maxLength: 4 }),
    customer: maybe(name),
    actuals: fc.uniqueArray(actual, { selector: one => one.partId + one.quarter, maxLength: 3 }),
    asOf: day,
  })
  .map(({ name, partner, confidentiality, people, version, parts, actions, customer, actuals, asOf }) =>
    contentOf({
      plan: planRow('p', { name, confidentiality, people, version } as object),
      partner: partnerRow('n', { name: partner }),
      parts,
      actions,
      nameOf: id => (id.startsWith('customer') ? customer : 'Product'),
      actuals: actuals as PlanContent['actuals'],
      asOf,
    }),
  )
