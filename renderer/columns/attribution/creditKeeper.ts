import type { CreditLine } from '@shared/domain/attribution/line.ts'
import type { Change, JournalEntry } from '@shared/domain/journal/schema.ts'
import { changesOfEntry, entriesAfter, lastSeq } from '../../data/journal.ts'
import { today } from '../../data/today.ts'
import { type CreditTools, readAllLines, readCreditTools, readLines } from './creditSource.ts'

/** The credit of all deals as of one position of the journal. */
export interface CreditBook {
  readonly seq: number
  readonly tools: CreditTools
  readonly lines: ReadonlyMap<string, CreditLine>
}

/** Above this many changes reading the rows anew is quicker. */
const MANY = 3_000

let book: (CreditBook & { readonly lines: Map<string, CreditLine> }) | undefined
let tail: Promise<unknown> = Promise.resolve()

/** Whether the book was read already, so that asking it costs next to nothing. */
export const hasCreditBook = (): boolean => book !== undefined

/** The book brought up to date; read from the rows when first asked, then kept from the journal. */
export function creditBook(): Promise<CreditBook> {
  const next = tail.then(catchUp)
  // A failed read is told to who asked; the next question reads anew.
  tail = next.catch(() => {
    book = undefined
  })
  return next
}

async function catchUp(): Promise<CreditBook> {
  const seq = await lastSeq()
  // A journal that ends earlier is another store's: nothing kept of this one holds.
  if (book && book.tools.today === today() && book.seq <= seq) {
    if (book.seq === seq) return book
    const touched = await touchedBy(await entriesAfter(book.seq), book.lines)
    if (touched) {
      const fresh = await readLines([...touched], book.tools)
      for (const id of touched) {
        const line = fresh.get(id)
        if (line) book.lines.set(id, line)
        else book.lines.delete(id)
      }
      book = { ...book, seq }
      return book
    }
  }
  const tools = await readCreditTools()
  book = { seq, tools, lines: await readAllLines(tools) }
  return book
}

/** Deals whose credit may be another now; undefined where all may be, or too many. */
async function touchedBy(
  entries: readonly JournalEntry[],
  lines: ReadonlyMap<string, CreditLine>,
): Promise<ReadonlySet<string> | undefined> {
  const ids = new Set<string>()
  const keys = new Set<string>()
  let seen = 0
  for (const entry of entries) {
    if (entry.tables.includes('rates') || entry.tables.includes('workspace')) return undefined
    if (!entry.tables.some(table => FOLLOWED.has(table))) continue
    seen += entry.created + entry.updated + entry.deleted
    if (seen > MANY) return undefined
    for (const change of await changesOfEntry(entry)) note(change, ids, keys)
  }
  if (keys.size > 0)
    for (const { dealId, customerId, registrationId, leadId } of lines.values())
      if ([customerId, registrationId, leadId].some(key => key !== undefined && keys.has(key)))
        ids.add(dealId)
  return ids
}

const FOLLOWED: ReadonlySet<string> = new Set([
  'deals',
  'attributions',
  'registrations',
  'leads',
  'interactions',
])

/** The deal a change names, and the ids by which other deals may name it. */
function note({ table, id, before, after }: Change, ids: Set<string>, keys: Set<string>): void {
  if (!FOLLOWED.has(table)) return
  if (table === 'deals') ids.add(id)
  else if (table === 'registrations' || table === 'leads') keys.add(id)
  for (const row of [before, after]) {
    if (row && 'dealId' in row && row.dealId !== undefined) ids.add(row.dealId)
    if (row && table !== 'deals' && 'customerId' in row && row.customerId !== undefined)
      keys.add(row.customerId)
  }
}
