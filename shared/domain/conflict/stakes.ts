import type { LoadedRows, Need } from '../command.ts'
import type { Customer } from '../customer/schema.ts'
import type { Deal } from '../deal/schema.ts'
import type { AccountList } from '../engagement/schema.ts'
import type { Registration } from '../registration/schema.ts'
import type { Stakes } from './neutral.ts'
import type { Conflict } from './schema.ts'

/** Which records a conflict is about: a command must name them before it can read them. */
export interface ConflictAbout {
  readonly registrationId: Registration['id']
  readonly rivalTable: Conflict['rivalTable']
  readonly rivalId: string
  readonly partnerIds: readonly string[]
  readonly dealIds: readonly string[]
}

type RivalRow = Registration | Deal | AccountList | Customer | undefined

/** The partners of both sides: of a deal everybody who takes part in it. */
export function partnersOf(registration: Registration, rival: RivalRow): readonly string[] {
  const theirs =
    rival && 'partners' in rival
      ? rival.partners.map(({ partnerId }) => partnerId)
      : rival && 'partnerId' in rival && rival.partnerId
        ? [rival.partnerId]
        : []
  return [...new Set([registration.partnerId, ...theirs])]
}

/** The deals of both sides: the rival itself, and what either registration became. */
export function dealsOf(registration: Registration, rival: RivalRow): readonly string[] {
  const theirs =
    rival === undefined ? [] : 'stage' in rival ? [rival.id] : 'dealId' in rival ? [rival.dealId] : []
  return [...new Set([registration.dealId, ...theirs].filter(id => id !== undefined))]
}

export const aboutOf = (
  { rivalTable, rivalId }: Conflict,
  registration: Registration,
  rival: RivalRow,
): ConflictAbout => ({
  registrationId: registration.id,
  rivalTable,
  rivalId,
  partnerIds: partnersOf(registration, rival),
  dealIds: dealsOf(registration, rival),
})

export const needsOf = ({
  registrationId,
  rivalTable,
  rivalId,
  partnerIds,
  dealIds,
}: ConflictAbout): readonly Need[] => [
  { table: 'registrations', ids: [registrationId, ...(rivalTable === 'registrations' ? [rivalId] : [])] },
  { table: 'deals', ids: [...dealIds, ...(rivalTable === 'deals' ? [rivalId] : [])] },
  ...(rivalTable === 'accountLists' ? [{ table: rivalTable, ids: [rivalId] } as const] : []),
  { table: 'partners', ids: partnerIds },
  { table: 'targets', index: 'partnerId', anyOf: partnerIds },
]

/** What is at stake, from the rows of `needsOf`; undefined where a side is not what the caller took it for. */
export function stakesOf(rows: LoadedRows, about: ConflictAbout): Stakes | undefined {
  const registration = rows.get('registrations', about.registrationId)
  if (!registration) return undefined
  const rival = rows.get(about.rivalTable, about.rivalId)
  const known = (ids: readonly string[], all: readonly string[]): boolean => ids.every(id => all.includes(id))
  if (
    !known(partnersOf(registration, rival), about.partnerIds) ||
    !known(dealsOf(registration, rival), about.dealIds)
  )
    return undefined
  const deals = about.dealIds.map(id => rows.get('deals', id)).filter(deal => deal !== undefined)
  const territories = [registration, rival, ...deals].map(row =>
    row && 'territory' in row ? row.territory : undefined,
  )
  return {
    territories: territories.filter(each => each !== undefined),
    partners: about.partnerIds.map(id => rows.get('partners', id)).filter(row => row !== undefined),
    sellers: deals.flatMap(({ owner, name }) => (owner ? [{ name: owner, of: name }] : [])),
    targets: rows.all('targets').filter(({ partnerId }) => about.partnerIds.includes(partnerId ?? '')),
  }
}
