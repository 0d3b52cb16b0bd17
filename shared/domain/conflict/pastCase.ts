import type { Deal } from '../deal/schema.ts'
import type { PastConflict } from '../engagement/backTest.ts'
import type { AccountList } from '../engagement/schema.ts'
import type { Registration } from '../registration/schema.ts'
import { caseOf } from './caseOf.ts'
import { windowOf } from './check.ts'
import type { ConflictFacts } from './facts.ts'
import { type Rival, rivalRegistration, sideOf } from './rivals.ts'
import type { Conflict } from './schema.ts'

/** The rows a rival can be. */
export type RivalRow = Registration | Deal | AccountList

const EVER = 100_000

/** The rival as it stood when the conflict was found: what ended later had not ended. */
function rivalThen(conflict: Conflict, row: RivalRow, facts: ConflictFacts): Rival {
  const found = facts.dayOf(conflict.foundAt)
  if ('steps' in row) {
    const rival = rivalRegistration(row, facts, EVER) ?? bare('registrations', row.id, row.partnerId)
    return rival.endedOn !== undefined && rival.endedOn > found ? { ...rival, over: undefined } : rival
  }
  if ('stage' in row) {
    const lost = row.stage === 'lost' && row.closeOn !== undefined && row.closeOn <= found
    return {
      ...bare('deals', row.id, sideOf(row)),
      since: row.openedOn === undefined ? undefined : { day: row.openedOn },
      over: lost ? `was lost on ${row.closeOn}` : undefined,
      dealIds: [row.id],
    }
  }
  return bare('accountLists', row.id, row.partnerId)
}

const bare = (table: Rival['table'], id: string, partnerId: string | undefined): Rival => ({
  table,
  id,
  partnerId,
  productIds: [],
  notes: [],
  dealIds: [],
})

/** A conflict with all that rules look at, so that other rules can be tried on it. */
export function pastCase(
  conflict: Conflict,
  registration: Registration,
  row: RivalRow,
  facts: ConflictFacts,
): PastConflict {
  const rival = rivalThen(conflict, row, facts)
  const it = caseOf(registration, rival, facts, windowOf(registration, facts))
  return {
    id: conflict.id,
    title: `${registration.company}: ${it.mine.who} against ${it.theirs.who}`,
    case: it,
    decided: conflict.decision,
  }
}
