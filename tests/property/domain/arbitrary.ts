import { DEAL_STAGES, PARTNER_ROLES } from '@shared/domain/deal/schema.ts'
import { DIRECTIONS, INTERACTION_KINDS } from '@shared/domain/interaction/schema.ts'
import { PARTNER_STATUSES, PARTNER_TYPES } from '@shared/domain/partner/schema.ts'
import { PROMISE_SIDES } from '@shared/domain/task/schema.ts'
import { addDays } from '@shared/lib/calendarDate.ts'
import type { EntityType, Id } from '@shared/lib/ids.ts'
import fc from 'fast-check'
import type { MemoryStore } from '../../unit/domain/memoryStore.ts'
import {
  contactRow,
  customerRow,
  dealRow,
  interactionRow,
  partnerRow,
  revenueRow,
  targetRow,
  taskRow,
} from '../../unit/domain/rows.ts'

/** Few ids, some of rows that are not there: commands meet the same rows again and again, or miss them. */
const idOf = <T extends EntityType>(type: T): fc.Arbitrary<Id<T>> =>
  fc.constantFrom('1', '2', '3', '4', 'new-1', 'new-2', 'gone').map((key): Id<T> => `${type}:${key}`)

const text = fc.constantFrom('Nordlicht', 'Αλκυόνη', '朝凪', ' ', '', 'x')
const name = fc.constantFrom('Nordlicht', 'Αλκυόνη', '朝凪', 'Falk & Söhne')
const key = fc.constantFrom('K-1', 'K-2', 'K-3', '')
const day = fc.integer({ min: 0, max: 700 }).map(days => addDays('2025-06-01', days))
const money = fc.record({
  minor: fc.integer({ min: -5, max: 1_000_000 }),
  currency: fc.constantFrom('EUR', 'JPY', 'KWD'),
})
const clearable = <T>(value: fc.Arbitrary<T>) => fc.option(value, { freq: 4 })
const some = <T>(values: Record<string, fc.Arbitrary<unknown>>) =>
  fc.record(values, { requiredKeys: [] }) as fc.Arbitrary<T>

const partnerTexts = { tier: text, country: text, owner: text, notes: text, externalKey: key }
const types = fc.subarray([...PARTNER_TYPES], { maxLength: 3 })
const status = fc.constantFrom(...PARTNER_STATUSES)

interface PartnerPatch {
  tier?: string | null
  notes?: string | null
  externalKey?: string | null
}
const allClearable = (values: Record<string, fc.Arbitrary<unknown>>) =>
  Object.fromEntries(Object.entries(values).map(([field, value]) => [field, clearable(value)]))

export const partnerEntry = fc
  .tuple(name, some<Partial<Record<keyof typeof partnerTexts, string>>>(partnerTexts), types, status)
  .map(([named, texts, kinds, state]) => ({ name: named, ...texts, types: kinds, status: state }))
export const partnerEdit = fc.record({
  id: idOf('partner'),
  patch: some<PartnerPatch>({
    name,
    ...allClearable({ ...partnerTexts, types, status, stack: fc.array(name, { maxLength: 2 }) }),
  }),
})

const ids = <T extends EntityType>(type: T) => fc.array(idOf(type), { minLength: 1, maxLength: 3 })
export const chosen = <T extends EntityType>(type: T) => fc.record({ ids: ids(type) })
export const partnersField = fc.oneof(
  fc.record({ ids: ids('partner'), field: fc.constant('tier' as const), value: clearable(name) }),
  fc.record({ ids: ids('partner'), field: fc.constant('status' as const), value: status }),
  fc.record({ ids: ids('partner'), field: fc.constant('owner' as const), value: clearable(name) }),
)

const places = { partnerId: idOf('partner'), customerId: idOf('customer') }
export const contactEntry = fc
  .tuple(
    name,
    some<{ partnerId?: Id<'partner'>; customerId?: Id<'customer'>; email?: string }>({
      ...places,
      email: text,
    }),
  )
  .map(([named, rest]) => ({ name: named, ...rest }))
export const contactEdit = fc.record({
  id: idOf('contact'),
  patch: some<{ partnerId?: Id<'partner'> | null; title?: string | null }>({
    name,
    ...allClearable({ ...places, title: text }),
  }),
})

const customerTexts = { industry: text, city: text, externalKey: key }
export const customerEntry = fc
  .tuple(name, some<Partial<Record<keyof typeof customerTexts, string>>>(customerTexts))
  .map(([named, texts]) => ({ name: named, ...texts }))
export const customerEdit = fc.record({
  id: idOf('customer'),
  patch: some<{ industry?: string | null }>({
    name,
    ...allClearable({ ...customerTexts, employees: fc.nat(), annualRevenue: money }),
  }),
})

const dealPartners = fc.array(
  fc.record({
    partnerId: idOf('partner'),
    role: fc.constantFrom(...PARTNER_ROLES),
    shareBp: fc.constantFrom(2_500, 5_000, 10_000),
  }),
  { maxLength: 3 },
)
const stage = fc.constantFrom(...DEAL_STAGES)
const dealRest = {
  customerId: idOf('customer'),
  amount: money,
  openedOn: day,
  closeOn: day,
  partners: dealPartners,
  externalKey: key,
}
export const dealEntry = fc
  .tuple(name, stage, some<{ customerId?: Id<'customer'>; closeOn?: string }>(dealRest))
  .map(([named, at, rest]) => ({ name: named, stage: at, ...rest }))
export const dealEdit = fc.record({
  id: idOf('deal'),
  patch: some<{ closeOn?: string | null }>({ name, stage, ...allClearable(dealRest) }),
})

export const targetEntry = fc
  .tuple(
    day,
    fc.integer({ min: -3, max: 120 }),
    money,
    some<{ partnerId?: Id<'partner'>; sellerKey?: string }>({ partnerId: idOf('partner'), sellerKey: text }),
  )
  .map(([from, days, amount, whose]) => ({ from, to: addDays(from, days), amount, ...whose }))
export const targetEdit = fc.record({
  id: idOf('target'),
  partnerId: fc.constantFrom('1', '2', '3').map((key): Id<'partner'> => `partner:${key}`),
  patch: some<{ from?: string; sellerKey?: string | null }>({
    from: day,
    to: day,
    amount: money,
    sellerKey: clearable(text),
  }),
})

const moment = fc.constantFrom('2026-03-01T09:00:00.000Z', '2026-03-01T10:30:00.000Z')
const activityPlaces = { ...places, dealId: idOf('deal') }
const interactionRest = {
  ...activityPlaces,
  contactIds: fc.array(idOf('contact'), { maxLength: 2 }),
  startAt: moment,
  endAt: moment,
  direction: fc.constantFrom(...DIRECTIONS),
  text,
}
const kind = fc.constantFrom(...INTERACTION_KINDS)
export const interactionEntry = fc
  .tuple(kind, name, day, some<{ partnerId?: Id<'partner'>; text?: string }>(interactionRest))
  .map(([as, subject, on, rest]) => ({ kind: as, subject, on, ...rest }))
export const interactionEdit = fc.record({
  id: idOf('interaction'),
  patch: some<{ subject?: string; place?: string | null }>({
    kind,
    subject: name,
    on: day,
    ...allClearable({ ...interactionRest, place: text }),
  }),
})

const taskRest = {
  ...activityPlaces,
  contactId: idOf('contact'),
  interactionId: idOf('interaction'),
  dueOn: day,
  remindAt: moment,
  silent: fc.constant(true as const),
  promise: fc.constantFrom(...PROMISE_SIDES),
  notes: text,
}
export const taskEntry = fc
  .tuple(name, some<{ partnerId?: Id<'partner'>; notes?: string }>(taskRest))
  .map(([title, rest]) => ({ title, ...rest }))
export const entryWithTask = fc.record({ interaction: interactionEntry, task: taskEntry })
export const taskEdit = fc.record({
  id: idOf('task'),
  patch: some<{ title?: string; notes?: string | null }>({ title: name, ...allClearable(taskRest) }),
})
export const reminded = fc.record({ ids: ids('task'), at: moment })
export const postponed = fc.record({ ids: ids('task'), dueOn: day })

const rateDay = fc.constantFrom('2026-01-01', '2026-02-01')
const currency = fc.constantFrom('EUR', 'USD')
export const rateEntry = fc
  .tuple(
    rateDay,
    currency,
    currency,
    fc.constantFrom('1.08', '0.93', '0'),
    some<{ source?: string }>({ source: text }),
  )
  .map(([date, from, to, rate, rest]) => ({ date, from, to, rate, ...rest }))
export const rateIds = fc.record({
  ids: fc
    .array(fc.tuple(rateDay, fc.constantFrom('EUR-USD', 'USD-EUR')), { minLength: 1, maxLength: 2 })
    .map(list => list.map(([date, pair]): Id<'rate'> => `rate:${date}-${pair}`)),
})

export const workspacePatch = some<{ owner?: string | null; currency?: string; tiers?: string[] | null }>({
  owner: clearable(text),
  currency,
  paper: fc.constantFrom('A4', 'Letter'),
  tiers: clearable(fc.array(name, { maxLength: 3 })),
})

const half = (partner: string) => ({
  partnerId: `partner:${partner}` as const,
  role: 'sourced' as const,
  shareBp: 5_000,
})

/** A small book in which everything hangs together. */
export const fill = (store: MemoryStore): MemoryStore =>
  store
    .put(
      'partners',
      partnerRow('1', { externalKey: 'K-1' }),
      partnerRow('2', { tier: 'Gold' }),
      partnerRow('3'),
    )
    .put('customers', customerRow('1', { externalKey: 'K-2' }), customerRow('2'))
    .put(
      'contacts',
      contactRow('1', { partnerId: 'partner:1' }),
      contactRow('2', { customerId: 'customer:1' }),
    )
    .put('contacts', contactRow('3', { partnerId: 'partner:1', customerId: 'customer:1' }))
    .put('deals', dealRow('1', { partners: [half('1'), half('2')], customerId: 'customer:1' }), dealRow('2'))
    .put(
      'deals',
      dealRow('3', { stage: 'won', closeOn: '2026-02-03', partners: [half('1')], externalKey: 'K-3' }),
    )
    .put(
      'revenue',
      revenueRow('1', { partnerId: 'partner:1', dealId: 'deal:3' }),
      revenueRow('2', { partnerId: 'partner:2' }),
    )
    .put('revenue', revenueRow('3'))
    .put(
      'targets',
      targetRow('1', { partnerId: 'partner:1' }),
      targetRow('2', { partnerId: 'partner:2' }),
      targetRow('3', { sellerKey: '272' }),
    )
    .put(
      'interactions',
      interactionRow('1', { partnerId: 'partner:1', contactIds: ['contact:1', 'contact:3'] }),
      interactionRow('2', { kind: 'note', dealId: 'deal:1', customerId: 'customer:1' }),
      interactionRow('3', { kind: 'call', contactIds: ['contact:2'] }),
    )
    .put(
      'tasks',
      taskRow('1', { partnerId: 'partner:1', interactionId: 'interaction:1', dueOn: '2026-02-01' }),
      taskRow('2', { dealId: 'deal:1', contactId: 'contact:2', doneAt: '2026-02-01T09:00:00.000Z' }),
      taskRow('3', { customerId: 'customer:1', promise: 'ours' }),
    )
