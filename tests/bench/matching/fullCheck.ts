import { findConflicts } from '@shared/domain/conflict/check.ts'
import {
  type ConflictIndex,
  createConflictIndex,
  type Surroundings,
} from '@shared/domain/conflict/conflictIndex.ts'
import type { ConflictFacts } from '@shared/domain/conflict/facts.ts'
import { ofCustomer, ofRegistration } from '@shared/domain/conflict/records.ts'
import type { Customer } from '@shared/domain/customer/schema.ts'
import { convertWith } from '@shared/domain/engagement/convertWith.ts'
import { DEAL_MODEL } from '@shared/domain/matching/dealModel.ts'
import { totalOf } from '@shared/domain/matching/explain.ts'
import { NOTHING_KNOWN } from '@shared/domain/matching/kind.ts'
import { prepare } from '@shared/domain/matching/record.ts'
import type { Registration } from '@shared/domain/registration/schema.ts'
import { generateSample, type SampleRows } from '@shared/domain/sample/generate.ts'
import { policyOf } from '@shared/domain/workspace/channelPolicy.ts'
import { type Random, randomOf } from '@shared/lib/random.ts'
import { report } from '../support/report.ts'
import { percentile } from '../support/trace.ts'
import { SEED } from './linkage.ts'
import { similarity } from './ours.ts'

const PARTNERS = 10_000
const DEALS = Number(process.env.TANDEM_BENCH_DEALS ?? 100_000)
/** Registrations that stand in the book beside the sample's own. */
const REGISTERED = 2_000
const CHECKS = 500
const SCANS = 5
const TODAY = '2026-11-23'

/** The whole check of a registration in the large sample: companies, claims, products, window, rules, words. */
export function fullCheck(): void {
  let ids = 0
  const rows = generateSample({
    seed: SEED,
    today: TODAY,
    now: `${TODAY}T08:00:00.000Z`,
    newId: type => `${type}:${(ids++).toString(36)}`,
    partners: PARTNERS,
    deals: DEALS,
  })
  const random = randomOf(SEED, 'full checks')
  const registrations = [
    ...rows.registrations,
    ...Array.from({ length: REGISTERED }, (_, at) => registered(rows, random, `bench-${at}`)),
  ]
  const begun = performance.now()
  const index = createConflictIndex(similarity)
  for (const row of rows.customers) index.putCustomer(row, [])
  for (const row of registrations) index.putRegistration(row)
  for (const row of rows.accountLists) index.putList(row)
  for (const row of rows.deals) if (!row.customerId) index.putLooseDeal(row)
  const built = performance.now() - begun
  const read = reader(rows, registrations)
  const asked = Array.from({ length: CHECKS }, (_, at) => registered(rows, random, `asked-${at}`))
  const times: number[] = []
  /** What the check itself took of the processor: the same on a machine that does other work beside. */
  const busy: number[] = []
  let [found, disputed, own] = [0, 0, 0]
  for (const row of asked) {
    const start = performance.now()
    const before = process.cpuUsage()
    const { conflicts, around } = check(row, index, read)
    times.push(performance.now() - start)
    const { user, system } = process.cpuUsage(before)
    busy.push((user + system) / 1000)
    found += conflicts.length
    disputed += Number(conflicts.length > 0)
    own += Number(around.near.some(({ id }) => id === row.externalKey))
  }
  const scans = asked.slice(0, SCANS).map(row => scan(row, rows))
  const [p50, p95] = [percentile(times, 0.5), percentile(times, 0.95)]
  console.log(
    `\nwhole check with rules, ${rows.deals.length} deals of ${rows.customers.length} customers, ${registrations.length} registrations, seed ${SEED}: ` +
      `index built in ${(built / 1000).toFixed(1)} s; ${CHECKS} checks: p50 ${p50.toFixed(2)} ms, p95 ${p95.toFixed(2)} ms, ` +
      `worst ${Math.max(...times).toFixed(1)} ms, of the processor p95 ${percentile(busy, 0.95).toFixed(2)} ms (rows in memory; the app reads the few around a registration by index)\n` +
      `  ${disputed} of ${CHECKS} have rivals, ${found} in all; the customer itself was near ${own} times\n` +
      `  comparing with every customer (${SCANS} checks): p95 ${percentile(scans, 0.95).toFixed(0)} ms`,
  )
  report({
    group: 'matching',
    metric: `a whole check with rules beside ${rows.deals.length} deals, p95`,
    ours: p95,
    baseline: percentile(scans, 0.95),
    baselineName: 'comparing with every customer, p95',
    unit: 'ms',
    target: '<=50 ms',
    rounds: CHECKS,
    rows: { deals: rows.deals.length, customers: rows.customers.length, registrations: registrations.length },
  })
}

/** Somebody registers a customer of the book: another spelling, a subdomain, or only the name. `externalKey`: whose. */
function registered(rows: SampleRows, random: Random, key: string): Registration {
  const customer = random.pick(rows.customers)
  const words = customer.name.split(' ')
  return {
    id: `registration:${key}`,
    partnerId: random.pick(rows.partners).id,
    company: words.length > 2 && random.chance(0.5) ? words.slice(0, -1).join(' ') : customer.name,
    externalKey: customer.id,
    domains: random.chance(0.7) ? customer.domains.map(domain => `shop.${domain}`) : [],
    ...(customer.country !== undefined && { country: customer.country, territory: customer.country }),
    ...(customer.segment !== undefined && { segment: customer.segment }),
    productIds: random.some(rows.products, 2).map(({ id }) => id),
    amount: { minor: random.int(1, 200) * 100_000, currency: 'EUR' },
    state: 'submitted',
    steps: [],
    approvers: [],
    submittedAt: `${TODAY}T07:00:00.000Z`,
    createdAt: `${TODAY}T07:00:00.000Z`,
    updatedAt: `${TODAY}T07:00:00.000Z`,
    createdIn: 'bench',
  }
}

type Read = (around: Surroundings) => ConflictFacts

/** The rows around a registration, by the same keys as the store's indexes. */
function reader(rows: SampleRows, registrations: readonly Registration[]): Read {
  const deals = grouped(rows.deals, ({ customerId }) => customerId)
  const byCustomer = grouped(registrations, ({ customerId }) => customerId)
  const byId = new Map(registrations.map(row => [row.id as string, row]))
  const talks = grouped(rows.interactions, ({ dealId }) => dealId)
  const customers = new Map<string, Customer>(rows.customers.map(row => [row.id, row]))
  const partners = new Map(rows.partners.map(row => [row.id as string, row]))
  const products = new Map(rows.products.map(({ id, name }) => [id as string, name]))
  const policy = policyOf({})
  const convert = convertWith(rows.rates)
  return ({ near, group }) => {
    const ids = [...near.map(({ id }) => id), ...group.keys()] as Customer['id'][]
    const own = ids.flatMap(id => deals.get(id) ?? [])
    return {
      today: TODAY,
      now: `${TODAY}T08:00:00.000Z`,
      dayOf: at => at.slice(0, 10),
      customers: new Map(ids.flatMap(id => (customers.has(id) ? [[id, customers.get(id) as Customer]] : []))),
      deals: own,
      registrations: [
        ...new Set([
          ...ids.flatMap(id => byCustomer.get(id) ?? []),
          ...ids.flatMap(id => byId.get(id) ?? []),
        ]),
      ],
      lists: rows.accountLists.filter(({ id }) => near.some(one => one.id === id)),
      namedOn: new Set(near.flatMap(one => (one.explanation.decision === 'match' ? [one.id] : []))),
      interactions: own.flatMap(({ id }) => talks.get(id) ?? []),
      partners,
      products,
      rules: rows.engagementRules,
      policy,
      convert,
    }
  }
}

function check(row: Registration, index: ConflictIndex, read: Read) {
  const around = index.around(row)
  return { around, conflicts: findConflicts(row, around, read(around)) }
}

/** The plain way: the registered company beside every customer. */
function scan(row: Registration, { customers }: SampleRows): number {
  const start = performance.now()
  const own = prepare(DEAL_MODEL.fields, ofRegistration(row))
  const tools = { similarity, rarity: NOTHING_KNOWN }
  for (const customer of customers)
    totalOf(DEAL_MODEL, own, prepare(DEAL_MODEL.fields, ofCustomer(customer, [])), tools)
  return performance.now() - start
}

function grouped<T, K>(rows: readonly T[], keyOf: (row: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>()
  for (const row of rows) {
    const key = keyOf(row)
    const group = groups.get(key)
    if (group) group.push(row)
    else groups.set(key, [row])
  }
  return groups
}
