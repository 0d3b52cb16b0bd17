import { memberNames } from '../member/resolve.ts'
import type { Member } from '../member/schema.ts'
import type { TableName } from '../tableNames.ts'
import type { TableRow } from '../tables.ts'
import { isTheirs, type Noted } from './isTheirs.ts'
import { mentionedIn, peopleIn } from './mentions.ts'
import { isPackTable, type PackTable } from './packTables.ts'

/** Which rows a handover pack holds, told row by row, so that a book of any size can be walked through. */
export interface PackChoice {
  /**
   * First walk, over `PACK_TABLES` in their order and each table once: whether a row belongs to the accounts, or is a
   * convention their figures need.
   */
  takes<T extends PackTable>(table: T, row: TableRow<T>): boolean
  /** Then, until nothing is wanted: ids that chosen rows name and that were not looked for yet. */
  wanted(): ReadonlyMap<PackTable, ReadonlySet<string>>
  /** One of them was found: it is in the pack, and what it names is wanted in turn. */
  found<T extends PackTable>(table: T, row: TableRow<T>): void
  /** In the end: whose accounts they are, and whoever else of the team is named in them. */
  members(): readonly Member[]
}

interface PackOf {
  /** Whose accounts they are. */
  readonly memberId: string
  /** The whole team: owners are told by name. */
  readonly members: readonly Member[]
  /** The table of the row an id names; undefined for a text that is no id. */
  tableOf(id: string): TableName | undefined
}

/**
 * Everything of the partners a member owns, closed under references: what a chosen row names is chosen too. Of
 * another owner's partners only what is named so comes along, never what hangs on them.
 */
export function choosePack({ memberId, members, tableOf }: PackOf): PackChoice {
  const readName = memberNames(members)
  const noted: Noted = {
    partners: new Set(),
    leads: new Set(),
    registrations: new Set(),
    deals: new Set(),
    customers: new Set(),
    plans: new Set(),
    sessions: new Set(),
  }
  const chosen = new Set<string>()
  const asked = new Set<string>()
  const people = new Set<string>()
  let open = new Map<PackTable, Set<string>>()

  const memberIdOf = (name: string | undefined): string | undefined => {
    const resolved = readName(name)
    return resolved.kind === 'member' ? resolved.member.id : undefined
  }
  const ownerIs = (name: string | undefined): boolean => memberIdOf(name) === memberId
  const note = (row: TableRow<TableName>): void => {
    chosen.add(row.id)
    for (const name of peopleIn(row)) people.add(name)
    for (const id of mentionedIn(row)) {
      const table = tableOf(id)
      if (!table || !isPackTable(table) || asked.has(id)) continue
      const ids = open.get(table) ?? new Set()
      open.set(table, ids.add(id))
    }
  }

  return {
    takes(table, row) {
      const own = isTheirs(table, row, { noted, ownerIs })
      if (own) note(row)
      return own
    },
    wanted() {
      const wanted = new Map<PackTable, ReadonlySet<string>>()
      for (const [table, ids] of open) {
        const missing = new Set([...ids].filter(id => !chosen.has(id) && !asked.has(id)))
        for (const id of missing) asked.add(id)
        if (missing.size > 0) wanted.set(table, missing)
      }
      open = new Map()
      return wanted
    },
    found(_, row) {
      note(row)
    },
    members() {
      const named = new Set([...people].flatMap(name => memberIdOf(name) ?? []))
      return members.filter(({ id }) => id === memberId || named.has(id))
    },
  }
}
