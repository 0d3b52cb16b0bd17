import type { CalendarDate } from '@shared/lib/calendarDate.ts'
import { readDerived, writeDerived } from '../data/derived.ts'
import { changesOfEntry, entriesAfter, lastSeq } from '../data/journal.ts'
import { onNewDay, today } from '../data/today.ts'
import { watchLastSeq } from '../data/watch.ts'
import type { Book, BookRow } from './book.ts'
import { inBookOrder, patchedRows } from './bookOrder.ts'
import { asOfFor, lastCompleteQuarter } from './bookPeriod.ts'
import { bookTools, deriveRow } from './bookRow.ts'
import { type PartnerSource, readAllSources, readCommon, readSources } from './bookSource.ts'
import { withChannel } from './channelSource.ts'
import { BOOK_TABLES, type Touched, touchedBy } from './touched.ts'

export type BookUpdate =
  | { readonly kind: 'full'; readonly book: Book }
  | {
      readonly kind: 'patch'
      readonly seq: number
      readonly changed: readonly BookRow[]
      readonly removed: readonly string[]
    }
export type BookListener = (update: BookUpdate) => void

const KEY = 'book'
/** Raised whenever the meaning of a book row changes; an older record is then rebuilt from the rows. */
const VERSION = 5

/**
 * Keeps the book: reads back the kept one, then follows the journal. An entry that names few partners
 * re-derives those; anything wider rebuilds from the rows.
 */
export async function startBook(listener: BookListener): Promise<void> {
  let book = (await readDerived<Book>(KEY, VERSION))?.value
  if (book && dayPassed(book)) book = undefined
  if (book) listener({ kind: 'full', book })

  async function catchUp(seq: number): Promise<void> {
    if (book && dayPassed(book)) book = undefined
    if (book && seq === book.seq) return
    const touched: Touched = book ? await touchedSince(book.seq) : { kind: 'all' }
    if (!book || touched.kind === 'all') {
      book = await rebuild()
      listener({ kind: 'full', book })
    } else {
      const patched = await patch(book, seq, touched.ids)
      book = patched.book
      listener(patched.update)
    }
    await writeDerived(KEY, VERSION, book.seq, book)
  }

  let tail = Promise.resolve()
  const follow = (seq: number): void => {
    tail = tail.then(() => catchUp(seq)).catch(report)
  }
  watchLastSeq(follow, report)
  // A window left open over midnight wakes up to the new day.
  onNewDay(() => book && follow(book.seq))
}

const report = (error: unknown): void => console.error('The book could not be brought up to date.', error)

async function touchedSince(seq: number): Promise<Touched> {
  const ids = new Set<string>()
  for (const entry of await entriesAfter(seq)) {
    if (!entry.tables.some(table => BOOK_TABLES.has(table))) continue
    if (entry.created + entry.updated + entry.deleted > 5_000) return { kind: 'all' }
    const touched = touchedBy(await changesOfEntry(entry))
    if (touched.kind === 'all') return touched
    for (const id of touched.ids) ids.add(id)
  }
  return { kind: 'some', ids }
}

async function rebuild(): Promise<Book> {
  const seq = await lastSeq()
  const [common, read] = await Promise.all([readCommon(), readAllSources()])
  const sources = await withChannel(read, common.templates)
  const day = today()
  const asOf = asOfFor(day, newest(sources))
  const tools = bookTools(common, { asOf, day }, navigator.language)
  const rows = inBookOrder(sources.map(source => deriveRow(source, tools)))
  return {
    currency: common.workspace.currency,
    asOf,
    period: lastCompleteQuarter(asOf),
    day,
    rows,
    seq,
  }
}

async function patch(
  book: Book,
  seq: number,
  ids: ReadonlySet<string>,
): Promise<{ book: Book; update: BookUpdate }> {
  const [common, rows] = await Promise.all([readCommon(), readSources([...ids])])
  const sources = await withChannel(rows, common.templates)
  const tools = bookTools(common, book, navigator.language)
  const changed = sources.map(source => deriveRow(source, tools))
  const changedById = new Map(changed.map(row => [row.id, row]))
  const removed = [...ids].filter(id => !changedById.has(id))
  const next: Book = { ...book, seq, rows: patchedRows(book.rows, changed, removed) }
  const newestNow = next.rows.reduce<CalendarDate | undefined>(
    (best, row) => later(best, row.lastRevenueOn),
    undefined,
  )
  if (asOfFor(today(), newestNow) !== book.asOf) {
    const rebuilt = await rebuild()
    return { book: rebuilt, update: { kind: 'full', book: rebuilt } }
  }
  return { book: next, update: { kind: 'patch', seq, changed, removed } }
}

function newest(sources: readonly PartnerSource[]): CalendarDate | undefined {
  let best: CalendarDate | undefined
  for (const { revenue } of sources) for (const { date } of revenue) best = later(best, date)
  return best
}

const later = (a: CalendarDate | undefined, b: CalendarDate | undefined): CalendarDate | undefined =>
  a === undefined || (b !== undefined && b > a) ? b : a

/** A book of yesterday is rebuilt: what is due and late is so on a day. */
const dayPassed = (book: Book): boolean => book.day !== today()
