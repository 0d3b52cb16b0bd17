import { type LockLinks, lockLinksOf } from '@shared/domain/attribution/commands.ts'
import type { CreditLine } from '@shared/domain/attribution/line.ts'
import type { CalendarDate } from '@shared/lib/calendarDate.ts'
import { readDerived, writeDerived } from '../../data/derived.ts'
import { changesOfEntry, entriesAfter, lastSeq } from '../../data/journal.ts'
import { getRows } from '../../data/rows.ts'
import { today } from '../../data/today.ts'
import { creditBook, hasCreditBook } from './creditKeeper.ts'
import { readCreditTools, readLines } from './creditSource.ts'

const KEY = 'creditDue'
const VERSION = 1
/** Above this many changed deals the whole book is asked. */
const MANY = 2_000
const NEVER: CalendarDate = '9999-12-31'

/** The first day on which a deal has to be locked, as of a position of the journal. */
interface Due {
  readonly day: CalendarDate
}

/**
 * Deals whose lock day has come and that have partners to lock, at most so many. Until the first day on which one
 * is due, only deals that changed since are looked at: the usual start reads next to nothing.
 */
export async function dealsToLock(most: number): Promise<LockLinks[]> {
  if (!hasCreditBook() && (await nothingDue())) return []
  const { lines, tools, seq } = await creditBook()
  const due: string[] = []
  let first = NEVER
  for (const line of lines.values()) {
    if (!isUnlocked(line)) continue
    if (line.lockOn <= tools.today) due.push(line.dealId)
    else if (line.lockOn < first) first = line.lockOn
    if (due.length >= most) break
  }
  if (due.length === 0) await writeDerived(KEY, VERSION, seq, { day: first } satisfies Due)
  return (await getRows('deals', due)).flatMap(deal => (deal ? [lockLinksOf(deal)] : []))
}

const isUnlocked = ({ lockedOn, parts }: CreditLine): boolean =>
  lockedOn === undefined && parts.some(({ role }) => role !== undefined)

/** True where the kept day has not come, and no deal that changed since is due earlier. */
async function nothingDue(): Promise<boolean> {
  const kept = await readDerived<Due>(KEY, VERSION)
  if (!kept || kept.value.day <= today()) return false
  const seq = await lastSeq()
  if (seq < kept.seq) return false
  const changed = new Set<string>()
  for (const entry of await entriesAfter(kept.seq)) {
    if (entry.tables.includes('workspace')) return false
    if (!entry.tables.includes('deals') && !entry.tables.includes('attributions')) continue
    if (changed.size + entry.created + entry.updated > MANY) return false
    for (const { table, id, before } of await changesOfEntry(entry))
      if (table === 'deals') changed.add(id)
      else if (table === 'attributions' && before) changed.add(before.dealId)
  }
  const lines = await readLines([...changed], await readCreditTools())
  let { day } = kept.value
  for (const line of lines.values()) if (isUnlocked(line) && line.lockOn < day) day = line.lockOn
  if (day <= today()) return false
  await writeDerived(KEY, VERSION, seq, { day } satisfies Due)
  return true
}
