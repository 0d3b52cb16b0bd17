import type { Change } from '@shared/domain/journal/schema.ts'
import type { TableName } from '@shared/domain/tableNames.ts'

/** Which partners' figures a set of changes concerns; `all` when a setting or rate changed. */
export type Touched = { readonly kind: 'all' } | { readonly kind: 'some'; readonly ids: ReadonlySet<string> }

/** Above this many partners a rebuild is quicker than many small reads. */
const MANY = 150

/** What a row of the book is made of; an entry about anything else need not be read. */
export const BOOK_TABLES: ReadonlySet<TableName> = new Set([
  'rates',
  'workspace',
  'templates',
  'partners',
  'deals',
  'attributions',
  'leads',
  'revenue',
  'targets',
  'interactions',
  'tasks',
  'registrations',
])

export function touchedBy(changes: readonly Change[]): Touched {
  const ids = new Set<string>()
  for (const change of changes) {
    if (change.table === 'rates' || change.table === 'workspace' || change.table === 'templates')
      return { kind: 'all' }
    for (const row of [change.before, change.after])
      if (row) for (const id of partnersOf({ ...change, row })) ids.add(id)
    if (ids.size > MANY) return { kind: 'all' }
  }
  return { kind: 'some', ids }
}

interface Credited {
  readonly credits?: readonly { readonly partnerId: string }[]
}

function partnersOf(change: { table: Change['table']; id: string; row: unknown }): readonly string[] {
  const row = change.row as Credited & {
    partnerId?: string
    referredBy?: string
    partners?: readonly { partnerId: string }[]
    amendments?: readonly Credited[]
  }
  switch (change.table) {
    case 'partners':
      return [change.id]
    case 'deals':
      return row.partners?.map(role => role.partnerId) ?? []
    case 'attributions':
      return [row, ...(row.amendments ?? [])].flatMap(({ credits = [] }) =>
        credits.map(credit => credit.partnerId),
      )
    // A referral speaks for who made it: that partner's credit may change with it.
    case 'leads':
      return row.referredBy === undefined ? [] : [row.referredBy]
    case 'revenue':
    case 'targets':
    case 'interactions':
    case 'tasks':
    case 'registrations':
      return row.partnerId === undefined ? [] : [row.partnerId]
    default:
      return []
  }
}
