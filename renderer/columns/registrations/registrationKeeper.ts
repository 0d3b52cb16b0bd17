import { byRegistration } from '@shared/domain/conflict/byRegistration.ts'
import type { Conflict } from '@shared/domain/conflict/schema.ts'
import type { Deal } from '@shared/domain/deal/schema.ts'
import { clocksOf, clockThatMatters } from '@shared/domain/registration/clocks.ts'
import { isWaiting } from '@shared/domain/registration/machine.ts'
import { type RegionTimes, regionTimes } from '@shared/domain/registration/region.ts'
import type { Registration } from '@shared/domain/registration/schema.ts'
import { convertBy, makeRateBook, type RateBook } from '@shared/domain/scorecard/rateBook.ts'
import type { TableName } from '@shared/domain/tableNames.ts'
import { type ChannelPolicy, policyOf } from '@shared/domain/workspace/channelPolicy.ts'
import type { Instant } from '@shared/lib/calendarDate.ts'
import { homeZone } from '../../data/homeZone.ts'
import { entriesAfter, lastSeq } from '../../data/journal.ts'
import { getRows, readAll } from '../../data/rows.ts'
import { today } from '../../data/today.ts'
import { watchLastSeq } from '../../data/watch.ts'
import { readCommon } from '../bookSource.ts'
import type { RegistrationLine, RegistrationList } from './registrationLine.ts'

export type RegistrationListener = (list: RegistrationList) => void

const MINUTE = 60_000
/** Tables a line says something of. */
const READ: readonly TableName[] = [
  'registrations',
  'conflicts',
  'partners',
  'products',
  'rates',
  'workspace',
]

interface Facts {
  readonly rows: readonly Registration[]
  readonly conflicts: ReadonlyMap<string, readonly Conflict[]>
  readonly partners: ReadonlyMap<string, string>
  readonly products: ReadonlyMap<string, string>
  readonly dealsMade: ReadonlyMap<string, Pick<Deal, 'createdAt' | 'openedOn'>>
  readonly policy: ChannelPolicy
  readonly regions: RegionTimes
  readonly rates: RateBook
  readonly currency: string
}

/** Keeps the list of registrations: read again when something of it changed, its clocks anew every minute. */
export async function startRegistrations(listener: RegistrationListener): Promise<void> {
  let facts: Facts | undefined
  let seq = 0
  let said = ''

  function tell(): void {
    if (!facts) return
    const list = listOf(facts, new Date().toISOString())
    const text = JSON.stringify(list)
    if (text === said) return
    said = text
    listener(list)
  }

  async function catchUp(next: number): Promise<void> {
    if (facts && next === seq) return
    const entries = facts ? await entriesAfter(seq) : []
    const isTouched = !facts || entries.some(({ tables }) => tables.some(table => READ.includes(table)))
    seq = entries.at(-1)?.seq ?? (await lastSeq())
    if (!isTouched) return
    facts = await readFacts()
    tell()
  }

  let tail = Promise.resolve()
  watchLastSeq(next => {
    tail = tail.then(() => catchUp(next)).catch(report)
  }, report)
  setInterval(tell, MINUTE)
}

const report = (error: unknown): void =>
  console.error('The registrations could not be brought up to date.', error)

async function readFacts(): Promise<Facts> {
  const [rows, conflicts, products, { rates, workspace }] = await Promise.all([
    readAll('registrations'),
    readAll('conflicts'),
    readAll('products'),
    readCommon(),
  ])
  const [deals, partners] = await Promise.all([
    getRows(
      'deals',
      rows.flatMap(({ dealId }) => dealId ?? []),
    ),
    // Only those that register: a book has ten thousand others.
    getRows('partners', [...new Set(rows.map(({ partnerId }) => partnerId))]),
  ])
  const policy = policyOf(workspace)
  return {
    rows,
    conflicts: byRegistration(conflicts),
    partners: new Map(partners.flatMap(partner => (partner ? [[partner.id, partner.name] as const] : []))),
    products: new Map(products.map(({ id, name }) => [id, name])),
    dealsMade: new Map(deals.flatMap(deal => (deal ? [[deal.id, deal] as const] : []))),
    policy,
    regions: regionTimes(policy, homeZone()),
    rates: makeRateBook(rates, workspace.currency),
    currency: workspace.currency,
  }
}

function listOf(facts: Facts, now: Instant): RegistrationList {
  const { rows, policy, currency } = facts
  return {
    lines: rows.map(row => lineOf(row, facts, now)),
    waiting: rows.filter(({ state }) => isWaiting(state)).length,
    currency,
    bands: policy.expiryReminderDays.toSorted((a, b) => b - a),
  }
}

function lineOf(row: Registration, facts: Facts, now: Instant): RegistrationLine {
  const conflicts = facts.conflicts.get(row.id) ?? []
  const clock = clockThatMatters(
    row,
    clocksOf({
      registration: row,
      conflicts,
      deal: row.dealId && facts.dealsMade.get(row.dealId),
      policy: facts.policy,
      time: facts.regions(row.territory),
      now,
    }),
  )
  const { id, company, partnerId, amount, state, territory, submittedAt, protectedUntil } = row
  const worth = amount && convertBy(facts.rates, amount, today())?.minor
  return {
    id,
    company,
    partnerId,
    partner: facts.partners.get(partnerId) ?? 'A partner that is gone',
    products: row.productIds.flatMap(product => facts.products.get(product) ?? []).join(', '),
    state,
    undecided: conflicts.filter(({ decision }) => decision === undefined).length,
    updatedAt: row.updatedAt,
    ...(amount && { minor: amount.minor, currency: amount.currency }),
    ...(worth !== undefined && { worth }),
    ...(territory !== undefined && { territory }),
    ...(submittedAt !== undefined && { submittedAt }),
    ...(protectedUntil !== undefined && { protectedUntil }),
    ...(clock && { clock }),
  }
}
