import type { ConflictIndex } from '@shared/domain/conflict/conflictIndex.ts'
import type { ConflictFacts } from '@shared/domain/conflict/facts.ts'
import { pastCase, type RivalRow } from '@shared/domain/conflict/pastCase.ts'
import type { Conflict } from '@shared/domain/conflict/schema.ts'
import type { PastConflict } from '@shared/domain/engagement/backTest.ts'
import type { Registration } from '@shared/domain/registration/schema.ts'
import type { TableName } from '@shared/domain/tableNames.ts'
import type { TableRow } from '@shared/domain/tables.ts'
import type { CalendarDate, Instant } from '@shared/lib/calendarDate.ts'
import { getRows, readAll } from '../../data/rows.ts'
import { readFacts, readStanding } from './readFacts.ts'

/** The newest so many are tried: what rules did long ago tells little about the ones to come. */
const MOST = 300

/** Past conflicts with what rules look at, the newest first; those whose rival is gone cannot be tried. */
export async function readPastConflicts(
  index: ConflictIndex,
  today: CalendarDate,
  now: Instant,
): Promise<PastConflict[]> {
  const conflicts = await readAll('conflicts')
  const newest = conflicts.sort((a, b) => (a.foundAt < b.foundAt ? 1 : -1)).slice(0, MOST)
  const [tried, standing] = await Promise.all([withBothSides(newest), readStanding()])
  // One registration has many conflicts: what is around it is read once for all of them.
  const facts = new Map<string, ConflictFacts>()
  const past: PastConflict[] = []
  for (const { conflict, registration, rival } of tried) {
    let known = facts.get(registration.id)
    if (!known) {
      const same = tried.filter(each => each.registration.id === registration.id)
      const partners = same.flatMap(each => partnersOf(each.rival))
      known = await readFacts(registration, index.around(registration), today, now, standing, partners)
      facts.set(registration.id, known)
    }
    past.push(pastCase(conflict, registration, rival, known))
  }
  return past
}

interface BothSides {
  readonly conflict: Conflict
  readonly registration: Registration
  readonly rival: RivalRow
}

async function withBothSides(conflicts: readonly Conflict[]): Promise<readonly BothSides[]> {
  const rivalsIn = (table: Conflict['rivalTable']): string[] =>
    conflicts.flatMap(({ rivalTable, rivalId }) => (rivalTable === table ? [rivalId] : []))
  const [own, registrations, deals, lists] = await Promise.all([
    rowsById(
      'registrations',
      conflicts.map(({ registrationId }) => registrationId),
    ),
    rowsById('registrations', rivalsIn('registrations')),
    rowsById('deals', rivalsIn('deals')),
    rowsById('accountLists', rivalsIn('accountLists')),
  ])
  const rivals = new Map<string, RivalRow>([...registrations, ...deals, ...lists])
  return conflicts.flatMap(conflict => {
    const registration = own.get(conflict.registrationId)
    const rival = rivals.get(conflict.rivalId)
    return registration && rival ? [{ conflict, registration, rival }] : []
  })
}

async function rowsById<T extends TableName>(
  table: T,
  ids: readonly string[],
): Promise<ReadonlyMap<string, TableRow<T>>> {
  const rows = await getRows(table, [...new Set(ids)])
  return new Map(rows.flatMap(row => (row ? [[row.id, row] as const] : [])))
}

const partnersOf = (row: RivalRow): string[] =>
  'partners' in row ? row.partners.map(({ partnerId }) => partnerId) : row.partnerId ? [row.partnerId] : []
