import type { Stakes } from '@shared/domain/conflict/neutral.ts'
import type { Conflict } from '@shared/domain/conflict/schema.ts'
import { aboutOf, type ConflictAbout, stakesOf } from '@shared/domain/conflict/stakes.ts'
import type { Deal } from '@shared/domain/deal/schema.ts'
import type { AccountList } from '@shared/domain/engagement/schema.ts'
import { type Interaction, isTouch } from '@shared/domain/interaction/schema.ts'
import type { Registration } from '@shared/domain/registration/schema.ts'
import { interactionsOfRegistrations } from '../../data/interactionsOf.ts'
import { dayOf } from '../../data/localTime.ts'
import { getRow, getRows, rowsBy } from '../../data/rows.ts'

export type RivalRow = Registration | Deal | AccountList | undefined

/** A conflict with the rows of both sides. */
export interface ConflictSides {
  readonly conflict: Conflict
  readonly registration: Registration
  /** undefined: it is gone. */
  readonly rival: RivalRow
  readonly about: ConflictAbout
  readonly stakes: Stakes | undefined
  /** Dated work with the customer, or about the registrations and deals of both sides, before the registration; the newest first. */
  readonly work: readonly Interaction[]
  readonly partnerNames: ReadonlyMap<string, string>
  readonly productNames: ReadonlyMap<string, string>
  readonly customerName: string | undefined
  readonly ruleName: string | undefined
}

const MOST_WORK = 12

/** The conflicts of a registration, those nobody settled first; also those it is the rival of. */
export async function readConflicts(registrationId: string): Promise<readonly ConflictSides[]> {
  const [own, asRival] = await Promise.all([
    rowsBy('conflicts', 'registrationId', registrationId),
    rowsBy('conflicts', 'rivalId', registrationId),
  ])
  const sides = await Promise.all([...own, ...asRival].map(readSides))
  return sides
    .filter(side => side !== undefined)
    .sort(
      (a, b) =>
        Number(a.conflict.decision !== undefined) - Number(b.conflict.decision !== undefined) ||
        b.conflict.bits - a.conflict.bits ||
        (a.conflict.id < b.conflict.id ? -1 : 1),
    )
}

async function readSides(conflict: Conflict): Promise<ConflictSides | undefined> {
  const { rivalTable, rivalId, ruleId } = conflict
  const registration = await getRow('registrations', conflict.registrationId)
  if (!registration || rivalTable === 'customers') return undefined
  const rival = await getRow(rivalTable, rivalId)
  const about = aboutOf(conflict, registration, rival)
  const [partners, deals, targets, products, rule, work, customer] = await Promise.all([
    getRows('partners', about.partnerIds),
    getRows('deals', about.dealIds),
    rowsBy('targets', 'partnerId', ...about.partnerIds),
    getRows('products', [
      ...registration.productIds,
      ...(rival && 'productIds' in rival ? rival.productIds : []),
    ]),
    ruleId === undefined ? undefined : getRow('engagementRules', ruleId),
    readWork(registration, about),
    registration.customerId === undefined ? undefined : getRow('customers', registration.customerId),
  ])
  const loaded = new Map<string, unknown>(
    [registration, rival, ...partners, ...deals].flatMap(row => (row ? [[row.id, row] as const] : [])),
  )
  const stakes = stakesOf(
    {
      get: (_, id) => loaded.get(id) as never,
      all: table => (table === 'targets' ? targets : []) as never,
    },
    about,
  )
  return {
    conflict,
    registration,
    rival,
    about,
    stakes,
    work,
    partnerNames: namesOf(partners),
    productNames: namesOf(products),
    customerName: customer?.name,
    ruleName: rule?.name,
  }
}

const namesOf = (rows: readonly ({ readonly id: string; readonly name: string } | undefined)[]) =>
  new Map<string, string>(rows.flatMap(row => (row ? [[row.id, row.name] as const] : [])))

async function readWork(
  registration: Registration,
  { dealIds, rivalTable, rivalId }: ConflictAbout,
): Promise<readonly Interaction[]> {
  const sides = [registration.id, ...(rivalTable === 'registrations' ? [rivalId] : [])]
  const work = await Promise.all([
    registration.customerId === undefined
      ? []
      : rowsBy('interactions', 'customerId', registration.customerId),
    rowsBy('interactions', 'dealId', ...dealIds),
    interactionsOfRegistrations(sides),
  ])
  const until = dayOf(registration.submittedAt ?? registration.updatedAt)
  const all = new Map(work.flat().map(row => [row.id, row]))
  return [...all.values()]
    .filter(({ kind, on }) => isTouch(kind) && on <= until)
    .sort((a, b) => (a.on < b.on ? 1 : -1))
    .slice(0, MOST_WORK)
}
