import type { ConflictIndex } from '@shared/domain/conflict/conflictIndex.ts'
import { pastCase } from '@shared/domain/conflict/pastCase.ts'
import type { PastConflict } from '@shared/domain/engagement/backTest.ts'
import type { CalendarDate, Instant } from '@shared/lib/calendarDate.ts'
import { getRow, readAll } from '../../data/rows.ts'
import { readFacts } from './readFacts.ts'

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
  const past: PastConflict[] = []
  for (const conflict of newest) {
    const registration = await getRow('registrations', conflict.registrationId)
    const { rivalTable, rivalId } = conflict
    if (!registration || rivalTable === 'customers') continue
    const rival = await getRow(rivalTable, rivalId)
    if (!rival) continue
    const found = index.around(registration)
    const facts = await readFacts(registration, found, today, now, rivalPartner(rival))
    past.push(pastCase(conflict, registration, rival, facts))
  }
  return past
}

const rivalPartner = (row: object): string[] =>
  'partnerId' in row && typeof row.partnerId === 'string'
    ? [row.partnerId]
    : 'partners' in row
      ? (row.partners as { readonly partnerId: string }[]).map(({ partnerId }) => partnerId)
      : []
