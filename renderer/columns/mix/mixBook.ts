import { conversionDay } from '@shared/domain/deal/clock.ts'
import type { Deal, Motion } from '@shared/domain/deal/schema.ts'
import type { JournalEntry } from '@shared/domain/journal/schema.ts'
import type { MixItem } from '@shared/domain/mix/mix.ts'
import { usualMotion } from '@shared/domain/mix/suggest.ts'
import type { RevenueEntry } from '@shared/domain/revenue/schema.ts'
import { convertBy, makeRateBook, type RateBook } from '@shared/domain/scorecard/rateBook.ts'
import { changesOfEntry, entriesAfter, lastSeq } from '../../data/journal.ts'
import { getRows, readAll } from '../../data/rows.ts'
import { today } from '../../data/today.ts'
import { currentWorkspace } from '../../data/workspace.ts'

/** What the mix is made of: revenue lines, or won deals where a book has no revenue. */
export type MixBasis = 'revenue' | 'deals'

export type Item = MixItem & { readonly id: string; readonly dealId?: string | undefined }

/** What sells, by id, as of one position of the journal. */
export interface MixBook {
  readonly seq: number
  readonly day: string
  readonly currency: string
  readonly items: Readonly<Record<MixBasis, Map<string, Item>>>
  readonly facts: MixFacts
}

/** What an item is told from beside its own row. */
interface MixFacts {
  readonly rates: RateBook
  readonly usual: ReadonlyMap<string, Motion | undefined>
  readonly saidOfDeal: Map<string, Motion>
}

type Touched = Readonly<Record<MixBasis, Set<string>>>

/** Above this many changes reading the rows anew is quicker. */
const MANY = 3_000
/** Any of these tables may change the mix; changes of the first two are followed row by row. */
const FOLLOWED: ReadonlySet<string> = new Set(['revenue', 'deals', 'partners', 'rates', 'workspace'])

let book: MixBook | undefined
let tail: Promise<unknown> = Promise.resolve()

/** The book brought up to date; read from the rows when first asked, then kept from the journal. */
export function mixBook(): Promise<MixBook> {
  const next = tail.then(catchUp)
  tail = next.catch(() => {
    book = undefined
  })
  return next
}

async function catchUp(): Promise<MixBook> {
  const seq = await lastSeq()
  if (book && book.day === today() && book.seq <= seq) {
    if (book.seq === seq) return book
    const touched = await touchedBy(await entriesAfter(book.seq))
    if (touched) {
      await renew(book, touched)
      book = { ...book, seq }
      return book
    }
  }
  book = await readMix(seq)
  return book
}

/** Rows that changed; undefined where all items may be others now, or too many. */
async function touchedBy(entries: readonly JournalEntry[]): Promise<Touched | undefined> {
  const touched = { revenue: new Set<string>(), deals: new Set<string>() }
  let seen = 0
  for (const entry of entries) {
    const tables = entry.tables.filter(table => FOLLOWED.has(table))
    if (tables.length === 0) continue
    if (tables.some(table => table !== 'revenue' && table !== 'deals')) return undefined
    seen += entry.created + entry.updated + entry.deleted
    if (seen > MANY) return undefined
    for (const { table, id } of await changesOfEntry(entry))
      if (table === 'revenue' || table === 'deals') touched[table].add(id)
  }
  return touched
}

/** Makes the items of the touched rows anew; a deal that is said to be sold in another way takes its lines along. */
async function renew({ items, facts }: MixBook, touched: Touched): Promise<void> {
  const dealIds = [...touched.deals]
  const deals = await getRows('deals', dealIds)
  const turned = new Set<string>(dealIds.filter((id, at) => facts.saidOfDeal.get(id) !== deals[at]?.motion))
  dealIds.forEach((id, at) => {
    const deal = deals[at]
    place(facts.saidOfDeal, id, deal?.motion)
    place(items.deals, id, deal && dealItem(deal, facts))
  })
  const lineIds = new Set(touched.revenue)
  if (turned.size > 0)
    for (const { id, dealId } of items.revenue.values())
      if (dealId !== undefined && turned.has(dealId)) lineIds.add(id)
  const ids = [...lineIds]
  const lines = await getRows('revenue', ids)
  ids.forEach((id, at) => {
    const line = lines[at]
    place(items.revenue, id, line && lineItem(line, facts))
  })
}

function place<T>(map: Map<string, T>, id: string, item: T | undefined): void {
  if (item === undefined) map.delete(id)
  else map.set(id, item)
}

/** The book from one pass over each table. */
export async function readMix(seq: number): Promise<MixBook> {
  const [workspace, rates, partners, deals, revenue] = await Promise.all([
    currentWorkspace(),
    readAll('rates'),
    readAll('partners'),
    readAll('deals'),
    readAll('revenue'),
  ])
  const facts: MixFacts = {
    rates: makeRateBook(rates, workspace.currency),
    usual: new Map(partners.map(({ id, types }) => [id, usualMotion(types)])),
    saidOfDeal: new Map(deals.flatMap(({ id, motion }) => (motion ? [[id, motion] as const] : []))),
  }
  return {
    seq,
    day: today(),
    currency: workspace.currency,
    items: {
      revenue: byId(revenue.map(line => lineItem(line, facts))),
      deals: byId(deals.flatMap(deal => dealItem(deal, facts) ?? [])),
    },
    facts,
  }
}

const byId = (items: readonly Item[]): Map<string, Item> => new Map(items.map(item => [item.id, item]))

function lineItem(line: RevenueEntry, { rates, saidOfDeal, usual }: MixFacts): Item {
  const { id, date, amount, motion, dealId, partnerId } = line
  return {
    id,
    date,
    amount,
    worth: convertBy(rates, amount, date)?.minor,
    motion: motion ?? saidOfDeal.get(dealId ?? ''),
    usual: usual.get(partnerId ?? ''),
    partnerId,
    dealId,
  }
}

/** A won deal counts whole, for the partner that holds the most of it. */
function dealItem(deal: Deal, { rates, usual }: MixFacts): Item | undefined {
  const { id, stage, closeOn, amount, motion, partners } = deal
  if (stage !== 'won' || closeOn === undefined || !amount) return undefined
  const lead = partners.reduce<(typeof partners)[number] | undefined>(
    (best, part) => (!best || part.shareBp > best.shareBp ? part : best),
    undefined,
  )
  return {
    id,
    date: closeOn,
    amount,
    worth: convertBy(rates, amount, conversionDay(deal, today()))?.minor,
    motion,
    usual: usual.get(lead?.partnerId ?? ''),
    partnerId: lead?.partnerId,
  }
}
